package org.greenroom.ballot.box;

/** What an entry of the roll says about taking part. */
public enum RollMark {
    NOT_VOTED,
    /** A ballot was accepted and waits for its batch. */
    WAITING,
    IN_BOX
}
