package org.greenroom.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down: by account and address together, by account, by address. In the memory of one node; whoever tries
 * from elsewhere cannot lock a member out of the address the member uses.
 */
@Component
class SignInThrottle {

    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(200_000)
            .expireAfterAccess(WINDOW.multipliedBy(2))
            .build();
    private final AccessSettings settings;

    SignInThrottle(AccessSettings settings) {
        this.settings = settings;
    }

    /** Counts an attempt; false when there were too many. */
    boolean allows(String account, String address) {
        return buckets(account, address).stream().allMatch(bucket -> bucket.tryConsume(1));
    }

    /** An attempt that succeeded does not count. */
    void forget(String account, String address) {
        buckets(account, address).forEach(bucket -> bucket.addTokens(1));
    }

    /** Counts a wish for a link; false when there were too many from this address. */
    boolean allowsRequest(String address) {
        return bucket("request " + address, settings.requestsAddress()).tryConsume(1);
    }

    private List<Bucket> buckets(String account, String address) {
        return List.of(
                bucket("both " + account + " " + address, settings.attemptsTogether()),
                bucket("account " + account, settings.attemptsAccount()),
                bucket("address " + address, settings.attemptsAddress()));
    }

    private Bucket bucket(String key, int attempts) {
        return buckets.get(key, k -> Bucket.builder()
                .addLimit(limit -> limit.capacity(attempts).refillGreedy(attempts, WINDOW))
                .build());
    }
}
