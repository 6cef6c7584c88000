package org.greenroom.ballot;

/**
 * A ballot as one of those entitled sees it.
 *
 * @param takenPart whether a ballot of this member was accepted; never what is in it
 */
public record MemberBallot(BallotSummary ballot, boolean takenPart) {}
