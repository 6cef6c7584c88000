package org.greenroom.ballot;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Checking proofs costs time, so each member gets so many checks a minute, on each node. */
@Component
class ProofCheckLimit {

    private final int perMinute;
    private final Cache<UUID, Bucket> buckets = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofMinutes(10))
            .maximumSize(100_000)
            .build();

    @Autowired
    ProofCheckLimit(BallotSettings settings) {
        this(settings.proofChecksPerMinute());
    }

    ProofCheckLimit(int perMinute) {
        this.perMinute = perMinute;
    }

    /** Uses one check up. @return 0, or how many seconds to wait for the next where none is left */
    long secondsToWait(UUID memberId) {
        var bucket = buckets.get(memberId, id -> Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build());
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? 0
                : Math.max(1, Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1);
    }
}
