package org.greenroom.elsewhere;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.greenroom.audit.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A ballot held elsewhere as officers see it.
 *
 * @param version to be handed back with a change
 * @param outcome as recorded; null before
 * @param announcedAt null before
 * @param publishedAt when the result was published here; null before
 * @param remindedAt when members were last reminded; null if never
 * @param proposals acts that wait for a second officer
 */
public record HeldBallot(
        UUID id,
        int version,
        HeldState state,
        Announcement announcement,
        @Nullable Outcome outcome,
        @Nullable Instant announcedAt,
        @Nullable Instant publishedAt,
        @Nullable Instant remindedAt,
        List<Pending> proposals) {

    public HeldBallot {
        proposals = List.copyOf(proposals);
    }

    /** @param mayApprove false for the officer who proposed it */
    public record Pending(HeldAct act, Actor proposedBy, Instant proposedAt, boolean mayApprove) {}
}
