package org.greenroom.audit;

import org.jspecify.annotations.Nullable;

/**
 * What walking the trail found.
 *
 * @param entries how many entries are in order, counted from the first
 * @param firstBroken sequence number of the first entry that is not in order, or null
 * @param fault what is wrong with it, or null
 */
public record Verification(
        long entries, @Nullable Long firstBroken, @Nullable Fault fault) {

    /** What can be wrong with an entry. */
    public enum Fault {
        /** There is no entry with this number although later ones were written. */
        MISSING,
        /** Its fields do not give its hash. */
        CHANGED,
        /** It does not follow from the entry before, or the chain does not end where it should. */
        NOT_LINKED
    }

    static Verification unbroken(long entries) {
        return new Verification(entries, null, null);
    }

    static Verification brokenAt(long seq, Fault fault) {
        return new Verification(seq - 1, seq, fault);
    }

    /** Whether every entry is there and as it was written. */
    public boolean isUnbroken() {
        return fault == null;
    }
}
