package org.greenroom.ballot;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The acts that one officer proposes and another approves. */
public enum BallotAct {
    OPEN,
    /** Closing later than was approved. */
    EXTEND,
    CLOSE_NOW,
    /** Adding one member to a roll that is frozen. Nobody is ever taken off one. */
    ADD_TO_ROLL,
    PUBLISH,
    /** Going on after the database was restored from a backup. */
    RESUME,
    CANCEL;

    /** The kind of the proposal, such as {@code ballot.close-now}. */
    public String proposalKind() {
        return "ballot." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether an act that was proposed can still take effect on some ballot in this state. */
    public boolean isPossibleIn(BallotState state) {
        return switch (this) {
            case OPEN -> state == BallotState.PROPOSED;
            case EXTEND, ADD_TO_ROLL -> state == BallotState.SCHEDULED || state == BallotState.OPEN;
            case CLOSE_NOW -> state == BallotState.OPEN;
            case PUBLISH -> state == BallotState.COUNTED;
            case RESUME -> state.mayBeSuspended();
            case CANCEL -> state.mayBeCancelled() || state.mayBeSuspended();
        };
    }

    static Optional<BallotAct> ofProposalKind(String kind) {
        return Arrays.stream(values())
                .filter(a -> a.proposalKind().equals(kind))
                .findFirst();
    }
}
