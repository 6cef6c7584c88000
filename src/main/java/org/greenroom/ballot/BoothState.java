package org.greenroom.ballot;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the booth needs to know before it shows the paper.
 *
 * @param phase by the database’s clock
 * @param serverNow the database’s clock
 * @param fingerprint of the election bytes
 * @param onRoll whether the member may vote in this ballot
 * @param voted whether a ballot of this member was accepted
 */
public record BoothState(
        Phase phase,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        Instant serverNow,
        String fingerprint,
        boolean onRoll,
        boolean voted) {

    /** Whether one can vote now. */
    public enum Phase {
        SCHEDULED,
        OPEN,
        /** Held after a restore. */
        SUSPENDED,
        CLOSED
    }
}
