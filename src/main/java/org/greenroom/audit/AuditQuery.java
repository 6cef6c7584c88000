package org.greenroom.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in the trail; empty texts and null ask for nothing.
 *
 * @param person part of the name of who acted, without regard to case
 * @param action part of the action, such as {@code ballot.}
 * @param about part of the subject
 * @param from the first day (UK date)
 * @param to the last day (UK date)
 */
public record AuditQuery(
        String person,
        String action,
        String about,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** Everything. */
    public static final AuditQuery ALL = new AuditQuery("", "", "", null, null);

    public AuditQuery {
        person = person.strip();
        action = action.strip();
        about = about.strip();
    }

    boolean asksForEverything() {
        return equals(ALL);
    }
}
