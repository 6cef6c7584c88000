package org.greenroom.membership.office;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An engagement or a steward term as the office sees it.
 *
 * @param version what {@link HandEntries} wants to hear again before it changes anything
 * @param job     empty for a term
 * @param endsOn  the last day; null for an engagement that goes on
 * @param byHand  whether the office wrote it, so that an import keeps it
 */
public record Entry(
        UUID id,
        int version,
        EntryKind kind,
        UUID memberId,
        String memberNumber,
        String memberName,
        String workplaceCode,
        String workplaceName,
        String agreement,
        String job,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        boolean byHand) {

    /** Whether it covers a day; the last day counts. */
    public boolean covers(LocalDate day) {
        return !startsOn.isAfter(day) && (endsOn == null || !endsOn.isBefore(day));
    }
}
