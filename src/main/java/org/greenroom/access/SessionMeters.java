package org.greenroom.access;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many sessions go on, rounded down to tens: the figure does not move when one person comes or goes. */
@Component
class SessionMeters implements MeterBinder {

    private static final int STEP = 10;

    private final JdbcClient jdbc;

    SessionMeters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("greenroom.sessions", this::rounded)
                .description("Open sessions on all nodes, rounded down to tens")
                .register(registry);
    }

    private long rounded() {
        return jdbc.sql("select count(*) from account_session")
                        .query(Long.class)
                        .single()
                / STEP
                * STEP;
    }
}
