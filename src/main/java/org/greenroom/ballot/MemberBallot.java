package org.greenroom.ballot;

/**
 * A ballot as one of those entitled sees it.
 *
 * @param part whether a ballot of this member was accepted; never what is in it
 */
public record MemberBallot(BallotSummary ballot, Part part) {

    /** How far a member has taken part. */
    public enum Part {
        NOT_YET,
        /** Accepted; on the board after the next batch. */
        ACCEPTED,
        IN_BOX
    }

    /** Whether a ballot of this member was accepted. */
    public boolean takenPart() {
        return part != Part.NOT_YET;
    }
}
