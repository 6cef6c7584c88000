package org.greenroom.ballot;

import java.util.Map;
import java.util.UUID;
import org.greenroom.access.CurrentUser;
import org.greenroom.audit.AuditTrail;
import org.greenroom.ballot.BallotWork.Task;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Has a closed ballot counted. */
@Service
@PreAuthorize("hasRole('RETURNING_OFFICER')")
public class BallotCounts {

    private final BallotRepository ballots;
    private final BallotWork work;
    private final BallotTasks tasks;
    private final Counting counting;
    private final AuditTrail audit;
    private final CurrentUser currentUser;
    private final TransactionTemplate inTransaction;

    BallotCounts(
            BallotRepository ballots,
            BallotWork work,
            BallotTasks tasks,
            Counting counting,
            AuditTrail audit,
            CurrentUser currentUser,
            TransactionTemplate inTransaction) {
        this.ballots = ballots;
        this.work = work;
        this.tasks = tasks;
        this.counting = counting;
        this.audit = audit;
        this.currentUser = currentUser;
        this.inTransaction = inTransaction;
    }

    /**
     * Starts the count in the background; {@link BallotDetails#work()} and the state tell how it goes.
     *
     * @throws NotPossibleNow if the ballot is not closed, or is counted
     */
    public void start(UUID ballotId) {
        begin(ballotId, true);
    }

    /** Counts before it returns: for the demonstration and for tests; about 40 ms a ballot. */
    public void countNow(UUID ballotId) {
        begin(ballotId, false);
        counting.count(ballotId);
    }

    private void begin(UUID ballotId, boolean inBackground) {
        inTransaction.executeWithoutResult(tx -> {
            var ballot = ballots.lock(ballotId).orElseThrow(UnknownBallot::new);
            if (ballot.state() != BallotState.CLOSED) {
                throw new NotPossibleNow("be counted", ballot.state());
            }
            work.begin(ballotId, Task.COUNTING);
            if (inBackground) {
                tasks.count(ballotId);
            }
            audit.record(currentUser.require().actor(), "ballot.count-started", ballotId.toString(), Map.of());
        });
    }
}
