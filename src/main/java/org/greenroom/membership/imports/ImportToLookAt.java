package org.greenroom.membership.imports;

import java.time.Instant;
import java.util.UUID;

/**
 * An import somebody has to look at.
 *
 * @param refused rows it refused when it was applied; 0 for one that still waits to be applied
 */
public record ImportToLookAt(UUID id, Instant startedAt, String startedBy, int refused) {}
