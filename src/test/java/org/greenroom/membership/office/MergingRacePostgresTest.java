package org.greenroom.membership.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenroom.membership.RollImporter.asOfficer;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.greenroom.ballot.BallotAct;
import org.greenroom.ballot.BallotUpkeep;
import org.greenroom.ballot.Ballots;
import org.greenroom.membership.MemberDirectory;
import org.greenroom.testing.PostgresTest;
import org.greenroom.testing.TestBallots;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Two members become one while a roll they belong on is frozen. */
@PostgresTest
class MergingRacePostgresTest {
    @Autowired
    private Merging merging;

    @Autowired
    private MemberDirectory directory;

    @Autowired
    private TestBallots ballots;

    @Autowired
    private Ballots drafts;

    @Autowired
    private BallotUpkeep upkeep;

    @Autowired
    private TransactionTemplate inTransaction;

    @Autowired
    private JdbcTemplate jdbc;

    private UUID goes = new UUID(0, 0);
    private UUID stays = new UUID(0, 0);
    private UUID ballot = new UUID(0, 0);

    @BeforeEach
    void twoMembersOfABranch() {
        var branch = "Race " + UUID.randomUUID();
        var members = ballots.members(2, branch);
        goes = members.getFirst();
        stays = members.getLast();
        ballot = TestBallots.asFirst(() -> drafts.create(ballots.draft(branch, TestBallots.YES_NO)));
    }

    @Test
    @Timeout(60)
    void aRollIsFrozenAfterTheMergeThatHasBegunAndNamesOnlyWhoStays() throws Exception {
        ballots.decide(ballot, BallotAct.OPEN);
        state("DRAFT");
        var merged = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var merge = pool.submit(() -> inTransaction.execute(tx -> {
                merge();
                merged.countDown();
                return await(mayCommit);
            }));
            assertThat(merged.await(20, TimeUnit.SECONDS)).isTrue();
            state("PREPARING");
            var freeze = pool.submit(() -> upkeep.prepare(ballot));
            try {
                awaitSomebodyWaitingForTheRoll();
                assertThat(roll()).as("not before the merge is over").isEmpty();
            } finally {
                mayCommit.countDown();
            }
            merge.get();
            freeze.get();
        }
        assertThat(roll()).containsExactly(stays);
    }

    @Test
    @Timeout(120)
    void whicheverIsFirstNobodyStandsOnARollWhoIsNoMember() throws Exception {
        for (int round = 0; round < 4; round++) {
            twoMembersOfABranch();
            var start = new CyclicBarrier(2);
            boolean merged;
            try (var pool = Executors.newFixedThreadPool(2)) {
                var merge = pool.submit(() -> {
                    start.await();
                    try {
                        merge();
                        return true;
                    } catch (OfficeRefused refused) {
                        assertThat(refused.reason()).isEqualTo(OfficeRefused.Reason.MERGE_OBJECTED);
                        return false;
                    }
                });
                var freeze = pool.submit(() -> {
                    start.await();
                    ballots.decide(ballot, BallotAct.OPEN);
                    upkeep.prepare(ballot);
                    return true;
                });
                merged = merge.get();
                freeze.get();
            }
            assertThat(directory.byId(goes).isEmpty()).isEqualTo(merged);
            assertThat(roll()).containsExactlyInAnyOrderElementsOf(merged ? List.of(stays) : List.of(goes, stays));
            ballots.decide(ballot, BallotAct.CANCEL);
        }
    }

    private void merge() {
        asOfficer(() -> {
            merging.merge(goes, stays);
            return stays;
        });
    }

    private void state(String state) {
        jdbc.update("update ballot set state = ? where id = ?", state, ballot);
    }

    private List<UUID> roll() {
        return jdbc.queryForList("select member_id from roll_entry where ballot_id = ?", UUID.class, ballot);
    }

    private void awaitSomebodyWaitingForTheRoll() {
        var until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < until) {
            Integer waiting = jdbc.queryForObject(
                    "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                            + " and query like 'select id from import_lock%'",
                    Integer.class);
            if (waiting != null && waiting > 0) {
                return;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("Freezing the roll did not wait for the merge");
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
