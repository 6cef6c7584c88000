package org.greenroom.settings;

import java.time.Clock;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A figure for operators that is taken seldom and rounded down: whoever keeps it, with the time, sees that some came or
 * went since the last one, and not when one did.
 */
public final class SlowFigure {

    private final Clock clock;
    private final FigureSettings settings;
    private final LongSupplier exact;

    private @Nullable Instant next;
    private long shown;

    public SlowFigure(Clock clock, FigureSettings settings, LongSupplier exact) {
        this.clock = clock;
        this.settings = settings;
        this.exact = exact;
    }

    /** The figure as it was taken last. */
    public synchronized long value() {
        var now = clock.instant();
        if (next == null || !now.isBefore(next)) {
            shown = exact.getAsLong() / settings.step() * settings.step();
            next = now.plus(settings.renewedEvery());
        }
        return shown;
    }
}
