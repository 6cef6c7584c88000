package org.greenroom.ballot;

import org.greenroom.membership.MemberFilter;
import org.jspecify.annotations.Nullable;

/**
 * A ballot as visitors see it.
 *
 * @param electorate the rule by which its roll was made
 * @param fingerprint of the election data, 43 characters
 * @param result null unless it is published
 */
public record PublicBallot(
        BallotSummary ballot,
        Bilingual description,
        MemberFilter electorate,
        String fingerprint,
        @Nullable BallotResult result) {}
