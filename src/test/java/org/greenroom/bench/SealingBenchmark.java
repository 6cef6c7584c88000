package org.greenroom.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.greenroom.sealing.ArchiveBuilder;
import org.greenroom.sealing.BallotSealer;
import org.greenroom.sealing.Credential;
import org.greenroom.sealing.Credentials;
import org.greenroom.sealing.Election;
import org.greenroom.sealing.ElectionWriter;
import org.greenroom.sealing.Question;
import org.greenroom.sealing.Tracker;
import org.greenroom.sealing.TrusteeKey;
import org.greenroom.sealing.Trustees;
import org.greenroom.sealing.Verifier;

/**
 * Verifies an archive of yes/no ballots with our verifier, three times in one process so that the last is warm, and
 * with belenios-tool. Prints the seconds that passed, which a busy machine makes worthless, and for ours the processor
 * time. Run by hand; the only argument is the number of ballots, 200 if absent.
 */
public final class SealingBenchmark {
    private static final double NANOS = 1e9;

    private SealingBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int ballots = arguments.length == 0 ? 200 : Integer.parseInt(arguments[0]);
        Path directory = Files.createTempDirectory("sealing-benchmark");
        Path file = directory.resolve("election.bel");
        Files.write(file, archive(ballots));
        double ours = 0;
        for (int round = 1; round <= 3; round++) {
            long start = System.nanoTime();
            long processor = processorTime();
            if (!Verifier.verify(file).isVerified()) {
                throw new IllegalStateException("Our own archive does not hold");
            }
            ours = (System.nanoTime() - start) / NANOS;
            print("ours, round " + round, ours);
            print("  processor", (processorTime() - processor) / NANOS);
        }
        long start = System.nanoTime();
        Process tool = new ProcessBuilder("belenios-tool", "election", "verify", "--dir", directory.toString())
                .inheritIO()
                .start();
        if (tool.waitFor() != 0) {
            throw new IllegalStateException("belenios-tool refuses our archive");
        }
        double theirs = (System.nanoTime() - start) / NANOS;
        print("belenios-tool", theirs);
        System.out.printf("ours is %.2f times as fast%n", theirs / ours);
        Files.delete(file);
        Files.delete(directory);
    }

    private static byte[] archive(int ballots) {
        TrusteeKey key = TrusteeKey.generate();
        Trustees trustees = Trustees.of(List.of(key.trustee()));
        Election election = Election.parse(
                new ElectionWriter(ElectionWriter.newUuid(), trustees.publicKey(), "Benchmark", "Yes or no")
                        .question(Question.choiceOfOne("Yes or no?", List.of("Yes", "No"), false))
                        .toBytes());
        List<Credential> voters =
                Stream.generate(Credential::generate).limit(ballots).toList();
        Credentials credentials = Credentials.of(
                voters.stream().map(voter -> voter.publicValue(election.uuid())).toList());
        List<byte[]> sealed = IntStream.range(0, ballots)
                .parallel()
                .mapToObj(i -> BallotSealer.seal(election, voters.get(i), List.of(List.of(i % 2, 1 - i % 2))))
                .toList();
        return new ArchiveBuilder(election, trustees, credentials, Tracker.sorted(sealed))
                .decryptWith(key)
                .toBytes(1_795_000_000L);
    }

    private static long processorTime() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }

    private static void print(String what, double seconds) {
        System.out.printf("%-16s %8.2f s%n", what, seconds);
    }
}
