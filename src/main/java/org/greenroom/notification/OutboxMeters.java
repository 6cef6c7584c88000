package org.greenroom.notification;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.greenroom.settings.FigureSettings;
import org.greenroom.settings.SlowFigure;
import org.springframework.stereotype.Component;

/** How much mail waits, rounded down and taken seldom; not for whom, nor what about, nor when one mail came. */
@Component
class OutboxMeters implements MeterBinder {

    private final SlowFigure waiting;

    OutboxMeters(OutboxMailRepository mails, Clock clock, FigureSettings settings) {
        waiting = new SlowFigure(clock, settings, mails::countByGivenUpAtIsNull);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("greenroom.outbox.waiting", waiting::value)
                .description("Mails that wait to be sent, rounded down and taken seldom; the same on every node")
                .register(registry);
    }
}
