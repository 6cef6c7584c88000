package org.greenroom.consent.statistics;

/**
 * A share as it may be shown.
 *
 * @param steps percent in steps of five; 0 stands for “under 5”, 100 for “over 95”, so that nobody and everybody are not
 *     told apart from nearly so
 */
public record Share(int steps) {

    private static final int STEP = 5;

    public Share {
        if (steps < 0 || steps > 100 || steps % STEP != 0) {
            throw new IllegalArgumentException("A share is shown in steps of five percent");
        }
    }

    /** The share of {@code part} in {@code whole}, rounded half up. */
    static Share of(int part, int whole) {
        if (whole <= 0 || part < 0 || part > whole) {
            throw new IllegalArgumentException("No share: " + part + " of " + whole);
        }
        if (part * 100 < STEP * whole) {
            return new Share(0);
        }
        if (part * 100 > (100 - STEP) * whole) {
            return new Share(100);
        }
        var steps = (int) Math.floor((part * 100.0 / whole + STEP / 2.0) / STEP) * STEP;
        return new Share(steps);
    }

    /** Whether it is shown as “under 5”. */
    public boolean underFive() {
        return steps == 0;
    }

    /** Whether it is shown as “over 95”. */
    public boolean overNinetyFive() {
        return steps == 100;
    }
}
