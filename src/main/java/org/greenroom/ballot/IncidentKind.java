package org.greenroom.ballot;

import java.util.Locale;

/** What an entry of the incident log is about. Texts: {@code ballot.incident.<code>}. */
public enum IncidentKind {
    /** Somebody wrote it. */
    WRITTEN,
    /** The portal could not do something by itself. */
    FAILURE,
    EXTENDED,
    CLOSED_EARLY,
    ADDED_TO_ROLL,
    CANCELLED,
    /** The database was restored from a backup; nothing goes on. */
    SUSPENDED,
    RESUMED;

    /** The word in text keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
