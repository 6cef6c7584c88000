package org.greenroom.ballot;

/** Thrown when there is no ballot with the id that was asked for. */
public final class UnknownBallot extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownBallot() {
        super("There is no such ballot");
    }
}
