package org.greenroom.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Spreads the batches of a ballot over the days since it opened, as if they had come one by one: otherwise there would
 * be nothing to see of a trend. For the demonstration alone; no other figure is touched.
 */
@Component
@Profile("demo")
class DemoPast {

    private static final Duration LAST = Duration.ofMinutes(50);

    private final JdbcClient jdbc;
    private final Clock clock;

    DemoPast(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public void spread(UUID ballotId) {
        var batches = jdbc.sql("select batch from published_total where ballot_id = :ballot order by batch")
                .param("ballot", ballotId)
                .query(Integer.class)
                .list();
        Instant opened = jdbc.sql("select opens_at from ballot where id = :ballot")
                .param("ballot", ballotId)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        Instant last = clock.instant().minus(LAST);
        for (int i = 0; i < batches.size(); i++) {
            var step = Duration.between(opened, last).dividedBy(batches.size());
            move(ballotId, batches.get(i), last.minus(step.multipliedBy(batches.size() - 1L - i)));
        }
    }

    private void move(UUID ballotId, int batch, Instant at) {
        for (String sql : new String[] {
            "update published_total set published_at = :at where ballot_id = :ballot and batch = :batch",
            "update published_part set published_at = :at where ballot_id = :ballot and batch = :batch and batch > 0",
            "update published_figure set published_at = :at where batch = :batch"
                    + " and part_id in (select id from published_part where ballot_id = :ballot)",
            "update ballot_figures set as_of = :at where ballot_id = :ballot and batches = :batch"
        }) {
            jdbc.sql(sql)
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .param("ballot", ballotId)
                    .param("batch", batch)
                    .update();
        }
    }
}
