package org.greenroom.bench;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.greenroom.ballot.BallotAct;
import org.greenroom.ballot.BallotDraft;
import org.greenroom.ballot.BallotKind;
import org.greenroom.ballot.BallotState;
import org.greenroom.ballot.BallotUpkeep;
import org.greenroom.ballot.Ballots;
import org.greenroom.ballot.Bilingual;
import org.greenroom.membership.MemberFilter;
import org.greenroom.testing.TestBallots;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opening a ballot for 50,000 entitled members: from the second officer’s approval through roll, credentials, spares and
 * election to the open ballot, with the progress that officers see. The argument is {@code h2} (if absent) or
 * {@code postgresql}.
 */
public final class OpeningBenchmark {

    private OpeningBenchmark() {}

    public static void main(String[] arguments) {
        run(BenchPortal.start(arguments));
        System.exit(0);
    }

    private static void run(ApplicationContext context) {
        BenchUnion.make(
                context.getBean(JdbcTemplate.class), context.getBean(TransactionTemplate.class), new Random(50_000));
        var ballots = context.getBean(Ballots.class);
        var closesAt = context.getBean(Clock.class).instant().plus(Duration.ofDays(14));
        UUID ballot = TestBallots.asFirst(() -> ballots.create(new BallotDraft(
                BallotKind.INDICATIVE,
                new Bilingual("Benchmark", "Mesur"),
                Bilingual.EMPTY,
                List.of(TestBallots.YES_NO),
                MemberFilter.everyone(),
                null,
                closesAt,
                null)));
        var decided = context.getBean(TestBallots.class);
        var took = Measured.time(() -> {
            decided.decide(ballot, BallotAct.OPEN);
            prepare(context, ballot);
        });
        var opened = TestBallots.asFirst(() -> ballots.details(ballot));
        if (opened.state() != BallotState.OPEN || opened.turnout() == null) {
            throw new IllegalStateException("The ballot is " + opened.state());
        }
        Measured.figure("entitled members", opened.turnout().entitled());
        Measured.figure("seconds on the clock", took.passed());
        Measured.figure("seconds of the portal’s processor time", took.processor());
    }

    /** On a thread of its own, as the scheduler does: one of the common pool would have no other beside it. */
    private static void prepare(ApplicationContext context, UUID ballot) {
        var ballots = context.getBean(Ballots.class);
        long start = System.nanoTime();
        var preparing = CompletableFuture.runAsync(
                () -> context.getBean(BallotUpkeep.class).prepare(ballot),
                work -> Thread.ofPlatform().start(work));
        boolean shown = false;
        while (!shown) {
            try {
                preparing.get(200, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException e) {
                var work = TestBallots.asFirst(() -> ballots.details(ballot)).work();
                shown = work != null && work.done() > 0;
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
        Measured.figure("until officers see progress, seconds", (System.nanoTime() - start) / 1e9);
        preparing.join();
    }
}
