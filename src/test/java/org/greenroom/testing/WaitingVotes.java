package org.greenroom.testing;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.UUID;
import org.greenroom.ballot.box.BallotKeys;
import org.greenroom.ballot.box.BallotSecret;
import org.greenroom.ballot.box.Roll;
import org.greenroom.ballot.box.WaitingBallots;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts something in the place of accepted ballots, without the arithmetic of sealing: for tests that need many votes and
 * never count them.
 */
@Component
public class WaitingVotes {

    private static final int LENGTH = 200;

    private final Roll roll;
    private final WaitingBallots waiting;
    private final BallotKeys keys;
    private final TransactionTemplate inTransaction;

    WaitingVotes(Roll roll, WaitingBallots waiting, BallotKeys keys, TransactionTemplate inTransaction) {
        this.roll = roll;
        this.waiting = waiting;
        this.keys = keys;
        this.inTransaction = inTransaction;
    }

    /** As if these members had voted; their ballots wait for a batch. */
    public void of(UUID ballotId, Collection<UUID> members) {
        inTransaction.executeWithoutResult(tx -> {
            var key = keys.load(ballotId);
            for (UUID member : members) {
                var entry = roll.find(ballotId, member).orElseThrow();
                if (!roll.markWaiting(entry.id())) {
                    throw new IllegalStateException("Has voted before");
                }
                var ballot = "{\"credential\":\"" + UUID.randomUUID() + "\"}";
                var bytes = ballot.getBytes(StandardCharsets.US_ASCII);
                waiting.insert(
                        ballotId, entry.id(), key.sealPadded(BallotSecret.WAITING_BALLOT, entry.id(), bytes, LENGTH));
            }
        });
    }
}
