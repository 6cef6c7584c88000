package org.greenroom.consent.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.greenroom.access.Throttle;
import org.greenroom.testing.GreenroomTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GreenroomTest
class LinkThrottleServiceTest {

    private static final LinkSettings SETTINGS =
            new LinkSettings(90, 50, 20, 180, Duration.ofMinutes(5), Duration.ofHours(1), 100, 10, 50);
    private static final AtomicInteger TEST = new AtomicInteger();

    @Autowired
    private Throttle everywhere;

    private LinkThrottle throttle;
    private LinkThrottle otherNode;
    private final String from = "192.0." + TEST.incrementAndGet() + ".";

    @BeforeEach
    void twoNodes() {
        throttle = new LinkThrottle(SETTINGS, everywhere);
        otherNode = new LinkThrottle(SETTINGS, everywhere);
    }

    @Test
    void tenThousandGuessesFromOneAddressAreTenAndLeaveTheOthersTheirs() {
        assertThat(allowed(throttle, 10_000, from + 1)).isEqualTo(10);
        assertThat(allowed(throttle, 3, from + 2)).isEqualTo(3);
    }

    @Test
    void anotherNodeCountsOn() {
        assertThat(allowed(throttle, 6, from + 3)).isEqualTo(6);
        assertThat(allowed(otherNode, 1_000, from + 3)).isEqualTo(4);
        assertThat(allowed(throttle, 1_000, from + 3)).isZero();
        assertThat(throttle.allowsQuestion(from + 3)).isTrue();
    }

    @Test
    void questionsWhetherAStatementStandsAreCountedByTheNodesTogetherToo() {
        var asked = IntStream.range(0, 80)
                .filter(i -> throttle.allowsQuestion(from + 4))
                .count();
        var more = IntStream.range(0, 80)
                .filter(i -> otherNode.allowsQuestion(from + 4))
                .count();
        assertThat(asked).isEqualTo(80);
        assertThat(more).isEqualTo(20);
        assertThat(otherNode.allowsOpening(from + 4)).isTrue();
    }

    @Test
    void fromTenThousandAddressesTheyAreNoMoreThanAllTogetherMayHave() {
        var allowed = IntStream.range(0, 10_000)
                .filter(i -> throttle.allowsOpening("198.51." + i / 256 + "." + i % 256))
                .count();
        assertThat(allowed).isEqualTo(50);
    }

    @Test
    void theAddressesOfOneNetworkCountAsOne() {
        assertThat(IntStream.range(0, 1_000)
                        .filter(i -> throttle.allowsOpening("2001:db8:1:2:0:0:0:" + Integer.toHexString(i)))
                        .count())
                .isEqualTo(10);
        assertThat(throttle.allowsOpening("2001:db8:1:3:0:0:0:1")).isTrue();
    }

    @Test
    void pagesAreCountedByThemselves() {
        assertThat(IntStream.range(0, 1_000)
                        .filter(i -> throttle.allowsPage(from + 9))
                        .count())
                .isEqualTo(100);
        assertThat(throttle.allowsOpening(from + 9)).isTrue();
    }

    private static long allowed(LinkThrottle throttle, int attempts, String address) {
        return IntStream.range(0, attempts)
                .filter(i -> throttle.allowsOpening(address))
                .count();
    }
}
