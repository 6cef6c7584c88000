package org.greenroom.membership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A member works at a workplace in a job.
 *
 * @param endsOn the last day, or null where it goes on
 */
public record EngagementSummary(
        String workplaceCode,
        String workplaceName,
        String agreement,
        String job,
        LocalDate startsOn,
        @Nullable LocalDate endsOn) {}
