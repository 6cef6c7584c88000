package org.greenroom.ballot;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A draft as the booth would show it.
 *
 * @param election the bytes of an election with a key that nobody has; null while the paper is not complete
 * @param fingerprint of these bytes; null with them
 */
public record BallotPreview(
        byte @Nullable [] election,
        @Nullable String fingerprint,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        Instant now) {}
