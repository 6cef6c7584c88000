package org.greenroom.demo;

import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Fails the start of a real portal on a database that the demonstration has made: its officers' password is printed in
 * the README.
 */
@Component
@Profile("!demo")
class OnlyAsDemonstration implements SmartLifecycle {

    private final JdbcClient jdbc;
    private volatile boolean running;

    OnlyAsDemonstration(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Before the web server, whose phase is later. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        if (jdbc.sql("select count(*) from demo_step").query(Long.class).single() > 0) {
            throw new IllegalStateException("This database was made by the demonstration, whose accounts have a public"
                    + " password. Start with the profile demo, or with another database.");
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
