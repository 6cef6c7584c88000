package org.greenroom.sealing;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Watches the board of a ballot on the command line, without anything of the portal running: {@code watch URL [--dir D]
 * [--every MINUTES] [--once] [--keys URL]}. It keeps every board and checkpoint and says at once when something that was
 * published is missing or different. Exit status: 0 nothing was wrong (with --once); 1 something is wrong, which is named;
 * 2 wrong use, or nothing could be fetched (with --once).
 */
public final class WatchCommand {
    private static final String USAGE = "Usage: watch BOARD-URL [--dir D] [--every MINUTES] [--once] [--keys URL]";
    private static final int TRIES = 3;

    private final PrintStream out;
    private final PrintStream err;
    private final PortalReader reader = new PortalReader();

    WatchCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(new WatchCommand(out, err).run(List.of(arguments)));
    }

    /** What is to be watched, where it is kept, and how. */
    private record Task(URI board, URI keys, Path directory, Duration every, boolean once) {
        URI list() {
            return URI.create(board + ".txt");
        }

        URI checkpoints() {
            return URI.create(board + "/checkpoints.json");
        }
    }

    int run(List<String> arguments) {
        if (arguments.equals(List.of("--help")) || arguments.equals(List.of("-h"))) {
            out.println(USAGE);
            return VerifyCommand.HOLDS;
        }
        Optional<Task> task = read(arguments);
        if (task.isEmpty()) {
            err.println(USAGE);
            return VerifyCommand.UNUSABLE;
        }
        return watch(task.get());
    }

    private static Optional<Task> read(List<String> arguments) {
        Deque<String> left = new ArrayDeque<>(arguments);
        String board = "";
        String keys = "";
        String directory = "";
        Duration every = Duration.ofMinutes(10);
        boolean once = false;
        try {
            while (!left.isEmpty()) {
                String next = left.remove();
                switch (next) {
                    case "--dir" -> directory = left.remove();
                    case "--keys" -> keys = left.remove();
                    case "--every" -> every = Duration.ofMinutes(Math.max(1, Integer.parseInt(left.remove())));
                    case "--once" -> once = true;
                    default -> {
                        if (!board.isEmpty() || !next.matches("https?://.+/board(\\.txt|/)?")) {
                            return Optional.empty();
                        }
                        board = next.replaceAll("(\\.txt|/)$", "");
                    }
                }
            }
            if (board.isEmpty()) {
                return Optional.empty();
            }
            URI address = URI.create(board);
            String[] parts = address.getPath().split("/");
            return Optional.of(new Task(
                    address,
                    keys.isEmpty() ? address.resolve("/.well-known/jwks.json") : URI.create(keys),
                    Path.of(directory.isEmpty() ? "watch-" + parts[Math.max(0, parts.length - 2)] : directory),
                    every,
                    once));
        } catch (NoSuchElementException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private int watch(Task task) {
        BoardWatch watch = new BoardWatch(task.directory());
        while (true) {
            int status = VerifyCommand.HOLDS;
            try {
                BoardWatch.Seen seen = look(task, watch);
                out.println("Batch " + seen.batch() + ": " + seen.ballots() + " ballots on the board, " + seen.added()
                        + " more than at the last look. Nothing is missing or changed.");
            } catch (CheckpointsRefused e) {
                String detail = e.detail().isEmpty() ? "" : " (" + VerifyCommand.printable(e.detail()) + ")";
                out.println("WRONG  " + e.finding() + ": " + e.finding().sentence() + detail);
                out.println("What was seen before lies in " + task.directory() + ". Keep it, and tell the scrutineer.");
                return VerifyCommand.REFUSED;
            } catch (IOException e) {
                err.println("Nothing could be fetched or kept: " + VerifyCommand.printable(e.getMessage()));
                status = VerifyCommand.UNUSABLE;
            }
            if (task.once()) {
                return status;
            }
            try {
                Thread.sleep(task.every());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return status;
            }
        }
    }

    /** A batch may move between two requests: then they are made again. */
    private BoardWatch.Seen look(Task task, BoardWatch watch) throws IOException {
        byte[] keys = reader.fetch(task.keys());
        for (int i = 0; i < TRIES; i++) {
            byte[] checkpoints = reader.fetch(task.checkpoints());
            Optional<BoardWatch.Seen> seen = watch.look(keys, checkpoints, reader.fetch(task.list()));
            if (seen.isPresent()) {
                return seen.get();
            }
        }
        throw new CheckpointsRefused(CheckpointFinding.BOARD_NOT_OF_CHECKPOINT, "the last one");
    }
}
