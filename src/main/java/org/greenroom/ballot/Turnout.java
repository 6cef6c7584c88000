package org.greenroom.ballot;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many have taken part, as of the last batch.
 *
 * @param entitled entries on the roll
 * @param cast sealed ballots in the box
 * @param asOf when the last batch was moved; null before the first
 * @param isFinal whether voting is over, so that the figure is exact and stays
 */
public record Turnout(int entitled, int cast, @Nullable Instant asOf, boolean isFinal) {

    private static final int FEW = 5;
    private static final int SMALL_GROUP = 10;

    /** How the figure may be shown. */
    public enum Showing {
        FIGURE,
        /** Fewer than 5 have voted, perhaps nobody. */
        JUST_STARTED,
        /** Fewer than 5 are left, perhaps nobody. */
        NEARLY_EVERYONE,
        /** Fewer than 10 are entitled: words only. */
        SMALL_GROUP
    }

    /** What may be shown: the final total is exact, a running one is words at its ends and for small groups. */
    public Showing showing() {
        if (isFinal) {
            return Showing.FIGURE;
        }
        if (entitled < SMALL_GROUP) {
            return Showing.SMALL_GROUP;
        }
        if (cast < FEW) {
            return Showing.JUST_STARTED;
        }
        return entitled - cast < FEW ? Showing.NEARLY_EVERYONE : Showing.FIGURE;
    }

    /** Per cent of those entitled, unrounded; 0 where nobody is. */
    public double percent() {
        return entitled == 0 ? 0 : 100.0 * cast / entitled;
    }
}
