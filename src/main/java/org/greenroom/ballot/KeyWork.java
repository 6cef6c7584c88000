package org.greenroom.ballot;

import java.util.List;
import java.util.UUID;
import org.greenroom.hashing.Sha256;
import org.greenroom.sealing.ArchiveBuilder;
import org.greenroom.sealing.PartialDecryption;
import org.greenroom.storage.StoredFile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What preparation and count need of key holders: whether all keys are in, and their parts of the count. */
@Component
class KeyWork {

    private final BallotRepository ballots;
    private final KeyAssignments assignments;
    private final HeldTally tallies;
    private final KeyMails mails;
    private final TransactionTemplate inTransaction;

    KeyWork(
            BallotRepository ballots,
            KeyAssignments assignments,
            HeldTally tallies,
            KeyMails mails,
            TransactionTemplate inTransaction) {
        this.ballots = ballots;
        this.assignments = assignments;
        this.tallies = tallies;
        this.mails = mails;
        this.inTransaction = inTransaction;
    }

    /** Whether people, and not the portal, hold the keys. */
    boolean areHeld(UUID ballotId) {
        return !assignments.of(ballotId).isEmpty();
    }

    /** Whether a key is still to be made. */
    boolean waitsForKeys(UUID ballotId) {
        return assignments.of(ballotId).stream().anyMatch(holder -> !holder.hasKey());
    }

    /** Whether a holder has said that the key is lost, and has not found it. */
    boolean isKeyLost(UUID ballotId) {
        return assignments.of(ballotId).stream().anyMatch(holder -> holder.lostOn() != null);
    }

    /** Whether the sum is fixed and a holder's part is still to come. */
    boolean waitsForParts(UUID ballotId) {
        return tallies.find(ballotId).isPresent()
                && assignments.rows(ballotId).stream().anyMatch(row -> row.decryption() == null);
    }

    /** Whether this is the sum that was fixed, or it is fixed now; then holders are told that they can decrypt. */
    boolean isTheSum(Ballot ballot, String electionUuid, ArchiveBuilder builder, long timestamp) {
        return Boolean.TRUE.equals(inTransaction.execute(tx -> {
            var locked = ballots.lock(ballot.id()).orElseThrow(UnknownBallot::new);
            if (locked.state() != BallotState.CLOSED) {
                // Another node was faster, or it was cancelled; storing will see.
                return true;
            }
            var before = tallies.find(ballot.id()).orElse(null);
            if (before != null) {
                return before.tallySha256().equals(Sha256.hex(builder.tally().toBytes()));
            }
            tallies.fix(ballot.id(), electionUuid, builder, timestamp);
            mails.toAll(locked, assignments.of(ballot.id()), "count");
            return true;
        }));
    }

    /** Whether an archive goes on from what the holders saw. */
    boolean isWhatHoldersSaw(UUID ballotId, StoredFile archive) {
        return tallies.isBeginningOf(ballotId, archive);
    }

    /** Hands in the parts that are there, each checked once more. */
    void decrypt(UUID ballotId, ArchiveBuilder builder) {
        for (var row : assignments.rows(ballotId)) {
            var part = row.decryption();
            if (part != null) {
                builder.decryption(row.holder().place(), PartialDecryption.parse(part));
            }
        }
    }

    List<KeyHolder> holders(UUID ballotId) {
        return assignments.of(ballotId);
    }
}
