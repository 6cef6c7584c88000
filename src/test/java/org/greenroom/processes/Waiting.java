package org.greenroom.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what other processes do, by asking again. */
public final class Waiting {

    private static final Duration PAUSE = Duration.ofMillis(300);

    private Waiting() {}

    /**
     * Asks until something holds.
     *
     * @throws AssertionError when it does not within {@code patience}
     */
    public static void until(String what, Duration patience, BooleanSupplier holds) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(deadline);
            pause();
        }
    }

    /** Before asking again. */
    public static void pause() {
        LockSupport.parkNanos(PAUSE.toNanos());
    }
}
