package org.greenroom.access;

/** Nobody was signed in. Says no more than that, so that it does not tell whether there is such an account. */
public class SignInRefused extends RuntimeException {

    /** As much as may be said. */
    public enum Reason {
        /** It did not fit. */
        UNKNOWN,
        /** There were too many attempts, and waiting helps. */
        TOO_MANY,
        /** Somebody else is signed in in this browser. */
        SOMEBODY_ELSE
    }

    private final Reason reason;

    SignInRefused(Reason reason) {
        super(reason == Reason.TOO_MANY ? "Too many attempts" : "Sign-in refused");
        this.reason = reason;
    }

    /** Why, as far as it may be said. */
    public Reason reason() {
        return reason;
    }

    /** Whether there were too many attempts, and waiting helps. */
    public boolean tooMany() {
        return reason == Reason.TOO_MANY;
    }
}
