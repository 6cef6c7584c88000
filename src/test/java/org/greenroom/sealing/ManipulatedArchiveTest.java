package org.greenroom.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenroom.sealing.Finding.*;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One counted archive of three trustees and two questions (up to two of three; one of two, or blank), changed in one way
 * each time: the command names what was done. Where belenios-tool notices too, it refuses as well.
 */
class ManipulatedArchiveTest {
    private static final Question UP_TO_TWO = new Question("Who?", List.of("A", "B", "C"), false, 1, 2);
    private static final Question YES_NO_BLANK = Question.choiceOfOne("Yes or no?", List.of("Yes", "No"), true);
    private static final SampleElection GOOD = SampleElection.of(
            3,
            List.of(UP_TO_TWO, YES_NO_BLANK),
            List.of(
                    List.of(List.of(1, 1, 0), List.of(0, 1, 0)),
                    List.of(List.of(0, 1, 0), List.of(1, 0, 0)),
                    List.of(List.of(1, 0, 1), List.of(0, 0, 1)),
                    List.of(List.of(0, 0, 1), List.of(0, 1, 0))));
    private static final Election ELECTION = GOOD.election();
    private static final List<byte[]> BALLOTS = GOOD.ballots();
    private static final EncryptedTally TALLY = GOOD.builder().tally();
    private static final byte[] RESULT = GOOD.builder().result().toBytes();
    private static final byte[] WHOLE = GOOD.builder().toBytes(SampleElection.TIMESTAMP);
    private static final int ALL = BALLOTS.size();

    /** Whether belenios-tool must refuse it too. */
    private enum Tool {
        REFUSES,
        MAY_PASS
    }

    @TempDir
    private Path directory = Path.of("");

    static Stream<Arguments> manipulations() {
        return Stream.of(container(), chain(), setup(), ballots(), proofs(), count())
                .flatMap(part -> part);
    }

    private static Arguments row(String what, Finding finding, Tool tool, byte[] archive) {
        return Arguments.of(what, finding, tool, archive);
    }

    private static Stream<Arguments> container() {
        byte[] block = Arrays.copyOf(WHOLE, WHOLE.length + 512);
        return Stream.of(
                row("the end cut off", TRUNCATED, Tool.REFUSES, Arrays.copyOf(WHOLE, WHOLE.length - 512)),
                row("a block of zeros behind", TRAILING_BYTES, Tool.REFUSES, block),
                row(
                        "a record behind the result",
                        TRAILING_BYTES,
                        Tool.REFUSES,
                        counted().data(utf8("{}")).toBytes()),
                row(
                        "an event behind the result",
                        EVENT_ORDER,
                        Tool.MAY_PASS,
                        counted().event("EndBallots").toBytes()));
    }

    private static Stream<Arguments> chain() {
        return Stream.of(
                row(
                        "another parent",
                        BROKEN_CHAIN,
                        Tool.REFUSES,
                        ending(json -> json.replaceAll("parent\":\"[0-9a-f]{8}", "parent\":\"00000000"))),
                row(
                        "a wrong height",
                        BROKEN_CHAIN,
                        Tool.REFUSES,
                        ending(json -> json.replaceAll("\"height\":\\d+", "\"height\":77"))),
                row("an event with spaces", EVENT_NOT_CANONICAL, Tool.REFUSES, ending(json -> json.replace(":", ": "))),
                row(
                        "an end of voting in the middle",
                        EVENT_ORDER,
                        Tool.MAY_PASS,
                        open(BALLOTS.subList(0, 2))
                                .event("EndBallots")
                                .ballots(BALLOTS.subList(2, ALL))
                                .event("EndBallots")
                                .count(GOOD, sum(BALLOTS.subList(2, ALL)), 2, 2)
                                .toBytes()),
                row(
                        "a count before the end of voting",
                        EVENT_ORDER,
                        Tool.MAY_PASS,
                        open(BALLOTS).count(GOOD, TALLY, ALL, ALL).toBytes()),
                row(
                        "two setups",
                        EVENT_ORDER,
                        Tool.MAY_PASS,
                        new ForgedArchive().setup(GOOD).setup(GOOD).toBytes()),
                row(
                        "a result without decryptions",
                        EVENT_ORDER,
                        Tool.MAY_PASS,
                        tallied().event("Result", RESULT).toBytes()),
                row(
                        "no result",
                        COUNT_INCOMPLETE,
                        Tool.MAY_PASS,
                        decrypted(tallied(), 1, 2, 3).toBytes()));
    }

