package org.greenroom.ballot.box;

/** What lies sealed under a ballot's key. */
public enum BallotSecret {
    CREDENTIAL,
    WAITING_BALLOT,
    TRUSTEE_KEY,
    /** By which two uses of one voting code are told. */
    CODE_MARK
}
