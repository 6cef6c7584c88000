package org.greenroom.signing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The public half of a signing key.
 *
 * @param kid its RFC 7638 thumbprint
 * @param purpose what it signs
 * @param publicJwk the public key as JSON (RFC 7517)
 * @param madeAt when it was made
 * @param retiredAt since when it signs nothing more; null while it does
 * @param neededUntil until when the last statement signed with it is valid; null for records and before the first
 */
public record SigningKey(
        String kid,
        KeyPurpose purpose,
        String publicJwk,
        Instant madeAt,
        @Nullable Instant retiredAt,
        @Nullable Instant neededUntil) {

    /** Whether it belongs into the published set: it signs, or something signed with it may still be valid. */
    public boolean isPublished(Instant now) {
        return purpose == KeyPurpose.RECORD || retiredAt == null || (neededUntil != null && neededUntil.isAfter(now));
    }
}
