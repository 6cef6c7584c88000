package org.greenroom.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenroom.sealing.Finding.*;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What {@link ManipulatedArchiveTest} leaves open for an archive of three trustees: damaged files, keys that stand twice
 * in one object, counts out of order, and forgeries that are whole in themselves, which only checkpoints betray.
 */
class SeveralTrusteesArchiveTest {
    private static final SampleElection GOOD = SampleElection.of(
            3,
            List.of(Question.choiceOfOne("Yes or no?", List.of("Yes", "No"), true)),
            List.of(
                    List.of(List.of(0, 1, 0)),
                    List.of(List.of(0, 1, 0)),
                    List.of(List.of(0, 0, 1)),
                    List.of(List.of(1, 0, 0))));
    private static final List<byte[]> BALLOTS = GOOD.ballots();
    private static final int ALL = BALLOTS.size();
    private static final EncryptedTally TALLY = GOOD.builder().tally();
    private static final byte[] RESULT = GOOD.builder().result().toBytes();
    private static final byte[] WHOLE = GOOD.builder().toBytes(SampleElection.TIMESTAMP);
    private static final PortalSigner PORTAL = new PortalSigner();
    private static final UUID BALLOT = UUID.fromString("6f1f6b0e-5c3f-4f0e-9f59-4fb6a8b1a002");

    @TempDir
    private Path directory = Path.of("");

    private static Arguments row(String what, Finding finding, byte[] archive) {
        return Arguments.of(what, finding, archive);
    }

    static Stream<Arguments> manipulations() {
        return Stream.of(files(), setup(), twice(), order(), count()).flatMap(part -> part);
    }

    private static Stream<Arguments> files() {
        byte[] huge = WHOLE.clone();
        Arrays.fill(huge, 1024 + 124, 1024 + 135, (byte) '7');
        byte[] data = utf8("{}");
        return Stream.of(
                row("a text in place of an archive", NOT_AN_ARCHIVE, utf8("It was all in order.")),
                row("a record said to be of 8 GB", RECORD_TOO_LARGE, huge),
                row("an owner’s name in a header", HEADER_NOT_CANONICAL, changed(1024 + 270)),
                row("a message between two records", PADDING_NOT_ZERO, changed(WHOLE.length - 1)),
                row("a letter of the paper", NAME_MISMATCH, changed(1536 + 30)),
                row(
                        "data of another ballot beside one",
                        DATA_MISMATCH,
                        new ForgedArchive()
                                .setup(GOOD)
                                .event("Ballot", BALLOTS.getFirst(), BALLOTS.get(1))
                                .toBytes()),
                row(
                        "another time in one record",
                        HEADER_NOT_CANONICAL,
                        new ForgedArchive()
                                .record(Hashing.hex(data) + ".data.json", data, SampleElection.TIMESTAMP + 1)
                                .toBytes()));
    }

    private static Stream<Arguments> setup() {
        return Stream.of(
                row("another version", ELECTION_MALFORMED, election(e -> e.replace("\"version\":1", "\"version\":2"))),
                row(
                        "a question that asks for none",
                        ELECTION_MALFORMED,
                        election(e -> e.replace("\"min\":1", "\"min\":2"))),
                row("no trustees", TRUSTEES_MALFORMED, trustees("[]")),
                row("trustees that are no list", TRUSTEES_MALFORMED, trustees("{}")),
                row("credentials that are no list", CREDENTIALS_MALFORMED, credentials("{}")),
                row(
                        "a credential with a nought before it",
                        CREDENTIALS_MALFORMED,
                        credentials(text(GOOD.credentials().bytes()).replaceFirst("\\[\"", "[\"0"))));
    }

    /** JSON lets a key stand twice in an object, and readers differ in which one they believe. */
    private static Stream<Arguments> twice() {
        String ballot = text(GOOD.ballotOf(0));
        return Stream.of(
                row(
                        "a key twice in the election",
                        ELECTION_MALFORMED,
                        election(e -> e.replaceFirst("\\{\"version\":1", "{\"version\":1,\"version\":1"))),
                row(
                        "a key twice in a ballot, another left out",
                        BALLOT_MALFORMED,
                        open(GOOD.ballotsWith(0, utf8(ballot.replace("\"election_hash\":", "\"election_uuid\":"))))
                                .event("EndBallots")
                                .toBytes()),
                row(
                        "a key twice in the result",
                        RESULT_MALFORMED,
                        decrypted(tallied(), 1, 2, 3)
                                .event("Result", utf8(text(RESULT).replaceFirst("\\{", "{\"result\":[[4,0,0]],")))
                                .toBytes()),
                row(
                        "a key twice in an event",
                        EVENT_NOT_CANONICAL,
                        ending(json -> json.replace("\"type\":", "\"type\":\"Result\",\"type\":"))));
    }

