package org.greenroom.news.mail;

import java.util.Locale;

/** How a member gets news by mail; from the quietest to the loudest. Texts: {@code digests.choice.<code>}. */
public enum MailChoice {
    /** Not at all: what holds for everybody who has chosen nothing. */
    NONE,
    WEEKLY,
    DAILY,
    AT_ONCE;

    /** Its name in keys of texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
