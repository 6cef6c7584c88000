package org.greenroom.participation;

import java.util.List;
import org.greenroom.ballot.BallotOutline;
import org.jspecify.annotations.Nullable;

/**
 * One workplace in one ballot, as far as it is published. Ready for a view: nothing in it may be combined with anything
 * that is not published.
 *
 * @param ballot when it runs, its target, and its turnout as a whole
 * @param entitled how many of the roll are counted at the workplace; null for a small group, which gets words only
 * @param target per cent; null where the ballot has none
 * @param moreForTarget how many more votes than the figure shows reach the target; 0 once it is reached, null where there is
 *     no figure or no target
 * @param trend the published figures by batch, in order; empty where there never was one
 * @param projection null while nothing can be said, and once the ballot is over
 * @param agreement all workplaces of the same agreement together, without naming any
 */
public record WorkplaceParticipation(
        BallotOutline ballot,
        String workplaceCode,
        String workplaceName,
        String agreementCode,
        @Nullable Integer entitled,
        Figure figure,
        @Nullable Integer target,
        @Nullable Integer moreForTarget,
        List<Projection.Point> trend,
        @Nullable Projection projection,
        Figure agreement) {

    public WorkplaceParticipation {
        trend = List.copyOf(trend);
    }

    /** Whether the target is reached by what is published; false where there is no figure or no target. */
    public boolean targetReached() {
        return moreForTarget != null && moreForTarget == 0;
    }
}
