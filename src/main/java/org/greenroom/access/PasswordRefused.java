package org.greenroom.access;

/** A password was not accepted; nothing was changed. */
public class PasswordRefused extends RuntimeException {

    /** Why. Texts: {@code access.password.<reason in lower case>}. */
    public enum Reason {
        TOO_SHORT,
        TOO_LONG,
        /** Among those that are tried first, or made of very few different characters. */
        GUESSABLE,
        /** It holds the mail address or the membership number. */
        CONTAINS_IDENTITY
    }

    private final Reason reason;

    public PasswordRefused(Reason reason) {
        super("Password refused: " + reason);
        this.reason = reason;
    }

    /** Why it was refused. */
    public Reason reason() {
        return reason;
    }
}
