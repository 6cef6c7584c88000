package org.greenroom.sealing;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Verifies an archive on the command line, without anything of the portal running: {@code verify FILE [--tracker T]
 * [--checkpoints FILE] [--receipt FILE] [--keys FILE-OR-URL]}. Exit status: 0 all holds; 1 the archive is refused or does
 * not fit checkpoints or receipt, or the tracker is not in it; 2 wrong use, or a file cannot be read.
 */
public final class VerifyCommand {
    static final int HOLDS = 0;
    static final int REFUSED = 1;
    static final int UNUSABLE = 2;

    private static final String USAGE = """
            Usage: verify FILE [--tracker TRACKER] [--checkpoints FILE] [--receipt FILE] [--keys FILE-OR-URL]
            --tracker      look a tracker up
            --checkpoints  hold the archive against the portal's checkpoints, or against the folder of a watch
            --receipt      hold it against a signed receipt
            --keys         the portal's published keys (/.well-known/jwks.json), to check signatures with""";

    private final PrintStream out;
    private final PrintStream err;

    VerifyCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(new VerifyCommand(out, err).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        if (arguments.equals(List.of("--help")) || arguments.equals(List.of("-h"))) {
            out.println(USAGE);
            return HOLDS;
        }
        try {
            return verify(VerifyTask.read(arguments));
        } catch (VerifyTask.Unusable e) {
            err.println(e.getMessage().isEmpty() ? USAGE : e.getMessage());
            return UNUSABLE;
        } catch (IOException e) {
            err.println("A file cannot be read: " + printable(String.valueOf(e.getMessage())));
            return UNUSABLE;
        }
    }

    private int verify(VerifyTask task) throws IOException {
        Path file = task.archive();
        out.println("Verifying " + file.getFileName());
        Verification verification =
                Verifier.verify(() -> Files.newInputStream(file), line -> out.println("  ok       " + printable(line)));
        if (verification.failure().isPresent()) {
            NotVerified failure = verification.failure().get();
            String detail = failure.detail().isEmpty() ? "" : " (" + printable(failure.detail()) + ")";
            out.println(
                    "  REFUSED  " + failure.finding() + ": " + failure.finding().sentence() + detail);
            out.println("This archive does not hold.");
            return REFUSED;
        }
        Verification.Contents contents = verification.contents().orElseThrow();
        try {
            task.holdAgainst(contents).forEach(line -> out.println("  ok       " + printable(line)));
        } catch (CheckpointsRefused e) {
            String detail = e.detail().isEmpty() ? "" : " (" + printable(e.detail()) + ")";
            out.println("  REFUSED  " + e.finding() + ": " + e.finding().sentence() + detail);
            out.println("The archive holds by itself, but not against what was published before.");
            return REFUSED;
        }
        print(contents);
        out.println("All checks passed.");
        return task.tracker().map(t -> lookUp(contents, t)).orElse(HOLDS);
    }

    private void print(Verification.Contents contents) {
        out.println();
        out.println("Written at " + contents.writtenAt() + "; voting is " + stage(contents.stage()));
        // How many are entitled stands in no archive: some credentials may be spare ones, for members added late.
        out.println("Public credentials: " + contents.credentials() + ", ballots that count: " + contents.counted());
        List<Question> questions = contents.election().questions();
        for (int q = 0; q < questions.size(); q++) {
            out.println();
            out.println((q + 1) + ". " + printable(questions.get(q).text()));
            if (contents.result().isPresent()) {
                print(questions.get(q), contents.result().get().counts().get(q));
            }
        }
        out.println();
    }

    private void print(Question question, List<Integer> counts) {
        int blanks = question.blank() ? 1 : 0;
        for (int i = 0; i < question.answers().size(); i++) {
            out.printf(
                    Locale.ROOT,
                    "%8d  %s%n",
                    counts.get(i + blanks),
                    printable(question.answers().get(i)));
        }
        if (question.blank()) {
            out.printf(Locale.ROOT, "%8d  blank votes%n", counts.getFirst());
        }
    }

    private static String stage(Verification.Stage stage) {
        return switch (stage) {
            case OPEN -> "not closed in this archive";
            case CLOSED -> "closed, not counted";
            case COUNTED -> "closed and counted";
        };
    }

    private int lookUp(Verification.Contents contents, Tracker tracker) {
        Optional<Verification.Place> place =
                Optional.ofNullable(contents.ballots().get(tracker));
        String name = "The ballot with the tracker " + tracker.base64();
        if (place.isEmpty()) {
            out.println(name + " is NOT in this archive.");
            return REFUSED;
        }
        out.println(
                switch (place.get()) {
                    case COUNTS -> name + " is in this archive and counts.";
                    case REPLACED -> name + " is in this archive; a later one of the same credential replaces it.";
                });
        return HOLDS;
    }

    /** Texts come from the archive, so nothing in them may steer the terminal. */
    static String printable(String text) {
        return text.codePoints()
                .map(c -> switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.SURROGATE -> 0xFFFD;
                    default -> c;
                })
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
