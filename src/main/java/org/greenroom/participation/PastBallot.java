package org.greenroom.participation;

import org.greenroom.ballot.BallotOutline;
import org.jspecify.annotations.Nullable;

/**
 * A ballot that is over, as totals only.
 *
 * @param ballot with its exact final turnout
 * @param entitled how many were counted at the workplace; null for a small group
 * @param figure the last published figure of the workplace; votes that came after it are in the ballot's total only
 */
public record PastBallot(BallotOutline ballot, @Nullable Integer entitled, Figure figure) {}
