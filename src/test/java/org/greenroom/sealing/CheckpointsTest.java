package org.greenroom.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Checkpoints and receipts that do not fit an archive are refused by the name of what is wrong with them. */
class CheckpointsTest {
    private static final SampleElection SAMPLE = SampleElection.small();
    private static final byte[] ARCHIVE = SAMPLE.builder().toBytes(SampleElection.TIMESTAMP);
    private static final UUID BALLOT = UUID.fromString("6f1f6b0e-5c3f-4f0e-9f59-4fb6a8b1a001");
    private static final String ELECTION = SAMPLE.election().fingerprint();
    private static final PortalSigner PORTAL = new PortalSigner();
    private static final List<Tracker> TRACKERS =
            SAMPLE.ballots().stream().map(Tracker::of).sorted().toList();
    private static final Tracker STRANGER = new Tracker("0".repeat(64));
    private static final List<String> HONEST =
            PORTAL.chain(BALLOT, ELECTION, List.of(TRACKERS.subList(1, 2), TRACKERS));

    @TempDir
    private Path directory = Path.of("");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private Path archive = Path.of("");
    private Path keys = Path.of("");

    @BeforeEach
    void write() throws IOException {
        archive = Files.write(directory.resolve("archive.bel"), ARCHIVE);
        keys = Files.write(directory.resolve("jwks.json"), PORTAL.keys());
    }

    private int verify(String... arguments) {
        List<String> all = new ArrayList<>(List.of(archive.toString()));
        all.addAll(List.of(arguments));
        PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        return new VerifyCommand(stream, stream).run(all);
    }

    private int verifyCheckpoints(byte[] published) throws IOException {
        Path file = Files.write(directory.resolve("checkpoints.json"), published);
        return verify("--checkpoints", file.toString(), "--keys", keys.toString());
    }

    private String output() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void checkpointsThatLeadToTheArchiveHold() throws IOException {
        assertThat(verifyCheckpoints(PortalSigner.published(HONEST))).isZero();
        assertThat(output())
                .contains("2 checkpoints, each following from the one before, signed by the portal")
                .contains("about exactly the ballots of this archive")
                .contains("All checks passed.");
    }

    @Test
    void withoutTheKeysItSaysThatSignaturesWereNotChecked() throws IOException {
        Path file = Files.write(directory.resolve("checkpoints.json"), PortalSigner.published(HONEST));
        assertThat(verify("--checkpoints", file.toString())).isZero();
        assertThat(output()).contains("signatures were NOT checked");
    }

    private static String changed(String jws) {
        int at = jws.lastIndexOf('.') + 10;
        return jws.substring(0, at) + (jws.charAt(at) == 'A' ? 'B' : 'A') + jws.substring(at + 1);
    }

    private static String second(String election, UUID ballot, int batch, Optional<String> previous, List<Tracker> on) {
        return PORTAL.sign(Checkpoint.next(ballot, election, previous, batch, on));
    }

