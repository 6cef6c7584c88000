package org.greenroom.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.greenroom.audit.Checkpoint.Signed;
import org.greenroom.audit.Verification.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Follows the chain entry by entry, and holds it against the signed checkpoints. Once something is broken, what comes
 * after is not looked at.
 */
final class AuditChain {

    private final Function<String, Optional<byte[]>> signatures;
    private long seq;
    private byte[] previous = AuditTrail.BEFORE_FIRST;
    private int checkpoints;
    private long signedEntries;
    private byte[] previousCheckpoint = Checkpoint.BEFORE_FIRST;
    private @Nullable Checkpoint ahead;
    private @Nullable Verification broken;

    /** @param signatures gives what a compact JWS signs, if the portal signed it as a checkpoint */
    AuditChain(Function<String, Optional<byte[]>> signatures) {
        this.signatures = signatures;
    }

    /** Number of the last entry that is in order. */
    long seq() {
        return seq;
    }

    /** Follows further entries; false from the first that is not in order. */
    boolean follow(List<AuditEntry> entries) {
        for (var entry : entries) {
            if (!follow(entry)) {
                return false;
            }
        }
        return broken == null;
    }

    /** Follows one entry; false from the first that is not in order. */
    boolean follow(AuditEntry entry) {
        if (broken != null) {
            return false;
        }
        if (entry.seq() != seq + 1) {
            brokenAt(seq + 1, Fault.MISSING);
        } else if (!Arrays.equals(entry.previousHash(), previous)) {
            brokenAt(entry.seq(), Fault.NOT_LINKED);
        } else if (!Arrays.equals(entry.expectedHash(), entry.hash())) {
            brokenAt(entry.seq(), Fault.CHANGED);
        } else {
            seq = entry.seq();
            previous = entry.hash();
            reached();
        }
        return broken == null;
    }

    /** Whether a checkpoint waits for entries that were not followed yet. */
    boolean waits() {
        return ahead != null;
    }

    /** Takes the next checkpoint, to be held against the entry it names; false when something is not in order. */
    boolean expect(String signature) {
        if (broken != null) {
            return false;
        }
        int number = checkpoints + 1;
        var read = signatures.apply(signature).flatMap(Checkpoint::read).orElse(null);
        if (read == null) {
            brokenAt(number, Fault.CHECKPOINT_FORGED);
        } else if (ahead != null
                || read.number() != number
                || read.entries() < signedEntries
                || !Arrays.equals(read.previous(), previousCheckpoint)) {
            brokenAt(number, Fault.CHECKPOINT_NOT_LINKED);
        } else if (read.entries() < seq) {
            brokenAt(number, Fault.CHECKPOINT_CONTRADICTED);
        } else {
            ahead = read;
            previousCheckpoint = new Signed(read, signature).sha256();
            reached();
        }
        return broken == null;
    }

    /** What was found, after everything was followed; the chain should end at {@code headSeq}. */
    Verification end(long headSeq, byte[] headHash) {
        if (broken == null && seq < headSeq) {
            brokenAt(seq + 1, Fault.MISSING);
        }
        if (broken == null && !Arrays.equals(previous, headHash)) {
            brokenAt(seq, Fault.NOT_LINKED);
        }
        if (broken == null && ahead != null) {
            brokenAt(ahead.number(), Fault.CHECKPOINT_CONTRADICTED);
        }
        return broken != null ? broken : Verification.unbroken(seq, checkpoints, signedEntries);
    }

    private void reached() {
        if (ahead == null || ahead.entries() != seq) {
            return;
        }
        if (Arrays.equals(ahead.head(), previous)) {
            checkpoints = ahead.number();
            signedEntries = seq;
            ahead = null;
        } else {
            brokenAt(ahead.number(), Fault.CHECKPOINT_CONTRADICTED);
        }
    }

    private void brokenAt(long number, Fault fault) {
        broken = new Verification(seq, checkpoints, signedEntries, number, fault);
    }
}
