package org.greenroom.processes;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.greenroom.GreenroomApplication;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.audit.AuditTrail;
import org.greenroom.ballot.BallotAct;
import org.greenroom.ballot.BallotCounts;
import org.greenroom.ballot.BallotState;
import org.greenroom.ballot.Ballots;
import org.greenroom.ballot.PublicBallots;
import org.greenroom.testing.TestBallots;
import org.greenroom.testing.TestVoter;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * The officers of a union whose portals run as processes: the same services on the same database in this JVM, whose
 * scheduler does nothing. What is to be done by itself is done by the processes.
 */
public final class BackOffice implements AutoCloseable {

    public static final String PASSWORD = "amber-lights-at-nine";

    private final ConfigurableApplicationContext portal;
    private final JdbcClient jdbc;
    private final TestBallots testBallots;

    private BackOffice(ConfigurableApplicationContext portal) {
        this.portal = portal;
        this.jdbc = portal.getBean(JdbcClient.class);
        this.testBallots = portal.getBean(TestBallots.class);
    }

    /** @param database address of a PostgreSQL that lets everybody in */
    public static BackOffice open(String database, Path keys) {
        return open(database, "postgres", "postgres", keys);
    }

    /** @param database address of any database */
    public static BackOffice open(String database, String user, String password, Path keys) {
        return new BackOffice(new SpringApplicationBuilder(GreenroomApplication.class)
                .profiles("test")
                .run(
                        "--spring.datasource.url=" + database,
                        "--spring.datasource.username=" + user,
                        "--spring.datasource.password=" + password,
                        "--greenroom.keys.folder=" + keys,
                        "--server.port=0",
                        // No page is asked of it, and where no bundle was built the framework would look for one.
                        "--vaadin.productionMode=true"));
    }

    /**
     * A ballot that is open.
     *
     * @param numbers by which those entitled sign in
     */
    public record Open(UUID id, List<String> numbers) {}

    /** Opens a ballot for so many members with accounts. */
    public Open ballot(int entitled) {
        var made = testBallots.open(entitled, TestBallots.YES_NO);
        // A cheap one: a password’s price is not what these processes are started for.
        var hash = new Argon2PasswordEncoder(16, 32, 1, 64, 1).encode(PASSWORD);
        var numbers = made.voters().stream()
                .map(voter -> account(voter.memberId(), hash))
                .toList();
        return new Open(made.id(), numbers);
    }

    private String account(UUID memberId, String hash) {
        jdbc.sql("""
                        insert into account (id, member_id, display_name, password_hash, status, language, created_at, version)
                        values (:id, :member, 'A member', :hash, 'ACTIVE', 'en', :at, 0)
                        """)
                .param("id", UUID.randomUUID())
                .param("member", memberId)
                .param("hash", hash)
                .param("at", OffsetDateTime.now())
                .update();
        return jdbc.sql("select membership_number from member where id = :id")
                .param("id", memberId)
                .query(String.class)
                .single();
    }

    public BallotState state(UUID ballot) {
        return TestBallots.asFirst(() -> portal.getBean(Ballots.class).details(ballot))
                .state();
    }

    /** Two officers close it; a node does the rest. */
    public void closeNow(UUID ballot) {
        testBallots.decide(ballot, BallotAct.CLOSE_NOW);
    }

    /** A node counts. */
    public void startTheCount(UUID ballot) {
        TestBallots.asFirst(() -> {
            portal.getBean(BallotCounts.class).start(ballot);
            return ballot;
        });
    }

    public byte[] publishedArchive(UUID ballot) {
        testBallots.decide(ballot, BallotAct.PUBLISH);
        return portal.getBean(PublicBallots.class).archive(ballot).orElseThrow().bytes();
    }

    /** How often the audit trail tells of an act. */
    public long told(UUID ballot, String act) {
        return jdbc.sql("select count(*) from audit_entry where subject = :ballot and action = :act")
                .param("ballot", ballot.toString())
                .param("act", act)
                .query(Long.class)
                .single();
    }

    public long checkpoints(UUID ballot) {
        return number("select count(*) from ballot_checkpoint where ballot_id = :ballot", ballot);
    }

    public long batches(UUID ballot) {
        return number("select batches from ballot_figures where ballot_id = :ballot", ballot);
    }

    /** How many ballots are in the box or wait for it. */
    public long stored(UUID ballot) {
        return number("select count(*) from sealed_ballot where ballot_id = :ballot", ballot)
                + number("select count(*) from waiting_ballot where ballot_id = :ballot", ballot);
    }

    private long number(String question, UUID ballot) {
        return jdbc.sql(question).param("ballot", ballot).query(Long.class).single();
    }

    public boolean trailIsUnbroken() {
        var auditor = new SignedIn(UUID.randomUUID(), null, "Auditor", Set.of(Role.AUDITOR), Locale.UK);
        return TestVoter.as(auditor, () -> portal.getBean(AuditTrail.class).verify())
                .isUnbroken();
    }

    @Override
    public void close() {
        portal.close();
    }
}
