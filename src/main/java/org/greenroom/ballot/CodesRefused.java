package org.greenroom.ballot;

import java.util.Locale;

/** Thrown when something about voting codes is not accepted. Nothing has changed. */
public final class CodesRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why. Texts: {@code authority.refused.<code>}. */
    public enum Reason {
        /** The person does not make the codes of this ballot. */
        NOT_AUTHORITY,
        /** Two ways of showing who one is are asked for. */
        SECOND_FACTOR,
        /** The ballot is not where this could be done. */
        NOT_NOW,
        /** The codes were handed in already; they are never replaced. */
        MADE_ALREADY,
        /** More or fewer than the roll and its spares. */
        WRONG_NUMBER,
        /** It is no list of public credentials: one is no element of the group, is there twice, or weighs more than one. */
        INVALID_CODES,
        /** The roll was read many times within the hour. */
        TOO_OFTEN;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;

    public CodesRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
