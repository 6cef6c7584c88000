package org.greenroom.access;

/** Nobody was signed in. Says no more than that, so that it does not tell whether there is such an account. */
public class SignInRefused extends RuntimeException {

    private final boolean tooMany;

    SignInRefused(boolean tooMany) {
        super(tooMany ? "Too many attempts" : "Sign-in refused");
        this.tooMany = tooMany;
    }

    /** Whether there were too many attempts, and waiting helps. */
    public boolean tooMany() {
        return tooMany;
    }
}
