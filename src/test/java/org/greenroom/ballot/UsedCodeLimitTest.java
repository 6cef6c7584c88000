package org.greenroom.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How often somebody is told that a code was used. */
class UsedCodeLimitTest {

    private static final UUID BALLOT = UUID.randomUUID();
    private static final UUID MEMBER = UUID.randomUUID();

    private Instant now = Instant.parse("2026-11-20T12:00:00Z");

    private final InstantSource time = () -> now;
    private final Clock clock = time.withZone(ZoneOffset.UTC);
    private final UsedCodeLimit limit = new UsedCodeLimit(new CodeSettings(3, Duration.ofMinutes(10), 10), clock);

    private void ask() {
        assertThat(limit.take(BALLOT, MEMBER)).isZero();
    }

    @Test
    void afterAFewAnswersTheWaitDoubles() {
        ask();
        ask();
        ask();
        assertThat(limit.take(BALLOT, MEMBER)).isEqualTo(601);
        now = now.plus(Duration.ofMinutes(10));
        ask();
        assertThat(limit.take(BALLOT, MEMBER)).isEqualTo(1201);
        now = now.plus(Duration.ofMinutes(10));
        assertThat(limit.take(BALLOT, MEMBER)).isEqualTo(601);
    }

    @Test
    void otherAnswersCountForNothing() {
        for (int i = 0; i < 10; i++) {
            ask();
            limit.giveBack(BALLOT, MEMBER);
        }
    }

    @Test
    void othersAndOtherBallotsDoNotWait() {
        ask();
        ask();
        ask();
        assertThat(limit.take(BALLOT, UUID.randomUUID())).isZero();
        assertThat(limit.take(UUID.randomUUID(), MEMBER)).isZero();
    }
}
