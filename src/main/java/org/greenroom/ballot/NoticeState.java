package org.greenroom.ballot;

import java.util.Locale;

/** Where a notice stands. Texts: {@code notices.state.<code>}. */
public enum NoticeState {
    PLANNED,
    /** Its mails are being written. */
    WRITING,
    /** All are written; for a reminder: those it goes to were chosen. */
    SENT,
    /** An officer does not want it. */
    SKIPPED,
    /** Its time came when it could not go: before the opening, too long ago, or on a day with a reminder already. */
    LEFT_OUT;

    /** The word in text keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
