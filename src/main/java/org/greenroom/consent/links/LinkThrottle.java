package org.greenroom.consent.links;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import org.springframework.stereotype.Component;

/**
 * Slows guessing at links down: by address first, then for all together, so that one address cannot use up what belongs
 * to everybody. In the memory of one node.
 */
@Component
public class LinkThrottle {

    private final Cache<String, Bucket> buckets;
    private final LinkSettings settings;
    private final Bucket overall;

    LinkThrottle(LinkSettings settings) {
        this.settings = settings;
        buckets = Caffeine.newBuilder()
                .maximumSize(200_000)
                .expireAfterAccess(settings.window().multipliedBy(2))
                .build();
        overall = bucket(settings.opensOverall());
    }

    /** Counts a page that was asked for; false when there were too many from this address. */
    public boolean allowsPage(String address) {
        return of("page ", address, settings.pagesByAddress()).tryConsume(1);
    }

    /** Counts an attempt to open or check something; false when there were too many. */
    public boolean allowsOpening(String address) {
        return of("open ", address, settings.opensByAddress()).tryConsume(1) && overall.tryConsume(1);
    }

    /** After how many seconds another attempt makes sense. */
    public long secondsToWait() {
        return Math.max(1, settings.window().toSeconds() / settings.opensByAddress());
    }

    private Bucket of(String kind, String address, int capacity) {
        return buckets.get(kind + network(address), key -> bucket(capacity));
    }

    private Bucket bucket(int capacity) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, settings.window()))
                .build();
    }

    /** Of an IPv6 address the network: whoever has one has all of its addresses. */
    private static String network(String address) {
        int colons = 0;
        for (int i = 0; i < address.length(); i++) {
            if (address.charAt(i) == ':' && ++colons == 4) {
                return address.substring(0, i);
            }
        }
        return address;
    }
}