    static Stream<Arguments> attacks() {
        String first = HONEST.getFirst();
        Optional<String> before = Optional.of(first);
        List<Tracker> other = new ArrayList<>(TRACKERS.subList(1, TRACKERS.size()));
        other.add(STRANGER);
        return Stream.of(
                Arguments.of("a list of another form", CheckpointFinding.CHECKPOINTS_MALFORMED, "[]"),
                Arguments.of("no checkpoint", CheckpointFinding.CHECKPOINT_NOT_OF_ARCHIVE, List.of()),
                Arguments.of("the last left out", CheckpointFinding.CHECKPOINT_NOT_OF_ARCHIVE, List.of(first)),
                Arguments.of("the first left out", CheckpointFinding.CHECKPOINT_CHAIN_BROKEN, HONEST.subList(1, 2)),
                Arguments.of("swapped", CheckpointFinding.CHECKPOINT_CHAIN_BROKEN, HONEST.reversed()),
                Arguments.of("twice", CheckpointFinding.CHECKPOINT_CHAIN_BROKEN, List.of(first, first)),
                Arguments.of(
                        "a skipped batch",
                        CheckpointFinding.CHECKPOINT_CHAIN_BROKEN,
                        List.of(first, second(ELECTION, BALLOT, 3, before, TRACKERS))),
                Arguments.of(
                        "of another past",
                        CheckpointFinding.CHECKPOINT_CHAIN_BROKEN,
                        List.of(first, second(ELECTION, BALLOT, 2, Optional.of("another"), TRACKERS))),
                Arguments.of(
                        "no more ballots than before",
                        CheckpointFinding.CHECKPOINT_SHRINKS,
                        List.of(first, second(ELECTION, BALLOT, 2, before, TRACKERS.subList(0, 1)))),
                Arguments.of(
                        "of another ballot from the second on",
                        CheckpointFinding.CHECKPOINT_OF_OTHER_BALLOT,
                        List.of(first, second(ELECTION, UUID.randomUUID(), 2, before, TRACKERS))),
                Arguments.of(
                        "of another election throughout",
                        CheckpointFinding.CHECKPOINT_OF_OTHER_BALLOT,
                        PORTAL.chain(BALLOT, "A".repeat(43), List.of(TRACKERS))),
                Arguments.of(
                        "another ballot in place of one in the archive",
                        CheckpointFinding.CHECKPOINT_NOT_OF_ARCHIVE,
                        List.of(first, second(ELECTION, BALLOT, 2, before, other))),
                Arguments.of(
                        "a changed signature",
                        CheckpointFinding.CHECKPOINT_NOT_SIGNED,
                        List.of(first, changed(HONEST.get(1)))),
                Arguments.of(
                        "signed by somebody else",
                        CheckpointFinding.CHECKPOINT_NOT_SIGNED,
                        new PortalSigner().chain(BALLOT, ELECTION, List.of(TRACKERS))),
                Arguments.of(
                        "a receipt in its place",
                        CheckpointFinding.CHECKPOINT_MALFORMED,
                        List.of(PORTAL.sign(
                                CastReceipt.TYPE, Checkpoint.read(first).toBytes()))),
                Arguments.of(
                        "with a time",
                        CheckpointFinding.CHECKPOINT_MALFORMED,
                        List.of(PORTAL.sign(
                                Checkpoint.TYPE,
                                new String(Checkpoint.read(first).toBytes(), StandardCharsets.UTF_8)
                                        .replace("}", ",\"at\":1}")
                                        .getBytes(StandardCharsets.UTF_8)))),
                Arguments.of("no signature at all", CheckpointFinding.CHECKPOINT_MALFORMED, List.of("checkpoint")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("attacks")
    void checkpointsThatDoNotFitAreRefusedByName(String what, CheckpointFinding finding, Object checkpoints)
            throws IOException {
        @SuppressWarnings("unchecked")
        byte[] published = checkpoints instanceof String text
                ? text.getBytes(StandardCharsets.UTF_8)
                : PortalSigner.published((List<String>) checkpoints);
        assertThat(verifyCheckpoints(published)).isEqualTo(1);
        assertThat(output()).contains("REFUSED  " + finding + ": " + finding.sentence());
        assertThat(output()).doesNotContain("All checks passed");
    }

    private int verifyReceipt(String receipt) throws IOException {
        Path file = Files.writeString(directory.resolve("receipt.txt"), receipt + "\n");
        return verify("--receipt", file.toString(), "--keys", keys.toString());
    }

    private static String receipt(String election, Tracker tracker) {
        return PORTAL.sign(CastReceipt.TYPE, new CastReceipt(BALLOT, election, tracker).toBytes());
    }

    @Test
    void aReceiptSaysWhetherItsBallotIsInTheArchive() throws IOException {
        assertThat(verifyReceipt(receipt(ELECTION, TRACKERS.getFirst()))).isZero();
        assertThat(output())
                .contains("is in this archive: tracker " + TRACKERS.getFirst().base64());
        assertThat(verifyReceipt(receipt(ELECTION, STRANGER))).isEqualTo(1);
        assertThat(output()).contains("RECEIPT_NOT_IN_ARCHIVE").contains(STRANGER.base64());
    }

    @Test
    void aReceiptThatIsNoneIsRefusedByName() throws IOException {
        assertThat(verifyReceipt(receipt("A".repeat(43), STRANGER))).isEqualTo(1);
        assertThat(output()).contains("RECEIPT_OF_OTHER_BALLOT");
        assertThat(verifyReceipt(changed(receipt(ELECTION, STRANGER)))).isEqualTo(1);
        assertThat(output()).contains("RECEIPT_NOT_SIGNED").doesNotContain("RECEIPT_NOT_IN_ARCHIVE");
        assertThat(verifyReceipt(TRACKERS.getFirst().base64())).isEqualTo(1);
        assertThat(output()).contains("RECEIPT_MALFORMED");
    }

    @Test
    void wrongUseIsSaid() throws IOException {
        assertThat(verify("--checkpoints")).isEqualTo(2);
        assertThat(verify("--receipt", directory.resolve("none").toString())).isEqualTo(2);
        assertThat(verify("--unknown", "x")).isEqualTo(2);
        Path file = Files.write(directory.resolve("checkpoints.json"), PortalSigner.published(HONEST));
        assertThat(verify("--checkpoints", file.toString(), "--keys", "none.json"))
                .isEqualTo(2);
        assertThat(verify("--checkpoints", file.toString(), "--keys", archive.toString()))
                .isEqualTo(1);
        assertThat(output()).contains("KEYS_MALFORMED");
    }

    @Test
    void aWatchersFolderIsHeldAgainstTheArchive() throws IOException {
        Path folder = directory.resolve("watch");
        BoardWatch watch = new BoardWatch(folder);
        watch.look(
                PORTAL.keys(), PortalSigner.published(HONEST.subList(0, 1)), Checkpoint.listOf(TRACKERS.subList(1, 2)));
        watch.look(PORTAL.keys(), PortalSigner.published(HONEST), Checkpoint.listOf(TRACKERS));
        assertThat(verify("--checkpoints", folder.toString())).isZero();
        assertThat(output()).contains("signed by the portal");
        Files.write(folder.resolve("board-1.txt"), Checkpoint.listOf(List.of(STRANGER)));
        assertThat(verify("--checkpoints", folder.toString())).isEqualTo(1);
        assertThat(output()).contains("BOARD_NOT_OF_CHECKPOINT");
    }
}
