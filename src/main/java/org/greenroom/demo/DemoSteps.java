package org.greenroom.demo;

import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which steps of the demonstration are done: kept, so that a start after a crash goes on and a later one does nothing. */
@Component
@Profile("demo")
@Transactional
class DemoSteps {

    private final JdbcClient jdbc;

    DemoSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether this database has been touched by the demonstration before. */
    @Transactional(readOnly = true)
    public boolean begun() {
        return jdbc.sql("select count(*) from demo_step").query(Long.class).single() > 0;
    }

    @Transactional(readOnly = true)
    public boolean isDone(String name) {
        return jdbc.sql("select count(*) from demo_step where name = :name and done")
                        .param("name", name)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The ballot that a step has made, if it came so far. */
    @Transactional(readOnly = true)
    public Optional<UUID> subject(String name) {
        return jdbc.sql("select subject from demo_step where name = :name and subject is not null")
                .param("name", name)
                .query(UUID.class)
                .optional();
    }

    /** Notes the ballot of a step, in the transaction that creates it. */
    public void subject(String name, UUID subject) {
        jdbc.sql("insert into demo_step (name, subject, done) values (:name, :subject, false)")
                .param("name", name)
                .param("subject", subject)
                .update();
    }

    public void done(String name) {
        int known = jdbc.sql("update demo_step set done = true where name = :name")
                .param("name", name)
                .update();
        if (known == 0) {
            jdbc.sql("insert into demo_step (name, done) values (:name, true)")
                    .param("name", name)
                    .update();
        }
    }
}
