package org.greenroom.ballot;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reading a whole roll is work for the portal and leaves a trace, so whoever makes codes may do it so often an hour. */
@Component
class RollReadLimit {

    private final CodeSettings settings;
    private final Cache<UUID, Bucket> buckets = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofHours(2))
            .maximumSize(10_000)
            .build();

    RollReadLimit(CodeSettings settings) {
        this.settings = settings;
    }

    /** Uses one look up. @return whether there was one */
    boolean allows(UUID ballotId) {
        return buckets.get(ballotId, id -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(settings.rollReadsPerHour())
                                .refillGreedy(settings.rollReadsPerHour(), Duration.ofHours(1)))
                        .build())
                .tryConsume(1);
    }
}
