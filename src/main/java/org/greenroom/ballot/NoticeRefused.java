package org.greenroom.ballot;

import java.util.Locale;

/** A notice cannot be planned, moved, skipped or tried so. Texts: {@code notices.refused.<code>}. */
public final class NoticeRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** It has gone out, was skipped, or is no reminder. */
        NOT_PLANNED,
        /** Voting is over or the ballot was cancelled. */
        OVER,
        /** As many as a ballot can have are planned. */
        TOO_MANY,
        /** Hours outside the limits. */
        HOURS,
        /** A time that has passed. */
        PAST,
        /** Before voting opens. */
        BEFORE_OPENING,
        /** At or after the close. */
        AFTER_CLOSE,
        /** Another one is planned on that day, or has gone out. */
        SAME_DAY,
        /** The officer's account has no mail address. */
        NO_ADDRESS;

        /** The word in text keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;

    NoticeRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
