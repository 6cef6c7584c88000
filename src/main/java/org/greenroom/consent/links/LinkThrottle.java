package org.greenroom.consent.links;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import org.greenroom.access.Throttle;
import org.greenroom.access.Throttle.Limit;
import org.springframework.stereotype.Component;

/**
 * Slows guessing at links down. What one network may open, check or ask is counted in the database, the same for all nodes;
 * what it has used up already on this node is refused here, without asking the database. Pages that ask nothing of the
 * database, and the work of all together, are a matter of each node and counted in its memory.
 */
@Component
public class LinkThrottle {

    private final Cache<String, Bucket> buckets;
    private final LinkSettings settings;
    private final Throttle everywhere;
    private final Bucket overall;

    LinkThrottle(LinkSettings settings, Throttle everywhere) {
        this.settings = settings;
        this.everywhere = everywhere;
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

    /** Counts a question whether a statement stands; false when there were too many from this address. */
    public boolean allowsQuestion(String address) {
        return allowsHere("ask ", address, settings.pagesByAddress());
    }

    /** Counts an attempt to open or check something; false when there were too many. */
    public boolean allowsOpening(String address) {
        return overall.getAvailableTokens() > 0
                && allowsHere("open ", address, settings.opensByAddress())
                && overall.tryConsume(1);
    }

    /** After how many seconds another attempt makes sense. */
    public long secondsToWait() {
        return Math.max(1, settings.window().toSeconds() / settings.opensByAddress());
    }

    private boolean allowsHere(String kind, String address, int capacity) {
        return of(kind, address, capacity).tryConsume(1)
                && everywhere.allows(new Limit("consent link " + kind, Throttle.network(address), capacity));
    }

    private Bucket of(String kind, String address, int capacity) {
        return buckets.get(kind + Throttle.network(address), key -> bucket(capacity));
    }

    private Bucket bucket(int capacity) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, settings.window()))
                .build();
    }
}
