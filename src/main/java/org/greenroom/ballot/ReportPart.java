package org.greenroom.ballot;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of what a scrutineer reads and exports about a ballot, such as its approvals or its incidents. Declared as a
 * bean by whoever keeps the records. Nothing secret: no trackers, no answers, nobody who voted or did not.
 */
public interface ReportPart {

    /** Its place in the report, lowest first. */
    int order();

    /** The word that names it in addresses and in the exported file, and its heading as {@code scrutiny.part.<code>}. */
    String code();

    /** What it says of a ballot, the oldest first; called in a transaction of the scrutineer who asks. */
    List<Row> rows(UUID ballotId, Locale locale);

    /**
     * One entry.
     *
     * @param at when it happened; null where that is not recorded
     * @param text who did what, already in the reader’s language
     */
    record Row(@Nullable Instant at, String text) {}
}