    private static Stream<Arguments> setup() {
        List<Trustee> trustees = GOOD.trustees().list();
        Trustee first = trustees.getFirst();
        Proof wrong = new Proof(BigInteger.ONE, BigInteger.TWO);
        String credentials = new String(GOOD.credentials().bytes(), StandardCharsets.UTF_8);
        String one = credentials.substring(1, credentials.indexOf(','));
        return Stream.of(
                row(
                        "a trustee who proved nothing",
                        INVALID_TRUSTEE_PROOF,
                        Tool.REFUSES,
                        withTrustees(List.of(
                                new Trustee(first.publicKey(), wrong, Optional.empty()),
                                trustees.get(1),
                                trustees.get(2)))),
                row(
                        "a trustee twice",
                        DUPLICATE_TRUSTEE_KEY,
                        Tool.REFUSES,
                        withTrustees(List.of(first, first, trustees.get(2)))),
                row("a trustee left out", WRONG_PUBLIC_KEY, Tool.REFUSES, withTrustees(trustees.subList(0, 2))),
                row(
                        "a credential twice",
                        DUPLICATE_CREDENTIAL,
                        Tool.MAY_PASS,
                        withCredentials(credentials.replace("]", "," + one + "]"))),
                row(
                        "a credential that counts twice",
                        WEIGHTED_CREDENTIAL,
                        Tool.MAY_PASS,
                        withCredentials(credentials.replace("\"]", ",2\"]"))),
                row(
                        "a number that is no credential",
                        CREDENTIAL_NOT_IN_GROUP,
                        Tool.MAY_PASS,
                        withCredentials(credentials.replace("]", ",\"2\"]"))));
    }

    private static Stream<Arguments> ballots() {
        byte[] stranger =
                BallotSealer.seal(ELECTION, Credential.generate(), List.of(List.of(1, 0, 0), List.of(0, 1, 0)));
        byte[] again =
                BallotSealer.seal(ELECTION, GOOD.voters().getFirst(), List.of(List.of(1, 0, 0), List.of(0, 1, 0)));
        SampleElection other = SampleElection.of(
                1, List.of(UP_TO_TWO, YES_NO_BLANK), List.of(List.of(List.of(1, 0, 0), List.of(0, 1, 0))));
        String text = new String(GOOD.ballotOf(0), StandardCharsets.UTF_8);
        String alpha = alphaOf(GOOD.ballotOf(0)).toString();
        return Stream.of(
                row(
                        "a ballot dropped after the count",
                        WRONG_TALLY,
                        Tool.REFUSES,
                        decrypted(
                                        open(BALLOTS.subList(1, ALL))
                                                .event("EndBallots")
                                                .tally(TALLY.toBytes(), ALL, ALL),
                                        1,
                                        2,
                                        3)
                                .event("Result", RESULT)
                                .toBytes()),
                row(
                        "a ballot doubled",
                        DUPLICATE_BALLOT,
                        Tool.MAY_PASS,
                        open(BALLOTS)
                                .event("Ballot", BALLOTS.getFirst())
                                .event("EndBallots")
                                .count(GOOD, TALLY, ALL, ALL)
                                .toBytes()),
                row(
                        "an old ballot replayed over a later one",
                        DUPLICATE_BALLOT,
                        Tool.MAY_PASS,
                        open(BALLOTS)
                                .event("Ballot", again)
                                .event("Ballot", GOOD.ballotOf(0))
                                .event("EndBallots")
                                .count(GOOD, TALLY, ALL, ALL)
                                .toBytes()),
                row("a ballot of nobody", UNKNOWN_CREDENTIAL, Tool.REFUSES, withBallot(stranger)),
                row(
                        "a ballot of another election",
                        BALLOT_OF_OTHER_ELECTION,
                        Tool.REFUSES,
                        withBallot(other.ballotOf(0))),
                row(
                        "a ballot with a space",
                        BALLOT_NOT_CANONICAL,
                        Tool.REFUSES,
                        withBallot(utf8(text.replaceFirst(",", ", ")))),
                row("half a ballot", BALLOT_MALFORMED, Tool.REFUSES, withBallot(utf8(text.substring(0, 999)))),
                row(
                        "a ballot beyond all bounds",
                        BALLOT_TOO_LARGE,
                        Tool.REFUSES,
                        withBallot(utf8(text + " ".repeat(20_000)))),
                row(
                        "a number outside the group",
                        BALLOT_NOT_IN_GROUP,
                        Tool.REFUSES,
                        withBallot(utf8(text.replace(
                                alpha, Group.P.subtract(new BigInteger(alpha)).toString())))),
                row(
                        "an altered signature",
                        INVALID_SIGNATURE,
                        Tool.REFUSES,
                        withBallot(utf8(text.replaceFirst("(\"signature\".*\"response\":\")\\d+", "$17")))),
                row(
                        "an answer altered after signing",
                        INVALID_SIGNATURE,
                        Tool.REFUSES,
                        withBallot(utf8(text.replaceFirst("(\"overall_proof\":\\[\\{\"challenge\":\")\\d+", "$17")))));
    }

