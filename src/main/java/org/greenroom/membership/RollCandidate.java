package org.greenroom.membership;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One member who would be on a roll, with the one workplace he is counted at: of his engagements that are current on
 * the day the one that started latest (of several, the first by code). Every candidate is counted at no more than one
 * workplace, so that parts never overlap.
 *
 * @param workplaceCode null where no engagement is current, and then the agreement is null too
 */
public record RollCandidate(
        UUID memberId,
        @Nullable String workplaceCode,
        @Nullable String agreement,
        String branch) {}
