package org.greenroom.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.greenroom.ballot.BallotWork.Task;
import org.greenroom.testing.PostgresTest;
import org.greenroom.testing.TestBallots;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the scheduler gives to one node, two do at once: one was taken for dead and goes on while the other has begun.
 * Everything happens once all the same, and nobody is alarmed.
 */
@PostgresTest
class TwoNodesPostgresTest {

    @Autowired
    TestBallots testBallots;

    @Autowired
    BallotUpkeep upkeep;

    @Autowired
    BallotTasks tasks;

    @Autowired
    BallotWork work;

    @Autowired
    Counting counting;

    @Autowired
    Ballots ballots;

    @Autowired
    Incidents incidents;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate inTransaction;

    /** Both begin at the same moment. @return what failed */
    private static List<Throwable> onTwoNodes(Runnable act) throws Exception {
        var together = new CyclicBarrier(2);
        Callable<Void> node = () -> {
            together.await();
            act.run();
            return null;
        };
        List<Throwable> failed = new ArrayList<>();
        try (var nodes = Executors.newFixedThreadPool(2)) {
            for (Future<Void> done : nodes.invokeAll(List.of(node, node))) {
                try {
                    done.get();
                } catch (ExecutionException e) {
                    failed.add(e.getCause());
                }
            }
        }
        return failed;
    }

    private long told(UUID ballot, String act) {
        return jdbc.sql("select count(*) from audit_entry where subject = :ballot and action = :act")
                .param("ballot", ballot.toString())
                .param("act", act)
                .query(Long.class)
                .single();
    }

    private long rows(String table, UUID ballot) {
        return jdbc.sql("select count(*) from " + table + " where ballot_id = :ballot")
                .param("ballot", ballot)
                .query(Long.class)
                .single();
    }

    private void nobodyIsAlarmed(UUID ballot) {
        assertThat(TestBallots.asFirst(() -> incidents.of(ballot))).noneMatch(i -> i.kind() == IncidentKind.FAILURE);
        assertThat(TestBallots.asFirst(ballots::failures)).doesNotContainKey(ballot);
    }

    @Test
    void aBallotIsPreparedOpenedAndInvitedToOnce() throws Exception {
        var branch = "Branch " + UUID.randomUUID();
        testBallots.members(12, branch);
        var id = TestBallots.asFirst(() -> ballots.create(testBallots.draft(branch, TestBallots.YES_NO)));
        testBallots.decide(id, BallotAct.OPEN);
        assertThat(onTwoNodes(() -> upkeep.prepare(id))).isEmpty();
        assertThat(onTwoNodes(() -> upkeep.invite(id))).isEmpty();
        assertThat(told(id, "ballot.prepared")).isEqualTo(1);
        assertThat(told(id, "ballot.opened")).isEqualTo(1);
        assertThat(rows("roll_entry", id)).isEqualTo(12);
        assertThat(jdbc.sql("select count(*) from outbox_mail where body like :ballot")
                        .param("ballot", "%" + id + "%")
                        .query(Long.class)
                        .single())
                .as("to each who has an address")
                .isEqualTo(10);
        nobodyIsAlarmed(id);
    }

    @Test
    void batchesMoveEachVoteOnceAndTheBallotClosesOnce() throws Exception {
        var made = testBallots.open(40, TestBallots.YES_NO);
        for (int from = 0; from < 40; from += 20) {
            made.voters().subList(from, from + 20).forEach(voter -> voter.vote(made.id(), 0));
            assertThat(onTwoNodes(upkeep::moveBatches)).isEmpty();
            assertThat(rows("sealed_ballot", made.id()) + rows("waiting_ballot", made.id()))
                    .isEqualTo(from + 20L);
            assertThat(rows("waiting_ballot", made.id())).isBetween(5L, 20L);
        }
        testBallots.decide(made.id(), BallotAct.CLOSE_NOW);
        assertThat(onTwoNodes(upkeep::openAndCloseDue)).isEmpty();
        assertThat(told(made.id(), "ballot.closed")).isEqualTo(1);
        assertThat(rows("sealed_ballot", made.id())).isEqualTo(40);
        assertThat(jdbc.sql("select cast_count, batches from ballot_figures where ballot_id = :ballot")
                        .param("ballot", made.id())
                        .query()
                        .singleRow())
                .containsEntry("cast_count", 40)
                .containsEntry("batches", (int) rows("ballot_checkpoint", made.id()));
    }

    @RepeatedTest(3)
    void aBallotIsCountedOnceAndItsSlowerNodeAlarmsNobody() throws Exception {
        var made = testBallots.open(8, TestBallots.YES_NO);
        made.voters().forEach(voter -> voter.vote(made.id(), 0));
        testBallots.close(made.id());
        inTransaction.executeWithoutResult(tx -> work.begin(made.id(), Task.COUNTING));
        // The slower one may find the key gone, and is tried again by the scheduler: then there is nothing to do.
        onTwoNodes(() -> counting.count(made.id()));
        counting.count(made.id());
        assertThat(TestBallots.asFirst(() -> ballots.details(made.id())).state())
                .isEqualTo(BallotState.COUNTED);
        assertThat(told(made.id(), "ballot.counted")).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from stored_file f where f.name = (select s.election_uuid || '.bel'"
                                + " from ballot_setup s where s.ballot_id = :ballot)")
                        .param("ballot", made.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        nobodyIsAlarmed(made.id());
    }

    @Test
    void workThatBothTakeUpAgainIsHandedToTheSchedulerOnce() throws Exception {
        var ballot = UUID.randomUUID();
        assertThat(onTwoNodes(() -> tasks.count(ballot))).isEmpty();
        assertThat(jdbc.sql("select task_name, picked from scheduled_tasks where task_instance = :ballot")
                        .param("ballot", ballot.toString())
                        .query()
                        .listOfRows())
                .containsExactly(Map.of("task_name", "ballot-count", "picked", false));
        jdbc.sql("delete from scheduled_tasks where task_instance = :ballot")
                .param("ballot", ballot.toString())
                .update();
    }
}
