package org.greenroom.sealing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What an observer keeps of one ballot in a folder: the portal's keys, its checkpoints, and the board of every batch that
 * was seen. Each look is held against all that was kept before, and kept only if nothing is wrong.
 */
final class BoardWatch {
    private static final String KEYS = "jwks.json";
    private static final String CHECKPOINTS = "checkpoints.json";
    private static final String BOARD = "board-";

    private final Path directory;

    /** What was seen. @param ballots on the board @param added since the last look */
    record Seen(int batch, int ballots, int added) {}

    BoardWatch(Path directory) {
        this.directory = directory;
    }

    /**
     * Compares a look with earlier ones and keeps it.
     *
     * @return empty if board and checkpoints do not belong together, as when a batch moves between the two requests
     * @throws CheckpointsRefused by name
     */
    Optional<Seen> look(byte[] keyBytes, byte[] checkpointBytes, byte[] boardBytes) throws IOException {
        PublishedKeys keys = PublishedKeys.parse(keyBytes);
        Optional<byte[]> keptKeys = kept(KEYS);
        if (keptKeys.isPresent()) {
            keys = PublishedKeys.parse(keptKeys.get()).and(keys);
        }
        CheckpointChain chain = CheckpointChain.read(checkpointBytes, Optional.of(keys));
        Optional<byte[]> keptChain = kept(CHECKPOINTS);
        if (keptChain.isPresent()) {
            chain.requireContinues(CheckpointChain.read(keptChain.get(), Optional.empty()));
        }
        SortedSet<Tracker> board = CheckpointChain.board(boardBytes);
        SortedSet<Tracker> earlier = requireKeptBoardsIn(chain, board);
        if (!chain.endsWith(board)) {
            return Optional.empty();
        }
        int batch = chain.list().size();
        Files.createDirectories(directory);
        // Keys that have gone from the list since are still needed for what they signed.
        write(KEYS, keptKeys.isPresent() ? PublishedKeys.merged(keptKeys.get(), keyBytes) : keyBytes);
        write(CHECKPOINTS, checkpointBytes);
        write(BOARD + batch + ".txt", boardBytes);
        return Optional.of(new Seen(batch, board.size(), board.size() - earlier.size()));
    }

    /** Every board that was kept is the one of its checkpoint, and all of it is in these trackers. @return the last one */
    SortedSet<Tracker> requireKeptBoardsIn(CheckpointChain chain, Collection<Tracker> trackers) throws IOException {
        SortedSet<Tracker> last = new TreeSet<>();
        for (int batch : batchesKept()) {
            SortedSet<Tracker> board =
                    CheckpointChain.board(kept(BOARD + batch + ".txt").orElseThrow());
            if (batch > 0) {
                chain.requireFits(batch, board);
            }
            CheckpointChain.requireAll(board, trackers);
            last = board;
        }
        return last;
    }

    private List<Integer> batchesKept() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches(BOARD + "\\d{1,6}\\.txt"))
                    .map(name -> Integer.valueOf(name.substring(BOARD.length(), name.length() - 4)))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }

    /** The checkpoints as they were last seen. */
    Optional<byte[]> checkpoints() throws IOException {
        return kept(CHECKPOINTS);
    }

    /** The keys as they were first seen, with those that have come since. */
    Optional<byte[]> keys() throws IOException {
        return kept(KEYS);
    }

    private Optional<byte[]> kept(String name) throws IOException {
        Path file = directory.resolve(name);
        return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    private void write(String name, byte[] bytes) throws IOException {
        Path half = Files.write(directory.resolve(name + ".new"), bytes);
        Files.move(half, directory.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
