package org.greenroom.ballot;

import java.util.Locale;

/** Thrown when something about a key is not accepted. Nothing has changed. */
public final class KeyRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why. Texts: {@code keyholder.refused.<code>}. */
    public enum Reason {
        /** The person holds no key of this ballot. */
        NOT_HOLDER,
        /** Two ways of showing who one is are asked for. */
        SECOND_FACTOR,
        /** The ballot is not where this could be done. */
        NOT_NOW,
        /** The key was made already. */
        MADE_ALREADY,
        /** It is no public key, or the proof that the private one is known does not hold. */
        INVALID_KEY,
        /** The key serves another holder or another ballot. */
        KEY_IN_USE,
        /** The key was not proved: it is another one than was made, or an old question was answered. */
        NOT_PROVED,
        /** The key's part of the count is there already. */
        USED_ALREADY,
        /** It is no decryption of this ballot's sum by this holder's key. */
        INVALID_DECRYPTION,
        /** There is no such account, or nobody can sign in with it. */
        NO_ACCOUNT,
        /** This person holds a key already. */
        TWICE,
        /** There are as many holders as there can be. */
        TOO_MANY,
        /** Whoever makes the voting codes, and the officer, would hold all the keys. */
        SAME_HANDS;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;

    public KeyRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
