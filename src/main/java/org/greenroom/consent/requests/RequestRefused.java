package org.greenroom.consent.requests;

/** An act on a letter that was not accepted; nothing has changed. */
public class RequestRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why, for the page to say in words. */
    public enum Reason {
        WORDS_MISSING,
        WORDS_TOO_LONG,
        NOTHING_CHOSEN,
        /** A day that has not come. */
        DAY_AHEAD,
        /** Sent before it was written, or answered before it was sent. */
        DAY_TOO_EARLY,
        /** More time than the law gives, or none. */
        EXTENSION,
        /** What was sent is not changed any more. */
        SENT_ALREADY,
        NOT_SENT,
        TOO_MANY,
        GONE
    }

    private final transient Reason reason;

    public RequestRefused(Reason reason) {
        super("An act on a letter was refused: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
