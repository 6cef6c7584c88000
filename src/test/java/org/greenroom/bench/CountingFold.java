package org.greenroom.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.greenroom.sealing.ArchiveBuilder;
import org.greenroom.sealing.Credentials;
import org.greenroom.sealing.Election;
import org.greenroom.sealing.ElectionWriter;
import org.greenroom.sealing.EncryptedTally;
import org.greenroom.sealing.Question;
import org.greenroom.sealing.TrusteeKey;
import org.greenroom.sealing.Trustees;

/**
 * The sum of many ballots, folded in ranges of trackers side by side, as several cores or machines would: that the parts
 * multiplied are the whole, and what it saves. The portal itself sums on one core. The ballots are made as in {@link
 * CountingMemory}. Arguments: the number of ballots, 20,000 if absent, and the most threads, 2 if absent.
 */
final class CountingFold {

    private static final int ROUNDS = 3;
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private final Election election;
    private final Trustees trustees;
    private final Credentials credentials;
    private final List<byte[]> sorted = new ArrayList<>();
    /** Nanoseconds of the thread that had most to do: how long the sum takes where each thread has a core. */
    private final AtomicLong busiest = new AtomicLong();

    CountingFold(int count) {
        trustees = Trustees.of(List.of(TrusteeKey.generate().trustee()));
        election = Election.parse(
                new ElectionWriter(ElectionWriter.newUuid(), trustees.publicKey(), "Benchmark", "Yes or no")
                        .question(Question.choiceOfOne("Yes or no?", List.of("Yes", "No"), false))
                        .toBytes());
        List<BigInteger> voters = CountingMemory.elements(count);
        credentials = Credentials.of(voters);
        new CountingMemory.Ballots(election, voters).inOrder().forEach(sorted::add);
    }

    public static void main(String[] arguments) throws InterruptedException, ExecutionException {
        int count = arguments.length == 0 ? 20_000 : Integer.parseInt(arguments[0]);
        int most = arguments.length < 2 ? 2 : Integer.parseInt(arguments[1]);
        var fold = new CountingFold(count);
        var whole = fold.sum(1);
        for (int threads = 1; threads <= most; threads++) {
            var taken = new ArrayList<Double>();
            var busiest = new ArrayList<Double>();
            for (int round = 0; round < ROUNDS; round++) {
                fold.busiest.set(0);
                long began = System.nanoTime();
                if (!fold.sum(threads).equals(whole)) {
                    throw new IllegalStateException("The parts are not the whole");
                }
                taken.add((System.nanoTime() - began) / 1e9);
                busiest.add(fold.busiest.get() / 1e9);
            }
            var what = count + " ballots summed by " + threads + " threads, median of " + ROUNDS + ": ";
            Measured.figure(what + "seconds on the clock", Measured.percentile(taken, 50));
            Measured.figure(what + "processor seconds of the busiest thread", Measured.percentile(busiest, 50));
        }
    }

    /** The sum, as so many threads find it that each take a range. */
    EncryptedTally sum(int threads) throws InterruptedException, ExecutionException {
        List<Callable<EncryptedTally>> parts = new ArrayList<>();
        for (int part = 0; part < threads; part++) {
            var range = sorted.subList(
                    (int) ((long) sorted.size() * part / threads), (int) ((long) sorted.size() * (part + 1) / threads));
            parts.add(() -> {
                long before = CPU.getCurrentThreadCpuTime();
                var tally = new ArchiveBuilder(election, trustees, credentials, range).tally();
                busiest.accumulateAndGet(CPU.getCurrentThreadCpuTime() - before, Math::max);
                return tally;
            });
        }
        var sum = EncryptedTally.empty(election);
        try (var workers = Executors.newFixedThreadPool(threads)) {
            for (var part : workers.invokeAll(parts)) {
                sum = sum.plus(part.get().sums());
            }
        }
        return sum;
    }
}
