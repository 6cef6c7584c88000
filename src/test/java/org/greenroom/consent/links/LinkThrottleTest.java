package org.greenroom.consent.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinkThrottleTest {

    private final LinkThrottle throttle = new LinkThrottle(
            new LinkSettings(90, 50, 20, 180, Duration.ofMinutes(5), Duration.ofHours(1), 100, 10, 50));

    @Test
    void tenThousandGuessesFromOneAddressAreTenAndLeaveTheOthersTheirs() {
        assertThat(allowed(10_000, "192.0.2.1")).isEqualTo(10);
        assertThat(allowed(3, "192.0.2.2")).isEqualTo(3);
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
        var allowed = IntStream.range(0, 1_000)
                .filter(i -> throttle.allowsOpening("2001:db8:1:2:0:0:0:" + Integer.toHexString(i)))
                .count();
        assertThat(allowed).isEqualTo(10);
        assertThat(throttle.allowsOpening("2001:db8:1:3:0:0:0:1")).isTrue();
    }

    @Test
    void pagesAreCountedByThemselves() {
        assertThat(IntStream.range(0, 1_000)
                        .filter(i -> throttle.allowsPage("192.0.2.9"))
                        .count())
                .isEqualTo(100);
        assertThat(throttle.allowsOpening("192.0.2.9")).isTrue();
    }

    private long allowed(int attempts, String address) {
        return IntStream.range(0, attempts)
                .filter(i -> throttle.allowsOpening(address))
                .count();
    }
}
