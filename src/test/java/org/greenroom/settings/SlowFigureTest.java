package org.greenroom.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SlowFigureTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T10:00:00Z"));
    private final AtomicLong exact = new AtomicLong(9);
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final SlowFigure figure = new SlowFigure(clock, new FigureSettings(Duration.ofMinutes(15), 10), exact::get);

    private long after(Duration time, long value) {
        now.updateAndGet(moment -> moment.plus(time));
        exact.set(value);
        return figure.value();
    }

    @Test
    void whoeverIsTheTenthMovesNothing() {
        assertThat(figure.value()).isZero();
        assertThat(after(Duration.ofSeconds(30), 10)).isZero();
        assertThat(after(Duration.ofSeconds(30), 9)).isZero();
        assertThat(after(Duration.ofMinutes(13), 47)).isZero();
        assertThat(after(Duration.ofMinutes(1), 47)).isEqualTo(40);
        assertThat(after(Duration.ofMinutes(14), 3)).isEqualTo(40);
    }
}
