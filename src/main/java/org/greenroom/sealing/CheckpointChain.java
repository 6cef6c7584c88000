package org.greenroom.sealing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** The checkpoints of one ballot from the first on, each following from the one before. */
public final class CheckpointChain {
    private final List<String> signed;
    private final List<Checkpoint> checkpoints;

    private CheckpointChain(List<String> signed, List<Checkpoint> checkpoints) {
        this.signed = signed;
        this.checkpoints = checkpoints;
    }

    /**
     * Reads what a portal publishes, {@code {"checkpoints":["…",…]}}.
     *
     * @param keys of the portal; without them no signature is checked
     * @throws CheckpointsRefused by name
     */
    public static CheckpointChain read(byte[] json, Optional<PublishedKeys> keys) {
        List<String> signed = new ArrayList<>();
        try {
            for (JsonNode item : Json.items(Json.field(Json.readPublicData(json), "checkpoints"))) {
                signed.add(Json.text(item));
            }
        } catch (Json.Mismatch e) {
            throw new CheckpointsRefused(CheckpointFinding.CHECKPOINTS_MALFORMED, String.valueOf(e.getMessage()));
        }
        return of(signed, keys);
    }

    private static CheckpointChain of(List<String> signed, Optional<PublishedKeys> keys) {
        List<Checkpoint> checkpoints = new ArrayList<>();
        for (int i = 0; i < signed.size(); i++) {
            String place = "checkpoint " + (i + 1);
            Checkpoint next = Checkpoint.read(signed.get(i));
            if (keys.isPresent() && !isSigned(signed.get(i), keys.get())) {
                throw new CheckpointsRefused(CheckpointFinding.CHECKPOINT_NOT_SIGNED, place);
            }
            Optional<String> previous = i == 0
                    ? Optional.empty()
                    : Optional.of(Hashing.hex(signed.get(i - 1).getBytes(StandardCharsets.UTF_8)));
            if (i > 0 && !isSameBallot(next, checkpoints.getLast())) {
                throw new CheckpointsRefused(CheckpointFinding.CHECKPOINT_OF_OTHER_BALLOT, place);
            }
            if (next.batch() != i + 1 || !next.previous().equals(previous)) {
                throw new CheckpointsRefused(CheckpointFinding.CHECKPOINT_CHAIN_BROKEN, place);
            }
            if (next.ballots() <= (i == 0 ? 0 : checkpoints.getLast().ballots())) {
                throw new CheckpointsRefused(CheckpointFinding.CHECKPOINT_SHRINKS, place);
            }
            checkpoints.add(next);
        }
        return new CheckpointChain(List.copyOf(signed), List.copyOf(checkpoints));
    }

    private static boolean isSigned(String jws, PublishedKeys keys) {
        try {
            return keys.signed(SignedText.parse(jws));
        } catch (Json.Mismatch e) {
            return false;
        }
    }

    private static boolean isSameBallot(Checkpoint one, Checkpoint other) {
        return one.ballot().equals(other.ballot()) && one.election().equals(other.election());
    }

    /** Oldest first. */
    public List<Checkpoint> list() {
        return checkpoints;
    }

    /** Holds the last one against an archive. @throws CheckpointsRefused by name */
    public void requireEndsWith(Verification.Contents archive) {
        if (checkpoints.isEmpty()) {
            if (!archive.ballots().isEmpty()) {
                throw new CheckpointsRefused(CheckpointFinding.CHECKPOINT_NOT_OF_ARCHIVE, "there is no checkpoint");
            }
            return;
        }
        Checkpoint last = checkpoints.getLast();
        if (!last.election().equals(archive.election().fingerprint())) {
            throw new CheckpointsRefused(
                    CheckpointFinding.CHECKPOINT_OF_OTHER_BALLOT, "the archive's election is another");
        }
        if (!fits(last, archive.ballots().keySet())) {
            throw new CheckpointsRefused(
                    CheckpointFinding.CHECKPOINT_NOT_OF_ARCHIVE,
                    last.ballots() + " ballots in the checkpoint, "
                            + archive.ballots().size() + " in the archive");
        }
    }

    /** Nothing that was published earlier may be missing or different. @throws CheckpointsRefused by name */
    void requireContinues(CheckpointChain earlier) {
        for (int i = 0; i < earlier.signed.size(); i++) {
            if (i >= signed.size()) {
                throw new CheckpointsRefused(CheckpointFinding.CHECKPOINT_GONE, "checkpoint " + (i + 1));
            }
            if (!signed.get(i).equals(earlier.signed.get(i))) {
                throw new CheckpointsRefused(CheckpointFinding.CHECKPOINT_CHANGED, "checkpoint " + (i + 1));
            }
        }
    }

    /** Whether a board is the one of the last checkpoint; an empty one is before the first. */
    boolean endsWith(SortedSet<Tracker> board) {
        return checkpoints.isEmpty() ? board.isEmpty() : fits(checkpoints.getLast(), board);
    }

    /** Holds a board that was kept against the checkpoint of its batch. @throws CheckpointsRefused by name */
    void requireFits(int batch, SortedSet<Tracker> board) {
        if (batch < 1 || batch > checkpoints.size() || !fits(checkpoints.get(batch - 1), board)) {
            throw new CheckpointsRefused(CheckpointFinding.BOARD_NOT_OF_CHECKPOINT, "batch " + batch);
        }
    }

    private static boolean fits(Checkpoint checkpoint, Collection<Tracker> trackers) {
        return checkpoint.ballots() == trackers.size()
                && checkpoint.trackers().equals(Hashing.hex(Checkpoint.listOf(trackers)));
    }

    /** Reads a board as it is published. @throws CheckpointsRefused by name */
    static SortedSet<Tracker> board(byte[] list) {
        SortedSet<Tracker> trackers = new TreeSet<>();
        for (String line : new String(list, StandardCharsets.UTF_8).lines().toList()) {
            trackers.add(Tracker.read(line)
                    .orElseThrow(() -> new CheckpointsRefused(CheckpointFinding.BOARD_MALFORMED, "")));
        }
        if (!Arrays.equals(Checkpoint.listOf(trackers), list)) {
            throw new CheckpointsRefused(CheckpointFinding.BOARD_MALFORMED, "");
        }
        return trackers;
    }

    /** All of an earlier board are there. @throws CheckpointsRefused by name */
    static void requireAll(SortedSet<Tracker> earlier, Collection<Tracker> later) {
        for (Tracker tracker : earlier) {
            if (!later.contains(tracker)) {
                throw new CheckpointsRefused(CheckpointFinding.TRACKER_GONE, "tracker " + tracker.base64());
            }
        }
    }
}
