package org.greenroom.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.greenroom.ballot.CastOutcome.Accepted;
import org.greenroom.ballot.CastOutcome.NotAccepted;
import org.greenroom.ballot.CastOutcome.Reason;
import org.greenroom.ballot.box.WaitingBallots;
import org.greenroom.sealing.Tracker;
import org.greenroom.testing.EmbeddedPostgresServer;
import org.greenroom.testing.PostgresTest;
import org.greenroom.testing.TestBallots;
import org.greenroom.testing.TestBallots.Made;
import org.greenroom.testing.TestVoter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The database goes away or is full at the worst moments. What was answered is there; what was not can be sent again, the
 * very same ballot, and counts once.
 */
@PostgresTest
class DatabaseFaultsPostgresTest {

    private static final String FULL = """
            create function no_room() returns trigger language plpgsql as $$
            begin
                raise exception 'could not extend file' using errcode = '53100';
            end;
            $$
            """;

    @Autowired
    TestBallots testBallots;

    @Autowired
    BallotUpkeep upkeep;

    @Autowired
    Ballots ballots;

    @Autowired
    WaitingBallots waiting;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void thereIsRoomAgain() {
        jdbc.sql("drop function if exists no_room() cascade").update();
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(EmbeddedPostgresServer.url(), "postgres", "postgres");
    }

    private BallotDetails details(UUID ballot) {
        return TestBallots.asFirst(() -> ballots.details(ballot));
    }

    private long rows(String table, UUID ballot) {
        return jdbc.sql("select count(*) from " + table + " where ballot_id = :ballot")
                .param("ballot", ballot)
                .query(Long.class)
                .single();
    }

    /** @param when such as {@code before insert} */
    private void noRoomIn(String table, String when, String condition) {
        jdbc.sql(FULL).update();
        var deferred = when.startsWith("after");
        jdbc.sql("create " + (deferred ? "constraint " : "") + "trigger no_room " + when + " on " + table
                        + (deferred ? " deferrable initially deferred" : "") + " for each row when (" + condition
                        + ") execute function no_room()")
                .update();
    }

    /** The session of somebody else that waits like this, once it does. */
    private static int waiting(JdbcClient apart, String condition) {
        for (int looks = 0; looks < 400; looks++) {
            var found = apart.sql("select pid from pg_stat_activity where pid <> pg_backend_pid() and " + condition)
                    .query(Integer.class)
                    .list();
            if (!found.isEmpty()) {
                return found.getFirst();
            }
            apart.sql("select 1 from (select pg_sleep(0.05)) as pause")
                    .query(Integer.class)
                    .single();
        }
        throw new AssertionError("Nobody waits: " + condition);
    }

