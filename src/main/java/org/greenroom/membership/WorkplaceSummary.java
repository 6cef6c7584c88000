package org.greenroom.membership;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A production, venue or studio.
 *
 * @param code      unique, in upper case
 * @param agreement the code of the collective agreement that covers it, for example {@code PACT-TV}; any code may occur
 */
public record WorkplaceSummary(
        UUID id,
        String code,
        String name,
        WorkplaceKind kind,
        String employer,
        String agreement,
        String place,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn) {}
