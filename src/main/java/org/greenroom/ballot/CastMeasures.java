package org.greenroom.ballot;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenroom.ballot.CastOutcome.Reason;
import org.springframework.stereotype.Component;

/**
 * How long casting takes and what is refused, for operators: kept in memory and shown only by the batch, so that no figure
 * anybody stores moves when somebody votes. Decision 24 says why this is safe.
 *
 * <p>Durations are shown as quantiles of at least {@link #FEWEST} casts and never as a number of casts: that number would be
 * a turnout beside the published one. Refusals are counted once at least as many have come together.
 */
@Component
class CastMeasures {

    /** Of fewer nothing is shown; what there is waits for the next batch. */
    static final int FEWEST = 20;

    private static final int MOST = 100_000;

    private final Clock clock;
    private final BallotSettings settings;

    private final List<Long> pending = new ArrayList<>();
    private final Map<Reason, Long> pendingRefusals = new EnumMap<>(Reason.class);
    private final Map<Reason, Long> refusals = new EnumMap<>(Reason.class);
    private List<Long> shown = List.of();
    private Instant next;

    CastMeasures(Clock clock, BallotSettings settings) {
        this.clock = clock;
        this.settings = settings;
        this.next = clock.instant().plus(settings.batchEvery());
    }

    /** Notes one cast; what kind of refusal, or none, is all that is kept of it. */
    synchronized void note(CastOutcome outcome, long nanoseconds) {
        if (pending.size() < MOST) {
            pending.add(nanoseconds);
        }
        if (outcome instanceof CastOutcome.NotAccepted refused) {
            pendingRefusals.merge(refused.reason(), 1L, Long::sum);
        }
    }

    /** A quantile in seconds of the casts shown last; empty before the first. */
    synchronized Optional<Double> seconds(double quantile) {
        showIfDue();
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        int place = (int) Math.min(shown.size() - 1L, (long) Math.ceil(quantile * shown.size()) - 1);
        return Optional.of(shown.get(Math.max(0, place)) / 1e9);
    }

    /** How many casts were refused for a reason, as shown last. */
    synchronized long refused(Reason reason) {
        showIfDue();
        return refusals.getOrDefault(reason, 0L);
    }

    private void showIfDue() {
        var now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(settings.batchEvery());
        if (pending.size() >= FEWEST) {
            var sorted = new ArrayList<>(pending);
            Collections.sort(sorted);
            shown = List.copyOf(sorted);
            pending.clear();
        }
        if (pendingRefusals.values().stream().mapToLong(Long::longValue).sum() >= FEWEST) {
            pendingRefusals.forEach((reason, count) -> refusals.merge(reason, count, Long::sum));
            pendingRefusals.clear();
        }
    }
}
