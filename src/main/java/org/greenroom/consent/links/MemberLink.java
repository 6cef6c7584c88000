package org.greenroom.consent.links;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.UUID;
import org.greenroom.consent.Use;
import org.jspecify.annotations.Nullable;

/**
 * A link as the member who gave it sees it.
 *
 * @param id its id
 * @param state whether it works
 * @param uses what it shows
 * @param audience for whom
 * @param purpose what for
 * @param createdAt when it was given
 * @param until the last day (UK)
 * @param revokedAt when it was revoked, or null
 * @param viewsAllowed how often it may be opened
 * @param views who opened it, the latest first
 */
public record MemberLink(
        UUID id,
        State state,
        SortedSet<Use> uses,
        String audience,
        String purpose,
        Instant createdAt,
        LocalDate until,
        @Nullable Instant revokedAt,
        int viewsAllowed,
        List<View> views) {

    /** Whether a link works, and if not, why. */
    public enum State {
        LIVE,
        USED_UP,
        EXPIRED,
        REVOKED
    }

    /**
     * One opening.
     *
     * @param number from 1
     * @param at when
     * @param name what the viewer wrote as name; empty if nothing
     * @param address the viewer's mail address; empty if none was left
     */
    public record View(int number, Instant at, String name, String address) {}

    /** How often it can still be opened; 0 when it does not work any more. */
    public int viewsLeft() {
        return state == State.LIVE ? viewsAllowed - views.size() : 0;
    }

    /** Whether revoking it still does something: viewers are told, and statements no longer stand. */
    public boolean revocable() {
        return state == State.LIVE || state == State.USED_UP;
    }
}
