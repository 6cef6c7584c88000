package org.greenroom.bench;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.greenroom.ballot.BallotAct;
import org.greenroom.ballot.BallotDetails;
import org.greenroom.ballot.BallotDraft;
import org.greenroom.ballot.BallotKind;
import org.greenroom.ballot.BallotUpkeep;
import org.greenroom.ballot.Ballots;
import org.greenroom.ballot.Bilingual;
import org.greenroom.membership.MemberFilter;
import org.greenroom.testing.GreenroomTest;
import org.greenroom.testing.PostgresTest;
import org.greenroom.testing.TestBallots;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestContextManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opening a ballot for 50,000 entitled members: from the second officer’s approval through roll, credentials, spares and
 * election to the open ballot, with the progress that officers see. Run by hand; the argument is {@code h2} (if absent)
 * or {@code postgresql}.
 */
public final class OpeningBenchmark {

    private static final double SECONDS = 1e9;

    @GreenroomTest
    private static final class OnH2 {}

    @PostgresTest
    private static final class OnPostgres {}

    private OpeningBenchmark() {}

    public static void main(String[] arguments) throws InterruptedException {
        boolean postgres = arguments.length > 0 && arguments[0].equals("postgresql");
        var tests = new TestContextManager(postgres ? OnPostgres.class : OnH2.class);
        run(tests.getTestContext().getApplicationContext());
        System.exit(0);
    }

    private static void run(ApplicationContext context) throws InterruptedException {
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
        double before = processorSeconds();
        long start = System.nanoTime();
        context.getBean(TestBallots.class).decide(ballot, BallotAct.OPEN);
        // By hand, as tests do: the scheduler does not run here.
        // On a thread of its own, as the scheduler does: one of the common pool would have no other beside it.
        var preparing = CompletableFuture.runAsync(
                () -> context.getBean(BallotUpkeep.class).prepare(ballot),
                work -> Thread.ofPlatform().start(work));
        int shown = -1;
        while (!preparing.isDone()) {
            Thread.sleep(200);
            var work = TestBallots.asFirst(() -> ballots.details(ballot)).work();
            if (work != null && work.done() / 10_000 != shown) {
                shown = work.done() / 10_000;
                say(start, work);
            }
        }
        preparing.join();
        double taken = (System.nanoTime() - start) / SECONDS;
        double processor = processorSeconds() - before;
        var opened = TestBallots.asFirst(() -> ballots.details(ballot));
        System.out.printf(
                Locale.ROOT,
                "%s after %.1f s, %.1f s of processor time, with %d entitled%n",
                opened.state(),
                taken,
                processor,
                opened.turnout() == null ? 0 : opened.turnout().entitled());
    }

    private static double processorSeconds() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
    }

    private static void say(long start, BallotDetails.Work work) {
        System.out.printf(
                Locale.ROOT, "%.1f s: %d of %d%n", (System.nanoTime() - start) / SECONDS, work.done(), work.total());
    }
}
