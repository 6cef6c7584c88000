package org.greenroom.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.greenroom.access.Throttle.Limit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How attempts are counted, on either database. */
abstract class ThrottleContract {

    @Autowired
    private Throttle throttle;

    @Test
    void attemptsAtTheSameInstantAreAllCounted() throws Exception {
        var limit = new Limit("test", UUID.randomUUID().toString(), 5);
        var barrier = new CyclicBarrier(8);
        Callable<Boolean> attempt = () -> {
            barrier.await();
            return throttle.allows(limit);
        };
        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers = threads.invokeAll(
                    IntStream.range(0, 8).mapToObj(i -> attempt).toList());
            var allowed = 0;
            for (var answer : answers) {
                allowed += answer.get() ? 1 : 0;
            }
            assertThat(allowed).isEqualTo(5);
        }
    }

    @Test
    void anAttemptThatIsRefusedCountsNowhere() {
        var used = new Limit("test", UUID.randomUUID().toString(), 1);
        var other = new Limit("test", UUID.randomUUID().toString(), 1);
        assertThat(throttle.allows(used)).isTrue();
        assertThat(throttle.allows(used, other)).isFalse();
        assertThat(throttle.allows(other)).isTrue();

        throttle.clear(used);
        assertThat(throttle.allows(used)).isTrue();
        throttle.forgive(used);
        assertThat(throttle.allows(used)).isTrue();
    }

    @Test
    void whoeverIsForgivenMeanwhileGetsInNobodysWay() throws Exception {
        var shared = new Limit("test", UUID.randomUUID().toString(), 1_000_000);
        var barrier = new CyclicBarrier(8);
        Callable<Boolean> signIns = () -> {
            barrier.await();
            boolean all = true;
            for (int i = 0; i < 200; i++) {
                all &= throttle.allows(shared);
                throttle.forgive(shared);
            }
            return all;
        };
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var answer : threads.invokeAll(
                    IntStream.range(0, 8).mapToObj(i -> signIns).toList())) {
                assertThat(answer.get()).isTrue();
            }
        }
    }
}
