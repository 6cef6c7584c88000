package org.greenroom.sealing;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What {@link VerifyCommand} is asked: the archive, and what is to be held against it. */
record VerifyTask(
        Path archive,
        Optional<Tracker> tracker,
        Optional<Path> checkpoints,
        Optional<Path> receipt,
        Optional<String> keys) {

    /** The arguments make no task; the message says why, and may be empty. */
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        Unusable(String message) {
            super(message);
        }
    }

    static VerifyTask read(List<String> arguments) throws Unusable {
        Deque<String> left = new ArrayDeque<>(arguments);
        List<String> files = new ArrayList<>();
        VerifyTask task =
                new VerifyTask(Path.of(""), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        while (!left.isEmpty()) {
            String next = left.remove();
            if (!next.startsWith("--")) {
                files.add(next);
                continue;
            }
            if (left.isEmpty()) {
                throw new Unusable("");
            }
            String value = left.remove();
            task = switch (next) {
                case "--tracker" -> task.withTracker(value);
                case "--checkpoints" ->
                    new VerifyTask(task.archive, task.tracker, Optional.of(existing(value)), task.receipt, task.keys);
                case "--receipt" ->
                    new VerifyTask(
                            task.archive, task.tracker, task.checkpoints, Optional.of(existing(value)), task.keys);
                case "--keys" ->
                    new VerifyTask(task.archive, task.tracker, task.checkpoints, task.receipt, Optional.of(value));
                default -> throw new Unusable("");
            };
        }
        if (files.size() != 1) {
            throw new Unusable("");
        }
        Path archive = existing(files.getFirst());
        if (!Files.isRegularFile(archive)) {
            throw new Unusable("There is no file " + archive);
        }
        return new VerifyTask(archive, task.tracker, task.checkpoints, task.receipt, task.keys);
    }

    private VerifyTask withTracker(String value) throws Unusable {
        Optional<Tracker> read = Tracker.read(value);
        if (read.isEmpty()) {
            throw new Unusable("That is not a tracker: it has 43 letters, digits, + and /");
        }
        return new VerifyTask(archive, read, checkpoints, receipt, keys);
    }

    private static Path existing(String name) throws Unusable {
        Path path = Path.of(name);
        if (!Files.exists(path)) {
            throw new Unusable("There is no file " + path);
        }
        return path;
    }

    /** The portal's keys, from a file, an address, or what a watch kept. */
    Optional<PublishedKeys> publishedKeys() throws IOException {
        if (keys.isPresent()) {
            String where = keys.get();
            byte[] json = where.matches("https?://.*")
                    ? new PortalReader().fetch(URI.create(where))
                    : Files.readAllBytes(Path.of(where));
            return Optional.of(PublishedKeys.parse(json));
        }
        if (checkpoints.isPresent() && Files.isDirectory(checkpoints.get())) {
            return new BoardWatch(checkpoints.get()).keys().map(PublishedKeys::parse);
        }
        return Optional.empty();
    }

    /**
     * Holds checkpoints and receipt against an archive that holds.
     *
     * @return what holds, a sentence each
     * @throws CheckpointsRefused by name
     */
    List<String> holdAgainst(Verification.Contents contents) throws IOException {
        List<String> passed = new ArrayList<>();
        if (checkpoints.isEmpty() && receipt.isEmpty()) {
            return passed;
        }
        Optional<PublishedKeys> portalKeys = publishedKeys();
        String signed = portalKeys.isPresent()
                ? "signed by the portal"
                : "but signatures were NOT checked: give the portal’s keys with --keys";
        if (checkpoints.isPresent()) {
            CheckpointChain chain = chain(checkpoints.get(), portalKeys, contents);
            chain.requireEndsWith(contents);
            passed.add(chain.list().size() + " checkpoints, each following from the one before, " + signed);
            passed.add("The last checkpoint is about exactly the ballots of this archive");
        }
        if (receipt.isPresent()) {
            String jws = Files.readString(receipt.get(), StandardCharsets.UTF_8);
            CastReceipt read = CastReceipt.read(jws, portalKeys);
            read.requireIn(contents);
            passed.add("The ballot of the receipt is in this archive: tracker "
                    + read.tracker().base64() + "; the receipt is "
                    + signed.replace("but signatures were", "in its form, but its signature was"));
        }
        return passed;
    }

    private static CheckpointChain chain(Path place, Optional<PublishedKeys> keys, Verification.Contents contents)
            throws IOException {
        if (!Files.isDirectory(place)) {
            return CheckpointChain.read(Files.readAllBytes(place), keys);
        }
        BoardWatch watch = new BoardWatch(place);
        CheckpointChain chain = CheckpointChain.read(
                watch.checkpoints().orElseThrow(() -> new IOException("no checkpoints.json in " + place)), keys);
        watch.requireKeptBoardsIn(chain, contents.ballots().keySet());
        return chain;
    }
}
