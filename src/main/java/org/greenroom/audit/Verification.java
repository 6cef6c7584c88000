package org.greenroom.audit;

import org.jspecify.annotations.Nullable;

/**
 * What walking the trail found.
 *
 * @param entries how many entries are in order, counted from the first
 * @param checkpoints how many signed checkpoints agree with them
 * @param signedEntries up to which entry the last of these reaches; 0 without one
 * @param firstBroken number of the first entry, or of the first checkpoint, that is not in order; or null
 * @param fault what is wrong with it, or null
 */
public record Verification(
        long entries,
        int checkpoints,
        long signedEntries,
        @Nullable Long firstBroken,
        @Nullable Fault fault) {

    /** What can be wrong. The first three are about an entry, the others about a checkpoint. */
    public enum Fault {
        /** There is no entry with this number although later ones were written. */
        MISSING,
        /** Its fields do not give its hash. */
        CHANGED,
        /** It does not follow from the entry before, or the chain does not end where it should. */
        NOT_LINKED,
        /** The signature is not the portal's, or not of a checkpoint. */
        CHECKPOINT_FORGED,
        /** It does not follow from the checkpoint before, or one is missing between them. */
        CHECKPOINT_NOT_LINKED,
        /** The trail was another one when it was signed: entries were written anew, or cut off at the end. */
        CHECKPOINT_CONTRADICTED;

        /** Whether {@link #firstBroken} is the number of a checkpoint. */
        public boolean ofCheckpoint() {
            return compareTo(NOT_LINKED) > 0;
        }
    }

    static Verification unbroken(long entries, int checkpoints, long signedEntries) {
        return new Verification(entries, checkpoints, signedEntries, null, null);
    }

    /** Whether every entry is there and as it was written. */
    public boolean isUnbroken() {
        return fault == null;
    }
}
