package org.greenroom.ballot;

import java.time.Instant;
import java.util.UUID;
import org.greenroom.audit.Actor;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a ballot’s incident log.
 *
 * @param said of a written one its words, of a failure the key of its text; else empty
 * @param corrects the entry that this one puts right; null for most
 */
public record Incident(
        UUID id,
        Instant at,
        IncidentKind kind,
        String said,
        @Nullable UUID corrects,
        Actor by) {}
