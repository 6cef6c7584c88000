package org.greenroom.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role somebody holds for a time.
 *
 * @param id its id
 * @param accountId who holds it
 * @param role which
 * @param startsAt from when
 * @param endsAt until when (exclusive), or null when no end is set
 */
public record RoleGrant(
        UUID id,
        UUID accountId,
        Role role,
        Instant startsAt,
        @Nullable Instant endsAt) {}