    /** Each kind of proof in each question, with the signature over the altered ballot in order. */
    private static Stream<Arguments> proofs() {
        List<Arguments> rows = new ArrayList<>();
        for (int question = 0; question < 2; question++) {
            String where = " in question " + (question + 1);
            rows.add(row(
                    "an individual proof" + where,
                    INVALID_INDIVIDUAL_PROOF,
                    Tool.REFUSES,
                    withAnswer(
                            question,
                            a -> new SealedAnswer(
                                    a.choices(), a.individualProofs().reversed(), a.overallProof(), a.blankProof()))));
            rows.add(row(
                    "the overall proof" + where,
                    INVALID_OVERALL_PROOF,
                    Tool.REFUSES,
                    withAnswer(
                            question,
                            a -> new SealedAnswer(
                                    a.choices(),
                                    a.individualProofs(),
                                    a.overallProof().reversed(),
                                    a.blankProof()))));
        }
        rows.add(row(
                "the blank proof",
                INVALID_BLANK_PROOF,
                Tool.REFUSES,
                withAnswer(
                        1,
                        a -> new SealedAnswer(
                                a.choices(),
                                a.individualProofs(),
                                a.overallProof(),
                                a.blankProof().map(List::reversed)))));
        rows.add(row(
                "no blank proof",
                BALLOT_MALFORMED,
                Tool.REFUSES,
                withAnswer(
                        1,
                        a -> new SealedAnswer(a.choices(), a.individualProofs(), a.overallProof(), Optional.empty()))));
        return rows.stream();
    }

