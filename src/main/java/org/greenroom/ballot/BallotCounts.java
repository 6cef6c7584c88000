package org.greenroom.ballot;

import java.util.List;
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
    private final KeyWork keyWork;
    private final AuditTrail audit;
    private final CurrentUser currentUser;
    private final TransactionTemplate inTransaction;

    BallotCounts(
            BallotRepository ballots,
            BallotWork work,
            BallotTasks tasks,
            Counting counting,
            KeyWork keyWork,
            AuditTrail audit,
            CurrentUser currentUser,
            TransactionTemplate inTransaction) {
        this.ballots = ballots;
        this.work = work;
        this.tasks = tasks;
        this.counting = counting;
        this.keyWork = keyWork;
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

    /** The key holders whose part of the count is still to come, in order; none before there is a sum to decrypt. */
    public List<String> waitsFor(UUID ballotId) {
        return keyWork.waitsForParts(ballotId)
                ? keyWork.holders(ballotId).stream()
                        .filter(holder -> holder.usedOn() == null)
                        .map(KeyHolder::name)
                        .toList()
                : List.of();
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
