package org.greenroom.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The independent tool and our code accept each other's work, and differ only where ours is stricter. */
class BeleniosInteropTest {
    private static final Question YES_NO = Question.choiceOfOne("Yes or no?", List.of("Yes", "No"), false);
    private static final Question YES_NO_BLANK = Question.choiceOfOne("Yes or no?", List.of("Yes", "No"), true);
    private static final Question TWO_OF_FOUR =
            new Question("Which two?", List.of("Anna", "Björn & Co", "Ćiril", "“Dora”"), false, 2, 2);
    private static final Question UP_TO_THREE = new Question("Who?", List.of("A", "B", "C"), false, 0, 3);
    private static final Question TWO_OR_THREE_BLANK = new Question("Who?", List.of("A", "B", "C"), true, 2, 3);

    @TempDir
    private Path directory = Path.of("");

    @BeforeAll
    static void theToolIsThere() {
        BeleniosTool.requirePresent();
    }

    static Stream<Arguments> elections() {
        return Stream.of(
                Arguments.of("no ballot", 1, List.of(YES_NO), List.of()),
                Arguments.of("one ballot", 1, List.of(YES_NO), List.of(List.of(List.of(1, 0)))),
                Arguments.of(
                        "three ballots, three trustees, blank",
                        3,
                        List.of(YES_NO_BLANK),
                        List.of(List.of(List.of(0, 1, 0)), List.of(List.of(1, 0, 0)), List.of(List.of(0, 0, 1)))),
                Arguments.of(
                        "several questions with several choices",
                        1,
                        List.of(YES_NO, TWO_OF_FOUR, TWO_OR_THREE_BLANK),
                        List.of(
                                List.of(List.of(1, 0), List.of(1, 1, 0, 0), List.of(1, 0, 0, 0)),
                                List.of(List.of(0, 1), List.of(0, 1, 0, 1), List.of(0, 1, 1, 1)))),
                Arguments.of(
                        "none to all",
                        3,
                        List.of(UP_TO_THREE),
                        List.of(List.of(List.of(0, 0, 0)), List.of(List.of(1, 1, 1)), List.of(List.of(0, 1, 0)))),
                Arguments.of("no ballot, three trustees, blank", 3, List.of(YES_NO_BLANK, TWO_OF_FOUR), List.of()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("elections")
    void theToolVerifiesOurArchive(
            String what, int trustees, List<Question> questions, List<List<List<Integer>>> plaintexts)
            throws IOException {
        SampleElection sample = SampleElection.of(trustees, questions, plaintexts);
        byte[] archive = sample.builder().toBytes(SampleElection.TIMESTAMP);
        assertThat(Verifier.verify(archive).failure()).isEmpty();
        BeleniosTool.assertVerifies(directory, archive);
    }

    @Test
    void theToolVerifiesAnElectionWithOurExtraKeys() throws IOException {
        JsonMapper json = JsonMapper.shared();
        JsonNode top = json.readTree("""
                {"kind":"indicative","banner":{"en":"Not binding","cy":"Nid yw’n rhwymo"},"list":[1,true,null,"\\u0007"]}
                """);
        JsonNode welsh = json.readTree("{\"question\":\"Ie neu na?\",\"answers\":[\"Ie\",\"Na\"]}");
        TrusteeKey key = TrusteeKey.generate();
        Trustees trustees = Trustees.of(List.of(key.trustee()));
        Election election =
                Election.parse(new ElectionWriter(ElectionWriter.newUuid(), trustees.publicKey(), "Name", "Description")
                        .question(YES_NO_BLANK, Map.of("cy", welsh))
                        .extra("greenroom", top)
                        .administrator("Officer")
                        .credentialAuthority("server")
                        .toBytes());
        Credential voter = Credential.generate();
        Credentials credentials = Credentials.of(List.of(voter.publicValue(election.uuid())));
        byte[] ballot = BallotSealer.seal(election, voter, List.of(List.of(0, 1, 0)));
        byte[] archive = new ArchiveBuilder(election, trustees, credentials, List.of(ballot))
                .decryptWith(key)
                .toBytes(SampleElection.TIMESTAMP);
        assertThat(Verifier.verify(archive).failure()).isEmpty();
        BeleniosTool.assertVerifies(directory, archive);
    }

    @Test
    void aBallotOfTheToolWithOurCredentialIsAccepted() throws IOException {
        SampleElection sample = SampleElection.of(1, List.of(YES_NO_BLANK, TWO_OF_FOUR), List.of());
        Files.write(
                directory.resolve("election.bel"),
                new ForgedArchive().setup(sample).toBytes());
        Path credential = Files.writeString(
                directory.resolve("credential"), sample.voters().getFirst().value());
        Path choices = Files.writeString(directory.resolve("choices.json"), "[[0,0,1],[0,1,1,0]]");
        BeleniosTool.Answer made = BeleniosTool.run(
                directory,
                "election",
                "generate-ballot",
                "--dir",
                directory.toString(),
                "--privcred",
                credential.toString(),
                "--ballot",
                choices.toString());
        byte[] ballot = made.output()
                .lines()
                .filter(line -> line.startsWith("{"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(made.output()))
                .getBytes(StandardCharsets.UTF_8);
        BigInteger own = sample.publicCredential(0);
        CheckedBallot checked = BallotChecker.check(sample.election(), ballot, own);
        assertThat(checked.credential()).isEqualTo(own);
        ArchiveBuilder builder =
                new ArchiveBuilder(sample.election(), sample.trustees(), sample.credentials(), List.of(ballot));
        builder.decryptWith(sample.keys().getFirst());
        assertThat(builder.result().counts()).isEqualTo(List.of(List.of(0, 0, 1), List.of(0, 1, 1, 0)));
        BeleniosTool.assertVerifies(directory, builder.toBytes(SampleElection.TIMESTAMP));
    }

    @Test
    void theToolRefusesAWrongResultAsWeDo() throws IOException {
        SampleElection sample = SampleElection.of(1, List.of(YES_NO), List.of(List.of(List.of(1, 0))));
        EncryptedTally tally = sample.builder().tally();
        byte[] archive = ForgedArchive.closed(sample)
                .tally(tally.toBytes(), 1, 1)
                .decryption(
                        1,
                        PartialDecryption.make(
                                        sample.election(), tally, sample.keys().getFirst())
                                .toBytes())
                .event("Result", ForgedArchive.utf8("{\"result\":[[0,1]]}"))
                .toBytes();
        assertThat(BeleniosTool.verify(directory, archive).exitCode()).isNotZero();
        assertThat(Verifier.verify(archive).failure().orElseThrow().finding()).isEqualTo(Finding.WRONG_RESULT);
    }

    /** What the tool passes over: an end of voting in the middle, wrong counts, a replay, weights, a key twice. */
    static Stream<Arguments> overlooked() {
        SampleElection sample = SampleElection.of(
                1, List.of(YES_NO), List.of(List.of(List.of(1, 0)), List.of(List.of(0, 1)), List.of(List.of(1, 0))));
        List<byte[]> ballots = sample.ballots();
        EncryptedTally honest = sample.builder().tally();
        EncryptedTally last = EncryptedTally.empty(sample.election())
                .plus(BallotChecker.read(sample.election(), ballots.get(2)).choices());
        byte[] dropped = new ForgedArchive()
                .setup(sample)
                .ballots(ballots.subList(0, 2))
                .event("EndBallots")
                .ballots(ballots.subList(2, 3))
                .event("EndBallots")
                .count(sample, last, 1, 1)
                .toBytes();
        byte[] replayed = new ForgedArchive()
                .setup(sample)
                .ballots(ballots)
                .event("Ballot", ballots.get(0))
                .event("EndBallots")
                .count(sample, honest, 3, 3)
                .toBytes();
        byte[] number = ForgedArchive.closed(sample).count(sample, honest, 7, 3).toBytes();
        byte[] weight = ForgedArchive.closed(sample).count(sample, honest, 3, 7).toBytes();
        return Stream.of(
                Arguments.of(Finding.EVENT_ORDER, dropped),
                Arguments.of(Finding.DUPLICATE_BALLOT, replayed),
                Arguments.of(Finding.WRONG_BALLOT_NUMBER, number),
                Arguments.of(Finding.WRONG_TOTAL_WEIGHT, weight),
                Arguments.of(Finding.WEIGHTED_CREDENTIAL, weighted(sample)),
                Arguments.of(Finding.DUPLICATE_TRUSTEE_KEY, sameKeyTwice()));
    }

    private static byte[] weighted(SampleElection sample) {
        String credentials = new String(sample.credentials().bytes(), StandardCharsets.UTF_8);
        return new ForgedArchive()
                .setup(
                        sample.election().bytes(),
                        sample.trustees().bytes(),
                        ForgedArchive.utf8(credentials.replace("\"]", ",2\"]")))
                .toBytes();
    }

    private static byte[] sameKeyTwice() {
        TrusteeKey key = TrusteeKey.generate();
        StringBuilder twice = new StringBuilder("[");
        key.trustee().appendTo(twice);
        key.trustee().appendTo(twice.append(','));
        byte[] election = new ElectionWriter(
                        ElectionWriter.newUuid(), Group.times(key.publicKey(), key.publicKey()), "Name", "Description")
                .question(YES_NO)
                .toBytes();
        return new ForgedArchive()
                .setup(
                        election,
                        ForgedArchive.utf8(twice.append(']').toString()),
                        Credentials.of(List.of(Credential.generate().publicValue("x")))
                                .bytes())
                .toBytes();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("overlooked")
    void whatTheToolDoesNotNoticeWeRefuseByName(Finding finding, byte[] archive) throws IOException {
        BeleniosTool.assertVerifies(directory, archive);
        assertThat(Verifier.verify(archive).failure().orElseThrow().finding()).isEqualTo(finding);
    }
}
