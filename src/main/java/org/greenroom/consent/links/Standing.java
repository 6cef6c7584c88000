package org.greenroom.consent.links;

import java.time.Instant;
import java.util.Map;

/** Whether a signed statement stands. */
public sealed interface Standing {

    /** It stands: signed here, not expired, its link works, and what it says applies unchanged. */
    record Stands(String name, Instant issuedAt, Instant expiresAt) implements Standing {}

    /** It does not stand. */
    record Fallen(Reason reason) implements Standing {}

    /** Why something does not stand; no more than this is told. */
    enum Reason {
        NOT_OURS,
        EXPIRED,
        /** The link was revoked or has ended, or what it says has changed. */
        CHANGED
    }

    static Stands stands(Map<String, Object> claims) {
        return new Stands(String.valueOf(claims.get("name")), instant(claims.get("iat")), instant(claims.get("exp")));
    }

    private static Instant instant(Object seconds) {
        return Instant.ofEpochSecond(((Number) seconds).longValue());
    }
}
