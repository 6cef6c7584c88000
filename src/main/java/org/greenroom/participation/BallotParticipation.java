package org.greenroom.participation;

import java.util.List;
import org.greenroom.ballot.BallotOutline;
import org.jspecify.annotations.Nullable;

/**
 * A whole ballot as organisers see it.
 *
 * @param trend the turnout by batch, in order, as it was shown to everybody
 * @param projection null while nothing can be said, and once the ballot is over
 * @param moreForTarget how many more votes than are shown reach the target; null without a target or a figure
 */
public record BallotParticipation(
        BallotOutline ballot,
        List<Projection.Point> trend,
        @Nullable Projection projection,
        @Nullable Integer moreForTarget,
        List<AgreementParticipation> agreements) {
    public BallotParticipation {
        trend = List.copyOf(trend);
        agreements = List.copyOf(agreements);
    }
}
