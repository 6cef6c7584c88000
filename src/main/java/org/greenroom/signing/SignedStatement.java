package org.greenroom.signing;

import java.time.Instant;
import java.util.UUID;

/**
 * A statement as it was just signed.
 *
 * @param jws the statement, compact
 * @param id its {@code jti}
 * @param issuedAt from when it is valid, in whole seconds
 * @param expiresAt until when
 */
public record SignedStatement(String jws, UUID id, Instant issuedAt, Instant expiresAt) {}
