package org.greenroom.ballot;

import org.jspecify.annotations.Nullable;

/**
 * A ballot as visitors see it.
 *
 * @param fingerprint of the election data, 43 characters
 * @param result null unless it is published
 */
public record PublicBallot(
        BallotSummary ballot,
        Bilingual description,
        String fingerprint,
        @Nullable BallotResult result) {}
