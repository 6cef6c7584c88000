package org.greenroom.notification;

/** Why something is sent. Decides what is kept of it. */
public enum Purpose {
    /** A one-time link or code by which an account is activated. */
    ACTIVATION,
    /** A ballot has opened. */
    BALLOT_INVITATION,
    /** A ballot closes soon and the member has not taken part: nothing of it is kept, not even when it fails. */
    BALLOT_REMINDER,
    /** A ballot's result is published. */
    BALLOT_RESULT,
    /** Something about the member's own account. */
    ACCOUNT_NOTICE,
    /** News. */
    NEWS;

    /** Whether a failed one is kept as a number only, because its row would say who had not voted. */
    public boolean leavesNoRow() {
        return this == BALLOT_REMINDER;
    }
}
