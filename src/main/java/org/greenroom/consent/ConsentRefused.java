package org.greenroom.consent;

/** An act on a record that was not accepted; nothing has changed. */
public class ConsentRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why, for the page to say in words. */
    public enum Reason {
        /** Something newer was decided since the form was opened. */
        STALE,
        /** What is looser needs the current wording, shown a short while ago. */
        WORDING_NOT_SHOWN,
        END_DATE_MISSING,
        END_DATE_PAST,
        END_DATE_TOO_FAR,
        NO_CONDITION,
        WORDS_MISSING,
        WORDS_TOO_LONG,
        NOT_CONFIRMED,
        NOTHING_CHOSEN,
        START_AFTER_END,
        /** An agent may only make things stricter. */
        NOT_STRICTER,
        /** The mandate does not cover this use. */
        NOT_COVERED,
        /** The mandate has run out or was ended. */
        MANDATE_OVER,
        TOO_MANY,
        /** Nobody is their own agent. */
        OWN_ACCOUNT,
        /** What the act is about is not there any more. */
        GONE
    }

    private final transient Reason reason;

    public ConsentRefused(Reason reason) {
        super("An act on a record was refused: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
