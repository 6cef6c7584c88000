package org.greenroom.membership.office;

import java.util.List;

/**
 * The office, or a member, asked for something that is not possible; nothing was written. Texts for people:
 * {@code membership.refused.<reason>}, which take {@link #parameters()}.
 */
public class OfficeRefused extends RuntimeException {

    /** Why. */
    public enum Reason {
        UNKNOWN_MEMBER,
        UNKNOWN_WORKPLACE,
        JOB_MISSING,
        JOB_TOO_LONG,
        START_MISSING,
        END_MISSING,
        END_BEFORE_START,
        /** A day so far away that it must be a slip. */
        DAY_UNLIKELY,
        /** The same member at the same workplace at the same time; parameters: first and last day, the latter or null. */
        OVERLAPS,
        /** Somebody else changed it meanwhile. */
        CHANGED_MEANWHILE,
        /** It is not there, or not any more. */
        GONE,
        WORDS_MISSING,
        /** Parameter: the most characters. */
        WORDS_TOO_LONG,
        /** Parameter: how many corrections may be open. */
        TOO_MANY_OPEN,
        ANSWERED_ALREADY,
        SAME_MEMBER,
        /** Nobody writes about, or merges, their own record. */
        YOUR_OWN_RECORD,
        /** A feature objects; see {@link Merging#objections}. */
        MERGE_OBJECTED,
        /** There is an open request for deletion of this member. */
        DELETION_OPEN,
        /** A feature objects; see {@link Deletions#objections}. */
        DELETION_OBJECTED
    }

    private final Reason reason;
    private final transient List<Object> parameters;

    public OfficeRefused(Reason reason, Object... parameters) {
        super("Refused: " + reason);
        this.reason = reason;
        this.parameters = List.of(parameters);
    }

    public Reason reason() {
        return reason;
    }

    /** Numbers and {@link java.time.LocalDate}s for the text. */
    public List<Object> parameters() {
        return parameters;
    }

    /** Key of the sentence that says so. */
    public String textKey() {
        return "membership.refused." + reason;
    }
}
