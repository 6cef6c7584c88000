package org.greenroom.ballot;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * How often a member is told that a code was used already: whoever has many codes could ask after many members so. Kept
 * in the memory of each node and nowhere else, since a row or a time of it would be a diary of casting.
 */
@Component
class UsedCodeLimit {

    private static final int MOST_DOUBLINGS = 10;

    private record Key(UUID ballotId, UUID memberId) {}

    private record Told(int answers, Instant freeAt) {}

    private final CodeSettings settings;
    private final Clock clock;
    private final Cache<Key, Told> told = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofDays(60))
            .maximumSize(100_000)
            .build();

    UsedCodeLimit(CodeSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Before a code is looked at: takes one answer, so that many requests at once get no more of them.
     *
     * @return 0, or how many seconds to wait where none is left; then nothing was taken
     */
    long take(UUID ballotId, UUID memberId) {
        var now = clock.instant();
        long[] wait = {0};
        told.asMap().compute(new Key(ballotId, memberId), (key, before) -> {
            int answers = before == null ? 0 : before.answers();
            if (before != null && now.isBefore(before.freeAt())) {
                wait[0] = Duration.between(now, before.freeAt()).toSeconds() + 1;
                return before;
            }
            return new Told(answers + 1, freeAt(now, answers + 1));
        });
        return wait[0];
    }

    private Instant freeAt(Instant now, int answers) {
        int beyond = answers - settings.usedAnswers();
        return beyond < 0
                ? Instant.EPOCH
                : now.plus(settings.usedWait().multipliedBy(1L << Math.min(beyond, MOST_DOUBLINGS)));
    }

    /** The answer was another one. */
    void giveBack(UUID ballotId, UUID memberId) {
        told.asMap()
                .computeIfPresent(
                        new Key(ballotId, memberId),
                        (key, before) -> before.answers() <= 1 ? null : new Told(before.answers() - 1, Instant.EPOCH));
    }
}
