package org.greenroom.ballot;

import java.util.Locale;

/** What a ballot's members are told. Texts: {@code notices.kind.<code>}. */
public enum NoticeKind {
    /** To everybody on the roll, when voting opens. */
    INVITATION,
    /** To those who have not voted. */
    REMINDER,
    /** To everybody on the roll, when the result is published. */
    RESULT;

    /** The word in text keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
