package org.greenroom.membership;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A member is steward of a workplace from the election to the end of the term, both days included.
 */
public record StewardTerm(
        UUID id, UUID memberId, String workplaceCode, String workplaceName, LocalDate electedOn, LocalDate endsOn) {}
