package org.greenroom.notification;

/** Why something is sent. Decides what is kept of it. */
public enum Purpose {
    /** A one-time link or code by which an account is activated. */
    ACTIVATION,
    /** A one-time link that signs in: nothing of it is kept, it would tell when somebody was here. */
    SIGN_IN,
    /** A ballot has opened. */
    BALLOT_INVITATION,
    /** A ballot closes soon and the member has not taken part: nothing of it is kept, not even when it fails. */
    BALLOT_REMINDER,
    /** A ballot's result is published. */
    BALLOT_RESULT,
    /** Something about the member's own account. */
    ACCOUNT_NOTICE,
    /** A statement somebody opened was withdrawn or has become stricter; the address is not the union’s to keep. */
    CONSENT_NOTICE,
    /** News, for those who chose them by mail. */
    NEWS,
    /** How a notice of a ballot looks, sent by an officer to himself or herself. */
    NOTICE_TEST;

    /**
     * Whether it goes to everybody on a roll, whatever they did: only then may an address at which it failed be named; see
     * {@link BadAddresses}.
     */
    public boolean isForEverybody() {
        return this == BALLOT_INVITATION || this == BALLOT_RESULT;
    }

    /** Whether a failed one is kept as a number only: its row would say who had not voted, had looked, been here, or not read. */
    public boolean leavesNoRow() {
        return this == BALLOT_REMINDER
                || this == CONSENT_NOTICE
                || this == NEWS
                || this == SIGN_IN
                || this == NOTICE_TEST
                || isForEverybody();
    }

    /** Whether not even the number of sent ones is kept: it would tell how many had not voted. */
    boolean leavesNoNumber() {
        return this == BALLOT_REMINDER;
    }
}
