package org.greenroom.elsewhere;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ballot held elsewhere as everybody sees it.
 *
 * @param outcome null until two officers have published it
 * @param reminded whether members are being reminded of it now
 * @param running whether voting has begun and is not over, by the days of the announcement
 */
public record AnnouncedBallot(
        UUID id,
        HeldState state,
        Announcement announcement,
        @Nullable Outcome outcome,
        @Nullable Instant publishedAt,
        boolean running,
        boolean reminded) {}
