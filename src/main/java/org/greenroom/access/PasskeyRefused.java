package org.greenroom.access;

/** A passkey was not made or not accepted. */
public class PasskeyRefused extends RuntimeException {

    /** Why. */
    public enum Reason {
        /** The account has as many as it may have. */
        TOO_MANY,
        /** A role waits for its second factor: a new passkey would jump over it. */
        SECOND_STEP_FIRST,
        /** What the browser sent does not fit what was asked for, or this passkey is not known here. */
        NOT_ACCEPTED,
        /** It has no name. */
        NO_NAME
    }

    private final Reason reason;

    PasskeyRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