    private static Stream<Arguments> order() {
        return Stream.of(
                row(
                        "a ballot after the end of voting",
                        EVENT_ORDER,
                        open(BALLOTS.subList(1, ALL))
                                .event("EndBallots")
                                .event("Ballot", BALLOTS.getFirst())
                                .count(GOOD, TALLY, ALL, ALL)
                                .toBytes()),
                row(
                        "a ballot between tally and decryptions",
                        EVENT_ORDER,
                        decrypted(tallied().event("Ballot", BALLOTS.getFirst()), 1, 2, 3)
                                .event("Result", RESULT)
                                .toBytes()),
                row(
                        "ballots before the setup",
                        EVENT_ORDER,
                        new ForgedArchive().ballots(BALLOTS).setup(GOOD).toBytes()),
                row(
                        "a decryption before the tally",
                        EVENT_ORDER,
                        closed().decryption(1, decryption(TALLY, 1)).toBytes()),
                row(
                        "two tallies, the second without a ballot",
                        EVENT_ORDER,
                        tallied()
                                .count(GOOD, sum(BALLOTS.subList(1, ALL)), ALL - 1, ALL - 1)
                                .toBytes()),
                row(
                        "two results",
                        EVENT_ORDER,
                        closed().count(GOOD, TALLY, ALL, ALL)
                                .event("Result", RESULT)
                                .toBytes()),
                row(
                        "a decryption after the result",
                        EVENT_ORDER,
                        decrypted(tallied(), 1, 2)
                                .event("Result", RESULT)
                                .decryption(3, decryption(TALLY, 3))
                                .toBytes()));
    }

