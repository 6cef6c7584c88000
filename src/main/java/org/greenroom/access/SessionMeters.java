package org.greenroom.access;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.greenroom.settings.FigureSettings;
import org.greenroom.settings.SlowFigure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many sessions go on, rounded down and taken seldom: rounding alone would still tell of the one person with whom the
 * next ten are full.
 */
@Component
class SessionMeters implements MeterBinder {

    private final SlowFigure sessions;

    SessionMeters(JdbcClient jdbc, Clock clock, FigureSettings settings) {
        sessions = new SlowFigure(clock, settings, () -> jdbc.sql("select count(*) from account_session")
                .query(Long.class)
                .single());
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("greenroom.sessions", sessions::value)
                .description("Open sessions on all nodes, rounded down and taken seldom")
                .register(registry);
    }
}