    private static void hangUp(JdbcClient apart, int session) {
        assertThat(apart.sql("select pg_terminate_backend(:pid, 10000)")
                        .param("pid", session)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private void nothingIsStored(UUID ballot) {
        assertThat(rows("waiting_ballot", ballot)).isZero();
        assertThat(rows("intake_ticket", ballot)).as("tickets").isZero();
        assertThat(jdbc.sql("select count(*) from roll_entry where ballot_id = :ballot and state <> 'NOT_VOTED'")
                        .param("ballot", ballot)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void countsOnce(UUID ballot, TestVoter voter, byte[] sealed) {
        assertThat(voter.cast(ballot, sealed))
                .isInstanceOfSatisfying(Accepted.class, accepted -> assertThat(accepted.tracker())
                        .isEqualTo(Tracker.of(sealed).base64()));
        assertThat(rows("waiting_ballot", ballot)).isEqualTo(1);
        assertThat(rows("intake_ticket", ballot)).isZero();
    }

    @Test
    void aConnectionLostBeforeTheCommitLeavesNothingBehind() throws Exception {
        var made = testBallots.open(6, TestBallots.YES_NO);
        var voter = made.voters().getFirst();
        var sealed = voter.seal(made.id(), 0);
        try (var other = connect();
                var one = connect()) {
            var apart = client(one);
            other.setAutoCommit(false);
            other.createStatement().execute("lock table waiting_ballot in access exclusive mode");
            var cast = CompletableFuture.supplyAsync(() -> voter.cast(made.id(), sealed), Thread::startVirtualThread);
            hangUp(apart, waiting(apart, "wait_event_type = 'Lock' and query like '%into waiting_ballot%'"));
            other.rollback();
            assertThat(cast.get()).isEqualTo(new NotAccepted(Reason.TRY_AGAIN));
        }
        nothingIsStored(made.id());
        countsOnce(made.id(), voter, sealed);
    }

    @Test
    void aConnectionLostAfterTheCommitIsNoSecondVote() throws Exception {
        var made = testBallots.open(6, TestBallots.YES_NO);
        var voter = made.voters().getFirst();
        var sealed = voter.seal(made.id(), 0);
        try (var other = connect();
                var one = connect()) {
            var apart = client(one);
            other.setAutoCommit(false);
            other.createStatement().execute("lock table waiting_ballot in access exclusive mode");
            var cast = CompletableFuture.supplyAsync(() -> voter.cast(made.id(), sealed), Thread::startVirtualThread);
            waiting(apart, "wait_event_type = 'Lock' and query like '%into waiting_ballot%'");
            // From now on a commit is answered only when a standby has it, and there is none.
            standby(apart, "nobody");
            try {
                var reached = new AtomicBoolean();
                var probe = CompletableFuture.runAsync(() -> commitUntil(reached), Thread::startVirtualThread);
                var probing = waiting(apart, "wait_event = 'SyncRep'");
                other.rollback();
                hangUp(apart, waiting(apart, "wait_event = 'SyncRep' and pid <> " + probing));
                assertThat(cast.get()).isEqualTo(new NotAccepted(Reason.TRY_AGAIN));
                reached.set(true);
                standby(apart, "");
                probe.get();
            } finally {
                standby(apart, "");
            }
        }
        assertThat(rows("waiting_ballot", made.id())).as("it was stored").isEqualTo(1);
        countsOnce(made.id(), voter, sealed);
        var next = testBallots.open(6, TestBallots.YES_NO);
        assertThat(voter.cast(made.id(), next.voters().getFirst().seal(next.id(), 1)))
                .isEqualTo(new NotAccepted(Reason.ALREADY_VOTED));
    }

    private static JdbcClient client(Connection connection) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    private static void standby(JdbcClient apart, String name) {
        apart.sql("alter system set synchronous_standby_names = '" + name + "'").update();
        apart.sql("select pg_reload_conf()").query(Boolean.class).single();
    }

    /** Shows when the server has taken the setting over: one of these commits waits then. */
    private static void commitUntil(AtomicBoolean reached) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            while (!reached.get()) {
                statement.execute("select pg_logical_emit_message(true, 'probe', '')");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void onAFullDiskAVoteIsRefusedInWordsAndTakenInOnceThereIsRoom() {
        var made = testBallots.open(6, TestBallots.YES_NO);
        var voter = made.voters().getFirst();
        var sealed = voter.seal(made.id(), 0);
        for (var when : List.of("before insert", "after insert")) {
            noRoomIn("waiting_ballot", when, "new.ballot_id = '" + made.id() + "'");
            assertThat(voter.cast(made.id(), sealed)).as(when).isEqualTo(new NotAccepted(Reason.TRY_AGAIN));
            nothingIsStored(made.id());
            thereIsRoomAgain();
        }
        countsOnce(made.id(), voter, sealed);
    }

    @Test
    void onAFullDiskABatchAndACountWaitUntilThereIsRoom() {
        var made = testBallots.open(12, TestBallots.YES_NO);
        made.voters().forEach(voter -> voter.vote(made.id(), 0));
        noRoomIn("sealed_ballot", "before insert", "new.ballot_id = '" + made.id() + "'");
        upkeep.moveBatches();
        assertThat(rows("sealed_ballot", made.id())).isZero();
        assertThat(rows("waiting_ballot", made.id())).isEqualTo(12);
        testBallots.close(made.id());
        assertThat(details(made.id()).state()).isEqualTo(BallotState.CLOSING);
        thereIsRoomAgain();
        upkeep.openAndCloseDue();
        assertThat(details(made.id()).state()).isEqualTo(BallotState.CLOSED);

        noRoomIn("stored_file", "before insert", "new.name like '%.bel'");
        assertThatThrownBy(() -> testBallots.count(made.id())).isInstanceOf(DataAccessException.class);
        assertThat(details(made.id()).state()).isEqualTo(BallotState.CLOSED);
        assertThat(details(made.id()).work().failure()).isEqualTo("ballot.failure.counting");
        thereIsRoomAgain();
        testBallots.count(made.id());
        counted(made);
    }

    private void counted(Made made) {
        assertThat(details(made.id()).state()).isEqualTo(BallotState.COUNTED);
        assertThat(details(made.id()).result().cast()).isEqualTo(made.voters().size());
    }
}
