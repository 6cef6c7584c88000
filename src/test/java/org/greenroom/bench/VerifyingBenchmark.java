package org.greenroom.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.greenroom.bench.Measured.Took;
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
import org.greenroom.sealing.VerifyCommand;

/**
 * Verifies an archive of yes/no ballots with our command and with belenios-tool, in turn, each as a process of its own
 * as a person would start it; ours within 256 MB. The argument is the number of ballots, 200 if absent; the archive is
 * kept in target/bench.
 */
public final class VerifyingBenchmark {
    private VerifyingBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int ballots = arguments.length == 0 ? 200 : Integer.parseInt(arguments[0]);
        Path directory = Path.of("target", "bench", "yes-no-" + ballots);
        Path file = directory.resolve("election.bel");
        if (!Files.exists(file)) {
            Files.createDirectories(directory);
            Path half = directory.resolve("half");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(half))) {
                archive(ballots).writeTo(out, 1_795_000_000L);
            }
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        }
        Measured.figure("archive, MB", Files.size(file) / 1e6);
        Took ours = run(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                VerifyCommand.class.getName(),
                file.toString()));
        Took theirs = run(List.of("belenios-tool", "election", "verify", "--dir", directory.toString()));
        Measured.figure("ours, seconds on the clock", ours.passed());
        Measured.figure("belenios-tool, seconds on the clock", theirs.passed());
        Measured.figure("ours, seconds of processor time", ours.processor());
        Measured.figure("belenios-tool, seconds of processor time", theirs.processor());
        Measured.figure("ours as fast: times on the clock", theirs.passed() / ours.passed());
        Measured.figure("ours as fast: times per core", theirs.processor() / ours.processor());
    }

    private static ArchiveBuilder archive(int ballots) {
        TrusteeKey key = TrusteeKey.generate();
        Trustees trustees = Trustees.of(List.of(key.trustee()));
        Election election = Election.parse(
                new ElectionWriter(ElectionWriter.newUuid(), trustees.publicKey(), "Benchmark", "Yes or no")
                        .question(Question.choiceOfOne("Yes or no?", List.of("Yes", "No"), false))
                        .toBytes());
        List<Credential> voters =
                Stream.generate(Credential::generate).limit(ballots).toList();
        Credentials credentials = Credentials.of(voters.parallelStream()
                .map(voter -> voter.publicValue(election.uuid()))
                .toList());
        List<byte[]> sealed = IntStream.range(0, ballots)
                .parallel()
                .mapToObj(i -> BallotSealer.seal(election, voters.get(i), List.of(List.of(i % 2, 1 - i % 2))))
                .toList();
        return new ArchiveBuilder(election, trustees, credentials, Tracker.sorted(sealed)).decryptWith(key);
    }

    /** The shell's own clock knows the processor time of a child that has ended. */
    private static Took run(List<String> command) throws IOException, InterruptedException {
        List<String> timed = new ArrayList<>(List.of("bash", "-c", "TIMEFORMAT='%R %U %S'; time \"$@\" >&2", "bash"));
        timed.addAll(command);
        Path said = Files.createTempFile("bench", ".txt");
        try {
            int status = new ProcessBuilder(timed)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start()
                    .waitFor();
            String output = Files.readString(said, StandardCharsets.UTF_8);
            if (status != 0) {
                throw new IllegalStateException("The archive is refused: " + output);
            }
            String[] numbers = output.strip().lines().toList().getLast().split(" ");
            return new Took(
                    Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]) + Double.parseDouble(numbers[2]));
        } finally {
            Files.delete(said);
        }
    }
}