    private static Stream<Arguments> count() {
        EncryptedTally without = sum(BALLOTS.subList(1, ALL));
        byte[] anothers =
                PartialDecryption.make(ELECTION, TALLY, TrusteeKey.generate()).toBytes();
        byte[] ofOther = PartialDecryption.make(ELECTION, without, GOOD.keys().getFirst())
                .toBytes();
        String result = new String(RESULT, StandardCharsets.UTF_8);
        return Stream.of(
                row(
                        "tallied again without a ballot",
                        WRONG_TALLY,
                        Tool.REFUSES,
                        closed().count(GOOD, without, ALL, ALL).toBytes()),
                row(
                        "a wrong number",
                        WRONG_BALLOT_NUMBER,
                        Tool.MAY_PASS,
                        closed().count(GOOD, TALLY, ALL + 1, ALL).toBytes()),
                row(
                        "a wrong weight",
                        WRONG_TOTAL_WEIGHT,
                        Tool.MAY_PASS,
                        closed().count(GOOD, TALLY, ALL, ALL + 1).toBytes()),
                row(
                        "a tally with a space",
                        TALLY_MALFORMED,
                        Tool.MAY_PASS,
                        finished(closed().tally(
                                        utf8(new String(TALLY.toBytes(), StandardCharsets.UTF_8).replace(",", ", ")),
                                        ALL,
                                        ALL))),
                row(
                        "a decryption missing",
                        WRONG_DECRYPTION_OWNER,
                        Tool.REFUSES,
                        decrypted(tallied(), 1, 2).event("Result", RESULT).toBytes()),
                row(
                        "a decryption twice",
                        WRONG_DECRYPTION_OWNER,
                        Tool.REFUSES,
                        decrypted(tallied(), 1, 2, 2).event("Result", RESULT).toBytes()),
                row(
                        "two decryptions under each other’s name",
                        INVALID_DECRYPTION_PROOF,
                        Tool.REFUSES,
                        decrypted(tallied(), 1)
                                .decryption(2, decryption(3))
                                .decryption(3, decryption(2))
                                .event("Result", RESULT)
                                .toBytes()),
                row(
                        "a decryption of nobody",
                        WRONG_DECRYPTION_OWNER,
                        Tool.REFUSES,
                        decrypted(tallied(), 1, 2)
                                .decryption(4, decryption(3))
                                .event("Result", RESULT)
                                .toBytes()),
                row(
                        "a decryption with another key",
                        INVALID_DECRYPTION_PROOF,
                        Tool.REFUSES,
                        decrypted(tallied().decryption(1, anothers), 2, 3)
                                .event("Result", RESULT)
                                .toBytes()),
                row(
                        "a decryption of another tally",
                        INVALID_DECRYPTION_PROOF,
                        Tool.REFUSES,
                        decrypted(tallied().decryption(1, ofOther), 2, 3)
                                .event("Result", RESULT)
                                .toBytes()),
                row(
                        "a decryption that is not JSON",
                        DECRYPTION_MALFORMED,
                        Tool.REFUSES,
                        decrypted(tallied().decryption(1, utf8("[]")), 2, 3)
                                .event("Result", RESULT)
                                .toBytes()),
                row(
                        "votes moved from one answer to another",
                        WRONG_RESULT,
                        Tool.REFUSES,
                        decrypted(tallied(), 1, 2, 3)
                                .event("Result", utf8(result.replaceFirst("\\[\\[2,2,2\\]", "[[1,3,2]")))
                                .toBytes()),
                row(
                        "a question left out of the result",
                        RESULT_MALFORMED,
                        Tool.REFUSES,
                        decrypted(tallied(), 1, 2, 3)
                                .event("Result", utf8("{\"result\":[[2,2,2]]}"))
                                .toBytes()));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("manipulations")
    void theCommandNamesWhatWasDone(String what, Finding finding, Tool tool, byte[] archive) throws IOException {
        Path file = Files.write(directory.resolve("election.bel"), archive);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int status = new VerifyCommand(stream, stream).run(List.of(file.toString()));
        String output = bytes.toString(StandardCharsets.UTF_8);
        assertThat(output).contains("REFUSED  " + finding + ": " + finding.sentence());
        assertThat(output).doesNotContain("All checks passed");
        assertThat(status).isEqualTo(1);
        if (tool == Tool.REFUSES && BeleniosTool.isPresent()) {
            assertThat(BeleniosTool.run(directory, "election", "verify", "--dir", directory.toString())
                            .exitCode())
                    .as("belenios-tool refuses " + what)
                    .isNotZero();
        }
    }

    @Test
    void theArchiveItselfHoldsForBothPrograms() throws IOException {
        assertThat(Verifier.verify(WHOLE).failure()).isEmpty();
        assertThat(counted().toBytes()).hasSameSizeAs(WHOLE);
        assertThat(new String(RESULT, StandardCharsets.UTF_8)).contains("[2,2,2]");
        BeleniosTool.requirePresent();
        BeleniosTool.assertVerifies(directory, WHOLE);
    }

    private static byte[] utf8(String text) {
        return ForgedArchive.utf8(text);
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

    private static ForgedArchive counted() {
        return closed().count(GOOD, TALLY, ALL, ALL);
    }

    private static byte[] decryption(int owner) {
        return PartialDecryption.make(ELECTION, TALLY, GOOD.keys().get(owner - 1))
                .toBytes();
    }

    private static ForgedArchive decrypted(ForgedArchive archive, int... owners) {
        IntStream.of(owners).forEach(owner -> archive.decryption(owner, decryption(owner)));
        return archive;
    }

    private static byte[] finished(ForgedArchive archive) {
        return decrypted(archive, 1, 2, 3).event("Result", RESULT).toBytes();
    }

    private static byte[] ending(UnaryOperator<String> change) {
        ForgedArchive archive = open(BALLOTS);
        return archive.rawEvent(change.apply(archive.eventJson("EndBallots", "")))
                .toBytes();
    }

    private static EncryptedTally sum(List<byte[]> ballots) {
        EncryptedTally sum = EncryptedTally.empty(ELECTION);
        for (byte[] ballot : ballots) {
            sum = sum.plus(BallotChecker.read(ELECTION, ballot).choices());
        }
        return sum;
    }

    private static byte[] withTrustees(List<Trustee> trustees) {
        StringBuilder json = new StringBuilder("[");
        trustees.forEach(trustee -> trustee.appendTo(json.append(json.length() == 1 ? "" : ",")));
        return new ForgedArchive()
                .setup(
                        ELECTION.bytes(),
                        utf8(json.append(']').toString()),
                        GOOD.credentials().bytes())
                .toBytes();
    }

    private static byte[] withCredentials(String credentials) {
        return new ForgedArchive()
                .setup(ELECTION.bytes(), GOOD.trustees().bytes(), utf8(credentials))
                .toBytes();
    }

    /** In place of the first voter’s, everything else as it was. */
    private static byte[] withBallot(byte[] ballot) {
        return open(GOOD.ballotsWith(0, ballot)).event("EndBallots").toBytes();
    }

    private static byte[] withAnswer(int question, UnaryOperator<SealedAnswer> change) {
        List<SealedAnswer> answers =
                new ArrayList<>(SealedBallot.parse(ELECTION, GOOD.ballotOf(0)).answers());
        answers.set(question, change.apply(answers.get(question)));
        return withBallot(GOOD.signed(0, answers));
    }

    private static BigInteger alphaOf(byte[] ballot) {
        return SealedBallot.parse(ELECTION, ballot)
                .answers()
                .getFirst()
                .choices()
                .getFirst()
                .alpha();
    }
}
