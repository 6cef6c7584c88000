package org.greenroom.ballot;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Map;
import org.greenroom.ballot.CastOutcome.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What operators see of voting: the figures of the board, and how casting fares by the batch. */
@Component
class BallotMeters implements MeterBinder {

    private static final Map<String, Double> QUANTILES = Map.of("0.5", 0.5, "0.95", 0.95, "0.99", 0.99);

    private final CastMeasures measures;
    private final JdbcClient jdbc;

    BallotMeters(CastMeasures measures, JdbcClient jdbc) {
        this.measures = measures;
        this.jdbc = jdbc;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("greenroom.casts.on.boards", () -> published("cast_count"))
                .description("Sealed ballots on all boards, as of each last batch; the same on every node")
                .register(registry);
        Gauge.builder("greenroom.batches", () -> published("batches"))
                .description("Batches moved so far; the same on every node")
                .register(registry);
        QUANTILES.forEach((name, quantile) -> Gauge.builder("greenroom.cast.seconds", () -> measures.seconds(quantile)
                        .orElse(Double.NaN))
                .tag("quantile", name)
                .description("How long casting took on this node, by the batch and never of fewer than 20 casts")
                .register(registry));
        for (var reason : Reason.values()) {
            FunctionCounter.builder("greenroom.cast.refusals", measures, kept -> kept.refused(reason))
                    .tag("reason", reason.code())
                    .description("Casts that were refused on this node, by the batch")
                    .register(registry);
        }
    }

    private long published(String column) {
        return jdbc.sql("select coalesce(sum(" + column + "), 0) from ballot_figures")
                .query(Long.class)
                .single();
    }
}
