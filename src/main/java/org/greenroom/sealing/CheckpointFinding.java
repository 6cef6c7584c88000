package org.greenroom.sealing;

/** What can be wrong with checkpoints, the board they are about, or a receipt. The names are stable. */
public enum CheckpointFinding {
    KEYS_MALFORMED("the list of the portal's keys cannot be read"),
    KEY_CHANGED("a key of the portal has been exchanged under the same name"),
    CHECKPOINTS_MALFORMED("the list of checkpoints cannot be read"),
    CHECKPOINT_MALFORMED("a checkpoint is not of the form it must have"),
    CHECKPOINT_NOT_SIGNED("a checkpoint is not signed with a key of the portal"),
    CHECKPOINT_OF_OTHER_BALLOT("a checkpoint is about another ballot"),
    CHECKPOINT_CHAIN_BROKEN("a checkpoint does not follow from the one before it"),
    CHECKPOINT_SHRINKS("a checkpoint counts no more ballots than the one before it"),
    CHECKPOINT_GONE("a checkpoint that was published has disappeared"),
    CHECKPOINT_CHANGED("a checkpoint that was published has been replaced by another"),
    CHECKPOINT_NOT_OF_ARCHIVE("the last checkpoint is not about the ballots of the archive"),
    BOARD_MALFORMED("the board is not a sorted list of different trackers"),
    BOARD_NOT_OF_CHECKPOINT("the board is not the list that the checkpoint is about"),
    TRACKER_GONE("a ballot that was on the board has disappeared"),
    RECEIPT_MALFORMED("the receipt is not of the form it must have"),
    RECEIPT_NOT_SIGNED("the receipt is not signed with a key of the portal"),
    RECEIPT_OF_OTHER_BALLOT("the receipt is about another ballot"),
    RECEIPT_NOT_IN_ARCHIVE("the portal accepted this ballot, and it is not in the archive");

    private final String sentence;

    CheckpointFinding(String sentence) {
        this.sentence = sentence;
    }

    /** Half a sentence in plain English. */
    public String sentence() {
        return sentence;
    }
}