    private static Stream<Arguments> count() {
        EncryptedTally without = sum(BALLOTS.subList(1, ALL));
        byte[] wrong = ElectionResult.open(
                        without,
                        GOOD.keys().stream()
                                .map(key -> PartialDecryption.make(GOOD.election(), without, key))
                                .toList(),
                        1_000)
                .toBytes();
        return Stream.of(
                row(
                        "all three decrypt a tally without one ballot, under the right one",
                        INVALID_DECRYPTION_PROOF,
                        tallied()
                                .decryption(1, decryption(without, 1))
                                .decryption(2, decryption(without, 2))
                                .decryption(3, decryption(without, 3))
                                .event("Result", wrong)
                                .toBytes()),
                row(
                        "the last trustee decrypts another tally than the others",
                        INVALID_DECRYPTION_PROOF,
                        decrypted(tallied(), 1, 2)
                                .decryption(3, decryption(without, 3))
                                .event("Result", RESULT)
                                .toBytes()),
                row(
                        "one trustee’s share in the name of all",
                        INVALID_DECRYPTION_PROOF,
                        tallied()
                                .decryption(1, decryption(TALLY, 1))
                                .decryption(2, decryption(TALLY, 1))
                                .decryption(3, decryption(TALLY, 1))
                                .event("Result", RESULT)
                                .toBytes()),
                row(
                        "decrypted, but the result of a tally without one ballot",
                        WRONG_RESULT,
                        decrypted(tallied(), 1, 2, 3).event("Result", wrong).toBytes()),
                row(
                        "a share of a fourth",
                        WRONG_DECRYPTION_OWNER,
                        decrypted(tallied(), 1, 2, 3)
                                .decryption(4, decryption(TALLY, 1))
                                .event("Result", RESULT)
                                .toBytes()));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("manipulations")
    void theCommandNamesWhatWasDone(String what, Finding finding, byte[] archive) throws IOException {
        assertThat(verify(archive))
                .contains("REFUSED  " + finding + ": " + finding.sentence())
                .doesNotContain("All checks passed");
    }

    @Test
    void everyFindingIsMetByAnArchiveOfSeveralTrustees() {
        Set<Finding> met = Stream.concat(manipulations(), ManipulatedArchiveTest.manipulations())
                .map(row -> (Finding) row.get()[1])
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Finding.class)));
        assertThat(met).containsExactlyInAnyOrder(Finding.values());
    }

    /** With every key in one hand an archive can be made anew; what was published before it cannot. */
    @Test
    void aForgeryThatIsWholeInItselfIsBetrayedByTheCheckpoints() throws IOException {
        List<byte[]> fewer = BALLOTS.subList(1, ALL);
        byte[] dropped = open(fewer)
                .event("EndBallots")
                .count(GOOD, sum(fewer), ALL - 1, ALL - 1)
                .toBytes();
        byte[] stuffing = BallotSealer.seal(GOOD.election(), GOOD.voters().getLast(), List.of(List.of(0, 0, 1)));
        List<byte[]> more = Stream.concat(BALLOTS.stream(), Stream.of(stuffing)).toList();
        byte[] stuffed = open(more)
                .event("EndBallots")
                .count(GOOD, sum(more), ALL + 1, ALL + 1)
                .toBytes();
        byte[] resealed = BallotSealer.seal(GOOD.election(), GOOD.voters().getFirst(), List.of(List.of(0, 0, 1)));
        List<byte[]> exchanged = GOOD.ballotsWith(0, resealed);
        byte[] altered = open(exchanged)
                .event("EndBallots")
                .count(GOOD, sum(exchanged), ALL, ALL)
                .toBytes();
        assertThat(verify(WHOLE, checkpoints())).contains("All checks passed.");
        for (byte[] forgery : List.of(dropped, stuffed, altered)) {
            assertThat(verify(forgery)).contains("All checks passed.");
            assertThat(verify(forgery, checkpoints()))
                    .contains("REFUSED  CHECKPOINT_NOT_OF_ARCHIVE")
                    .doesNotContain("All checks passed");
        }
    }

    private String[] checkpoints() throws IOException {
        List<Tracker> trackers = BALLOTS.stream().map(Tracker::of).sorted().toList();
        List<String> signed =
                PORTAL.chain(BALLOT, GOOD.election().fingerprint(), List.of(trackers.subList(0, 2), trackers));
        return new String[] {
            "--checkpoints",
            Files.write(directory.resolve("checkpoints.json"), PortalSigner.published(signed))
                    .toString(),
            "--keys",
            Files.write(directory.resolve("jwks.json"), PORTAL.keys()).toString()
        };
    }

    private String verify(byte[] archive, String... more) throws IOException {
        Path file = Files.write(directory.resolve("election.bel"), archive);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        List<String> arguments =
                Stream.concat(Stream.of(file.toString()), Arrays.stream(more)).toList();
        int status = new VerifyCommand(stream, stream).run(arguments);
        String output = bytes.toString(StandardCharsets.UTF_8);
        assertThat(status == 0).isEqualTo(output.contains("All checks passed."));
        return output;
    }

    private static byte[] utf8(String text) {
        return ForgedArchive.utf8(text);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] changed(int at) {
        byte[] changed = WHOLE.clone();
        changed[at] = (byte) (changed[at] == 'x' ? 'y' : 'x');
        return changed;
    }

    private static byte[] election(Function<String, String> change) {
        return new ForgedArchive()
                .setup(
                        utf8(change.apply(text(GOOD.election().bytes()))),
                        GOOD.trustees().bytes(),
                        GOOD.credentials().bytes())
                .toBytes();
    }

    private static byte[] trustees(String trustees) {
        return new ForgedArchive()
                .setup(
                        GOOD.election().bytes(),
                        utf8(trustees),
                        GOOD.credentials().bytes())
                .toBytes();
    }

    private static byte[] credentials(String credentials) {
        return new ForgedArchive()
                .setup(GOOD.election().bytes(), GOOD.trustees().bytes(), utf8(credentials))
                .toBytes();
    }

    private static byte[] ending(Function<String, String> change) {
        ForgedArchive archive = open(BALLOTS);
        return archive.rawEvent(change.apply(archive.eventJson("EndBallots", "")))
                .toBytes();
    }

    private static ForgedArchive open(List<byte[]> ballots) {
        return new ForgedArchive().setup(GOOD).ballots(ballots);
    }

    private static ForgedArchive closed() {
        return open(BALLOTS).event("EndBallots");
    }

    private static ForgedArchive tallied() {
        return closed().tally(TALLY.toBytes(), ALL, ALL);
    }

    private static byte[] decryption(EncryptedTally tally, int owner) {
        return PartialDecryption.make(GOOD.election(), tally, GOOD.keys().get(owner - 1))
                .toBytes();
    }

    private static ForgedArchive decrypted(ForgedArchive archive, int... owners) {
        Arrays.stream(owners).forEach(owner -> archive.decryption(owner, decryption(TALLY, owner)));
        return archive;
    }

    private static EncryptedTally sum(List<byte[]> ballots) {
        EncryptedTally sum = EncryptedTally.empty(GOOD.election());
        for (byte[] ballot : ballots) {
            sum = sum.plus(BallotChecker.read(GOOD.election(), ballot).choices());
        }
        return sum;
    }
}
