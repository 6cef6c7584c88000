package org.greenroom.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.greenroom.ballot.CastOutcome.Accepted;
import org.greenroom.ballot.CastOutcome.NotAccepted;
import org.greenroom.ballot.CastOutcome.Reason;
import org.junit.jupiter.api.Test;

/** No figure moves when somebody votes: only by the batch, and only for many at once. */
class CastMeasuresTest {

    private Instant now = Instant.parse("2026-11-28T12:00:00Z");

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    private final BallotSettings settings = new BallotSettings(
            5, 5, Duration.ofHours(1), 5, Duration.ofSeconds(60), 10, 0, 2, 20, 3, Duration.ofSeconds(5), 1);

    private final CastMeasures measures = new CastMeasures(clock, settings);

    private void cast(int times, CastOutcome outcome) {
        for (int i = 1; i <= times; i++) {
            measures.note(outcome, i * 10_000_000L);
        }
    }

    @Test
    void nothingMovesBeforeTheBatch() {
        cast(50, new Accepted("tracker", null));
        cast(50, new NotAccepted(Reason.ALREADY_VOTED));
        assertThat(measures.seconds(0.5)).isEmpty();
        assertThat(measures.refused(Reason.ALREADY_VOTED)).isZero();

        now = now.plus(Duration.ofMinutes(61));
        assertThat(measures.seconds(0.5)).hasValue(0.25);
        assertThat(measures.seconds(0.99)).hasValue(0.5);
        assertThat(measures.refused(Reason.ALREADY_VOTED)).isEqualTo(50);

        cast(50, new NotAccepted(Reason.ALREADY_VOTED));
        assertThat(measures.refused(Reason.ALREADY_VOTED)).isEqualTo(50);
    }

    @Test
    void fewWaitForTheNextBatch() {
        cast(19, new NotAccepted(Reason.INVALID_PROOF));
        now = now.plus(Duration.ofHours(2));
        assertThat(measures.seconds(0.5)).isEmpty();
        assertThat(measures.refused(Reason.INVALID_PROOF)).isZero();

        cast(1, new NotAccepted(Reason.MALFORMED));
        assertThat(measures.refused(Reason.MALFORMED)).isZero();
        now = now.plus(Duration.ofHours(2));
        assertThat(measures.refused(Reason.MALFORMED)).isEqualTo(1);
        assertThat(measures.refused(Reason.INVALID_PROOF)).isEqualTo(19);
        assertThat(measures.seconds(0.5)).isPresent();
    }
}
