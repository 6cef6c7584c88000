package org.greenroom.news;

import java.util.Locale;

/** What an article is about; the archive is kept by it. */
public enum Topic {
    NEGOTIATIONS,
    BALLOTS,
    AI,
    WORKPLACES,
    UNION,
    EVENTS;

    /** As it stands in an address and in text keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
