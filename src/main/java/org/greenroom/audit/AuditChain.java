package org.greenroom.audit;

import java.util.Arrays;
import java.util.List;
import org.greenroom.audit.Verification.Fault;
import org.jspecify.annotations.Nullable;

/** Follows the chain entry by entry. */
final class AuditChain {

    private long seq;
    private byte[] previous = AuditTrail.BEFORE_FIRST;
    private @Nullable Verification broken;

    /** Checks entries given as a whole against where the chain should end. */
    static Verification check(List<AuditEntry> entries, long headSeq, byte[] headHash) {
        var chain = new AuditChain();
        chain.follow(entries);
        return chain.end(headSeq, headHash);
    }

    /** Number of the last entry that is in order. */
    long seq() {
        return seq;
    }

    /** Follows further entries; false from the first that is not in order. */
    boolean follow(List<AuditEntry> entries) {
        for (var entry : entries) {
            if (broken != null) {
                return false;
            }
            follow(entry);
        }
        return broken == null;
    }

    Verification end(long headSeq, byte[] headHash) {
        if (broken != null) {
            return broken;
        }
        if (seq < headSeq) {
            return Verification.brokenAt(seq + 1, Fault.MISSING);
        }
        return Arrays.equals(previous, headHash)
                ? Verification.unbroken(seq)
                : Verification.brokenAt(seq, Fault.NOT_LINKED);
    }

    private void follow(AuditEntry entry) {
        if (entry.seq() != seq + 1) {
            broken = Verification.brokenAt(seq + 1, Fault.MISSING);
        } else if (!Arrays.equals(entry.previousHash(), previous)) {
            broken = Verification.brokenAt(entry.seq(), Fault.NOT_LINKED);
        } else if (!Arrays.equals(entry.expectedHash(), entry.hash())) {
            broken = Verification.brokenAt(entry.seq(), Fault.CHANGED);
        } else {
            seq = entry.seq();
            previous = entry.hash();
        }
    }
}
