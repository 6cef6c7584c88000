package org.greenroom.news;

/** An editor’s act that was not accepted; nothing has changed. */
public class NewsRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why, for the page to say in words. */
    public enum Reason {
        /** Somebody else changed it since it was opened. */
        CHANGED_MEANWHILE,
        GONE,
        TITLE_MISSING,
        TITLE_TOO_LONG,
        SUMMARY_MISSING,
        SUMMARY_TOO_LONG,
        BODY_MISSING,
        BODY_TOO_LONG,
        WELSH_INCOMPLETE,
        AUDIENCE_MISSING,
        TIME_PAST,
        TIME_TOO_FAR,
        NOTE_MISSING,
        /** The act does not fit where the article stands. */
        NOT_NOW,
        FILE_TOO_LARGE,
        FILE_TYPE,
        FILE_DAMAGED,
        PICTURE_TOO_LARGE,
        ALT_MISSING,
        TOO_MANY_FILES,
        UNKNOWN_PICTURE
    }

    private final transient Reason reason;

    public NewsRefused(Reason reason) {
        super("An act on an article was refused: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
