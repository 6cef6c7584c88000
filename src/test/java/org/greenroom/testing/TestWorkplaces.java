package org.greenroom.testing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.texts.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Workplaces, engagements and terms for tests. Each call makes its own. */
@Component
public class TestWorkplaces {

    private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

    private final JdbcClient jdbc;
    private final Clock clock;

    TestWorkplaces(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.ZONE);
    }

    /** A new workplace under an agreement, with these people at work there since last year. @return its code */
    public String workplace(String agreement, Collection<UUID> members) {
        int number = NUMBERS.incrementAndGet();
        String code = "TW-" + number;
        jdbc.sql("""
                        insert into workplace (id, version, code, name, kind, employer, agreement, place, search_text)
                        values (:id, 0, :code, :name, 'PRODUCTION', 'Employer', :agreement, 'Cardiff', :name)
                        """)
                .param("id", UUID.randomUUID())
                .param("code", code)
                .param("name", "Workplace " + number)
                .param("agreement", agreement)
                .update();
        members.forEach(member -> engage(member, code, today().minusYears(1), null));
        return code;
    }

    public void engage(UUID member, String code, LocalDate from, LocalDate until) {
        jdbc.sql("""
                        insert into engagement (id, version, member_id, workplace_id, job, starts_on, ends_on)
                        select :id, 0, :member, id, 'Actor', :from, :until from workplace where code = :code
                        """)
                .param("id", UUID.randomUUID())
                .param("member", member)
                .param("from", from)
                .param("until", until)
                .param("code", code)
                .update();
    }

    public void rename(String code, String name) {
        jdbc.sql("update workplace set name = :name where code = :code")
                .param("name", name)
                .param("code", code)
                .update();
    }

    /** Elects a steward. */
    public void term(UUID member, String code, LocalDate from, LocalDate until) {
        jdbc.sql("""
                        insert into steward_term (id, version, member_id, workplace_id, elected_on, ends_on)
                        select :id, 0, :member, id, :from, :until from workplace where code = :code
                        """)
                .param("id", UUID.randomUUID())
                .param("member", member)
                .param("from", from)
                .param("until", until)
                .param("code", code)
                .update();
    }

    /** The member as signed in, with these roles besides. */
    public static SignedIn signedIn(UUID member, Role... more) {
        var roles = new java.util.HashSet<>(Set.of(more));
        roles.add(Role.MEMBER);
        return new SignedIn(member, member, "Steward", roles, Locale.UK);
    }
}
