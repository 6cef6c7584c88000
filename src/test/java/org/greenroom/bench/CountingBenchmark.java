package org.greenroom.bench;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.greenroom.ballot.BallotAct;
import org.greenroom.ballot.BallotDraft;
import org.greenroom.ballot.BallotKind;
import org.greenroom.ballot.BallotState;
import org.greenroom.ballot.BallotUpkeep;
import org.greenroom.ballot.Ballots;
import org.greenroom.ballot.Bilingual;
import org.greenroom.ballot.Booth;
import org.greenroom.ballot.box.BallotKeys;
import org.greenroom.ballot.box.BallotSecret;
import org.greenroom.ballot.box.Roll;
import org.greenroom.ballot.box.RollEntry;
import org.greenroom.ballot.box.WaitingBallots;
import org.greenroom.membership.MemberFilter;
import org.greenroom.sealing.Election;
import org.greenroom.testing.TestBallots;
import org.greenroom.testing.TestVoter;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counting a ballot of 50,000 entitled members: the count itself, with the archive written and verified, and what the
 * process held at most meanwhile. The ballots are sealed beforehand and put where the intake puts them. Arguments: {@code
 * h2} (if absent) or {@code postgresql}, then the number of ballots, 1,000 if absent.
 */
public final class CountingBenchmark {

    private static final int BATCH = 1_000;

    private final ApplicationContext context;
    private final TransactionTemplate inTransaction;
    private final int votes;

    private CountingBenchmark(ApplicationContext context, int votes) {
        this.context = context;
        this.inTransaction = context.getBean(TransactionTemplate.class);
        this.votes = votes;
    }

    public static void main(String[] arguments) {
        int votes = arguments.length < 2 ? BATCH : Integer.parseInt(arguments[1]);
        new CountingBenchmark(BenchPortal.start(arguments), votes).run();
        System.exit(0);
    }

    private void run() {
        BenchUnion.make(context.getBean(JdbcTemplate.class), inTransaction, new Random(50_000));
        var ballot = open();
        cast(ballot);
        var close = Measured.time(() -> context.getBean(TestBallots.class).close(ballot));
        Measured.figure("closing with the last batch, seconds on the clock", close.passed());
        var count = Measured.time(() -> context.getBean(TestBallots.class).count(ballot));
        var counted = TestBallots.asFirst(() -> context.getBean(Ballots.class).details(ballot));
        if (counted.state() != BallotState.COUNTED) {
            throw new IllegalStateException("The ballot is " + counted.state());
        }
        Measured.figure("counting, seconds on the clock", count.passed());
        Measured.figure("counting, seconds of the portal’s processor time", count.processor());
        Measured.figure("ballots counted a second", votes / count.passed());
    }

    private UUID open() {
        var closesAt = context.getBean(Clock.class).instant().plus(Duration.ofDays(14));
        UUID ballot = TestBallots.asFirst(() -> context.getBean(Ballots.class)
                .create(new BallotDraft(
                        BallotKind.INDICATIVE,
                        new Bilingual("Benchmark", "Mesur"),
                        Bilingual.EMPTY,
                        List.of(TestBallots.YES_NO),
                        MemberFilter.everyone(),
                        null,
                        closesAt,
                        null)));
        context.getBean(TestBallots.class).decide(ballot, BallotAct.OPEN);
        context.getBean(BallotUpkeep.class).prepare(ballot);
        return ballot;
    }

    private void cast(UUID ballot) {
        var booth = context.getBean(Booth.class);
        var election = Election.parse(booth.electionBytes(ballot).orElseThrow());
        var entries = new ArrayList<>(
                inTransaction.execute(tx -> context.getBean(Roll.class).unused(ballot)));
        Collections.shuffle(entries, new Random(votes));
        var chosen = entries.subList(0, votes);
        var sealed = IntStream.range(0, votes)
                .parallel()
                .mapToObj(i -> {
                    var voter = new TestVoter(chosen.get(i).memberId(), booth);
                    return TestVoter.seal(election, voter.credential(ballot), i % 3 - 1);
                })
                .toList();
        for (int from = 0; from < votes; from += BATCH) {
            int to = Math.min(votes, from + BATCH);
            int begin = from;
            inTransaction.executeWithoutResult(
                    tx -> wait(ballot, chosen.subList(begin, to), sealed.subList(begin, to)));
            context.getBean(BallotUpkeep.class).moveBatches();
        }
    }

    private void wait(UUID ballot, List<RollEntry> entries, List<byte[]> sealed) {
        var key = context.getBean(BallotKeys.class).load(ballot);
        int longest = sealed.stream().mapToInt(bytes -> bytes.length).max().orElseThrow();
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            context.getBean(Roll.class).markWaiting(entry.id());
            context.getBean(WaitingBallots.class)
                    .insert(
                            ballot,
                            entry.id(),
                            key.sealPadded(BallotSecret.WAITING_BALLOT, entry.id(), sealed.get(i), longest));
        }
    }
}
