package org.greenroom.ballot;

import java.util.Locale;

/** What a complaint is about. Texts: {@code ballot.complaint.<code>}. */
public enum ComplaintKind {
    /** Being, or not being, on the roll; until voting is over. */
    ROLL,
    /** What the portal says of having taken part; once the result is published. */
    TAKING_PART,
    /** Anything else about the ballot. */
    OTHER;

    /** The word in text keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isPossible(BallotState state) {
        return switch (this) {
            case ROLL -> state == BallotState.SCHEDULED || state == BallotState.OPEN;
            case TAKING_PART -> state == BallotState.PUBLISHED || state == BallotState.NOT_COUNTED;
            case OTHER -> state.hasPaper() || state == BallotState.CANCELLED;
        };
    }
}
