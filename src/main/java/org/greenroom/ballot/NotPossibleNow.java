package org.greenroom.ballot;

/** Thrown when a ballot is asked for a step that its state does not allow. Nothing has changed. */
public final class NotPossibleNow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final BallotState state;

    NotPossibleNow(String step, BallotState state) {
        super("A ballot that is " + state + " cannot " + step);
        this.state = state;
    }

    /** The state the ballot is in. */
    public BallotState state() {
        return state;
    }
}
