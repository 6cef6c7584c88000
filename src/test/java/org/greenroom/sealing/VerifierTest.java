package org.greenroom.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every finding has an archive that is refused by its name. */
class VerifierTest {
    private static final SampleElection SAMPLE = SampleElection.small();
    private static final byte[] HONEST = SAMPLE.builder().toBytes(SampleElection.TIMESTAMP);
    private static final EncryptedTally TALLY = SAMPLE.builder().tally();

    private record Attack(String what, Finding finding, byte[] archive) {}

    private static final List<Attack> ATTACKS = attacks();

    private static List<Attack> attacks() {
        List<Attack> attacks = new ArrayList<>();
        containerAttacks(attacks);
        chainAttacks(attacks);
        setupAttacks(attacks);
        ballotAttacks(attacks);
        countAttacks(attacks);
        return attacks;
    }

    static Stream<Arguments> each() {
        return ATTACKS.stream().map(a -> Arguments.of(a.what(), a.finding(), a.archive()));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("each")
    void anAttackIsRefusedByName(String what, Finding finding, byte[] archive) {
        Verification verification = Verifier.verify(archive);
        assertThat(verification.isVerified()).isFalse();
        assertThat(verification.failure().orElseThrow().finding()).isEqualTo(finding);
    }

    @ParameterizedTest
    @EnumSource(Finding.class)
    void everyFindingHasAnAttack(Finding finding) {
        assertThat(ATTACKS).anyMatch(attack -> attack.finding() == finding);
        assertThat(finding.sentence()).isNotBlank();
    }

    @Test
    void theHonestArchiveHolds() {
        Verification verification = Verifier.verify(HONEST);
        assertThat(verification.failure()).isEmpty();
        Verification.Contents contents = verification.contents().orElseThrow();
        assertThat(contents.stage()).isEqualTo(Verification.Stage.COUNTED);
        assertThat(contents.result()).contains(new ElectionResult(List.of(List.of(1, 1, 1))));
        assertThat(contents.credentials()).isEqualTo(5);
        assertThat(contents.counted()).isEqualTo(3);
    }

    @Test
    void theForgerWritesTheSameArchiveWhenItIsHonest() {
        byte[] forged = ForgedArchive.closed(SAMPLE).toBytes();
        assertThat(Arrays.copyOf(HONEST, forged.length)).isEqualTo(forged);
    }

    @Test
    void anOpenAndAClosedElectionHoldToo() {
        byte[] open =
                new ForgedArchive().setup(SAMPLE).ballots(SAMPLE.ballots()).toBytes();
        assertThat(Verifier.verify(open).contents().orElseThrow().stage()).isEqualTo(Verification.Stage.OPEN);
        byte[] closed = ForgedArchive.closed(SAMPLE).toBytes();
        assertThat(Verifier.verify(closed).contents().orElseThrow().stage()).isEqualTo(Verification.Stage.CLOSED);
    }

    @Test
    void aRevoteReplacesTheEarlierBallotInTheTally() {
        byte[] second = BallotSealer.seal(SAMPLE.election(), SAMPLE.voters().get(1), List.of(List.of(0, 1, 0)));
        EncryptedTally sum = EncryptedTally.empty(SAMPLE.election());
        for (byte[] ballot : SAMPLE.ballotsWith(1, second)) {
            sum = sum.plus(BallotChecker.read(SAMPLE.election(), ballot).choices());
        }
        byte[] archive = new ForgedArchive()
                .setup(SAMPLE)
                .ballots(SAMPLE.ballots())
                .event("Ballot", second)
                .event("EndBallots")
                .count(SAMPLE, sum, 3, 3)
                .toBytes();
        Verification.Contents contents = Verifier.verify(archive).contents().orElseThrow();
        assertThat(contents.result()).contains(new ElectionResult(List.of(List.of(1, 2, 0))));
        assertThat(contents.counted()).isEqualTo(3);
    }

    private static void containerAttacks(List<Attack> attacks) {
        attacks.add(new Attack("a text file", Finding.NOT_AN_ARCHIVE, ForgedArchive.utf8("hello")));
        attacks.add(new Attack("nothing", Finding.NOT_AN_ARCHIVE, new byte[0]));
        attacks.add(new Attack("cut off", Finding.TRUNCATED, Arrays.copyOf(HONEST, HONEST.length - 100)));
        attacks.add(new Attack("cut in a header", Finding.TRUNCATED, Arrays.copyOf(HONEST, 1024 + 100)));
        byte[] huge = HONEST.clone();
        Arrays.fill(huge, 1024 + 124, 1024 + 135, (byte) '7');
        attacks.add(new Attack("a record of 8 GB", Finding.RECORD_TOO_LARGE, huge));
        byte[] data = ForgedArchive.utf8("{}");
        attacks.add(new Attack(
                "another time in one record",
                Finding.HEADER_NOT_CANONICAL,
                new ForgedArchive()
                        .record(Hashing.hex(data) + ".data.json", data, SampleElection.TIMESTAMP + 1)
                        .toBytes()));
        attacks.add(new Attack("an owner's name", Finding.HEADER_NOT_CANONICAL, changed(1024 + 270, 'x')));
        attacks.add(new Attack("hidden in the padding", Finding.PADDING_NOT_ZERO, changed(HONEST.length - 1, 'x')));
        attacks.add(new Attack(
                "blocks of zeros at the end", Finding.TRAILING_BYTES, Arrays.copyOf(HONEST, HONEST.length + 1024)));
        attacks.add(new Attack(
                "data at the end",
                Finding.TRAILING_BYTES,
                ForgedArchive.closed(SAMPLE).data(data).toBytes()));
        attacks.add(new Attack("a changed byte in the election", Finding.NAME_MISMATCH, changed(1536 + 30, '_')));
    }

    private static byte[] changed(int at, char to) {
        byte[] bytes = HONEST.clone();
        bytes[at] = (byte) to;
        return bytes;
    }

    private static void chainAttacks(List<Attack> attacks) {
        ForgedArchive spaced = new ForgedArchive().setup(SAMPLE);
        attacks.add(new Attack(
                "a space in an event",
                Finding.EVENT_NOT_CANONICAL,
                spaced.rawEvent(spaced.eventJson("EndBallots", "").replace(",", ", "))
                        .toBytes()));
        ForgedArchive orphan = new ForgedArchive().setup(SAMPLE);
        attacks.add(new Attack(
                "an event of another parent",
                Finding.BROKEN_CHAIN,
                orphan.rawEvent(orphan.eventJson("EndBallots", "")
                                .replaceAll("parent\":\"[0-9a-f]{8}", "parent\":\"00000000"))
                        .toBytes()));
        ForgedArchive skipped = new ForgedArchive().setup(SAMPLE);
        attacks.add(new Attack(
                "a skipped height",
                Finding.BROKEN_CHAIN,
                skipped.rawEvent(skipped.eventJson("EndBallots", "").replace("height\":1", "height\":2"))
                        .toBytes()));
        attacks.add(new Attack(
                "ballots before an end of voting in the middle",
                Finding.EVENT_ORDER,
                new ForgedArchive()
                        .setup(SAMPLE)
                        .event("Ballot", SAMPLE.ballots().getFirst())
                        .event("EndBallots")
                        .event("Ballot", SAMPLE.ballots().get(1))
                        .toBytes()));
        attacks.add(new Attack(
                "an event of another kind",
                Finding.EVENT_ORDER,
                new ForgedArchive()
                        .setup(SAMPLE)
                        .event("Shuffle", new byte[] {'1'})
                        .toBytes()));
        attacks.add(new Attack(
                "no setup",
                Finding.EVENT_ORDER,
                new ForgedArchive().event("EndBallots").toBytes()));
        attacks.add(new Attack("no event", Finding.EVENT_ORDER, new ForgedArchive().toBytes()));
        attacks.add(new Attack(
                "a tally without a result",
                Finding.COUNT_INCOMPLETE,
                ForgedArchive.closed(SAMPLE).tally(TALLY.toBytes(), 3, 3).toBytes()));
        attacks.add(new Attack(
                "data that an event does not refer to",
                Finding.DATA_MISMATCH,
                new ForgedArchive()
                        .setup(SAMPLE)
                        .event(
                                "Ballot",
                                SAMPLE.ballots().getFirst(),
                                SAMPLE.ballots().get(1))
                        .toBytes()));
        attacks.add(new Attack(
                "a setup that refers to other data",
                Finding.DATA_MISMATCH,
                new ForgedArchive()
                        .event(
                                "Setup",
                                SAMPLE.election().bytes(),
                                SAMPLE.trustees().bytes(),
                                SAMPLE.credentials().bytes(),
                                ForgedArchive.utf8("{}"))
                        .toBytes()));
    }

    private static void setupAttacks(List<Attack> attacks) {
        byte[] election = SAMPLE.election().bytes();
        byte[] trustees = SAMPLE.trustees().bytes();
        byte[] credentials = SAMPLE.credentials().bytes();
        String electionText = new String(election, StandardCharsets.UTF_8);
        for (Map.Entry<String, String> change : Map.of(
                        "\"version\":1", "\"version\":2",
                        "BELENIOS-2048", "RFC-3526-2048",
                        "\"min\":1", "\"min\":3",
                        "\"answers\"", "\"type\":\"NonHomomorphic\",\"answers\"",
                        "{\"version\"", "{\"name\":\"x\",\"version\"")
                .entrySet()) {
            byte[] other = ForgedArchive.utf8(electionText.replace(change.getKey(), change.getValue()));
            attacks.add(setupAttack(change.getValue(), Finding.ELECTION_MALFORMED, other, trustees, credentials));
        }
        attacks.add(
                setupAttack("no trustee", Finding.TRUSTEES_MALFORMED, election, ForgedArchive.utf8("[]"), credentials));
        Proof wrong = new Proof(BigInteger.ONE, BigInteger.ONE);
        Trustee first = SAMPLE.trustees().list().getFirst();
        attacks.add(setupAttack(
                "a trustee without proof",
                Finding.INVALID_TRUSTEE_PROOF,
                election,
                trusteeBytes(
                        new Trustee(first.publicKey(), wrong, Optional.empty()),
                        SAMPLE.trustees().list().get(1)),
                credentials));
        attacks.add(sameTrusteeTwice());
        attacks.add(setupAttack(
                "a trustee left out", Finding.WRONG_PUBLIC_KEY, election, trusteeBytes(first), credentials));
        String list = new String(credentials, StandardCharsets.UTF_8);
        String one = list.substring(1, list.indexOf(','));
        for (Map.Entry<String, Finding> change : Map.of(
                        "{}",
                        Finding.CREDENTIALS_MALFORMED,
                        list.replace("[\"", "[\"0"),
                        Finding.CREDENTIALS_MALFORMED,
                        list.replace("\"]", ",2\"]"),
                        Finding.WEIGHTED_CREDENTIAL,
                        list.replace("]", "," + one + "]"),
                        Finding.DUPLICATE_CREDENTIAL,
                        list.replace("]", ",\"2\"]"),
                        Finding.CREDENTIAL_NOT_IN_GROUP,
                        list.replace("]", ",\"" + Group.P.subtract(SAMPLE.publicCredential(0)) + "\"]"),
                        Finding.CREDENTIAL_NOT_IN_GROUP)
                .entrySet()) {
            byte[] other = ForgedArchive.utf8(change.getKey());
            attacks.add(setupAttack("credentials", change.getValue(), election, trustees, other));
        }
    }

    private static Attack setupAttack(
            String what, Finding finding, byte[] election, byte[] trustees, byte[] credentials) {
        return new Attack(
                what,
                finding,
                new ForgedArchive().setup(election, trustees, credentials).toBytes());
    }

    private static byte[] trusteeBytes(Trustee... trustees) {
        StringBuilder json = new StringBuilder("[");
        for (Trustee trustee : trustees) {
            trustee.appendTo(json.append(json.length() == 1 ? "" : ","));
        }
        return ForgedArchive.utf8(json.append(']').toString());
    }

    private static Attack sameTrusteeTwice() {
        Trustee once = TrusteeKey.generate().trustee();
        byte[] election = new ElectionWriter(
                        ElectionWriter.newUuid(), Group.times(once.publicKey(), once.publicKey()), "n", "d")
                .question(Question.choiceOfOne("?", List.of("Yes", "No"), false))
                .toBytes();
        return setupAttack(
                "one trustee as two",
                Finding.DUPLICATE_TRUSTEE_KEY,
                election,
                trusteeBytes(once, once),
                ForgedArchive.utf8("[]"));
    }

    private static void ballotAttacks(List<Attack> attacks) {
        byte[] ballot = SAMPLE.ballotOf(0);
        String text = new String(ballot, StandardCharsets.UTF_8);
        SealedBallot parsed = SealedBallot.parse(SAMPLE.election(), ballot);
        SealedAnswer answer = parsed.answers().getFirst();
        Map<Finding, String> texts = new HashMap<>();
        texts.put(Finding.BALLOT_TOO_LARGE, text + " ".repeat(1000));
        texts.put(Finding.BALLOT_MALFORMED, text.substring(1));
        texts.put(Finding.BALLOT_NOT_CANONICAL, text.replace("{\"election_uuid\"", "{ \"election_uuid\""));
        texts.put(
                Finding.BALLOT_OF_OTHER_ELECTION, text.replace(SAMPLE.election().fingerprint(), "A".repeat(43)));
        BigInteger alpha = answer.choices().getFirst().alpha();
        texts.put(
                Finding.BALLOT_NOT_IN_GROUP,
                text.replace(alpha.toString(), Group.P.subtract(alpha).toString()));
        texts.put(
                Finding.INVALID_SIGNATURE,
                text.replace(parsed.signature().response().toString(), "1"));
        texts.forEach((finding, other) -> attacks.add(ballotAttack(finding, ForgedArchive.utf8(other))));

        byte[] stranger = BallotSealer.seal(SAMPLE.election(), Credential.generate(), List.of(List.of(0, 1, 0)));
        attacks.add(ballotAttack(Finding.UNKNOWN_CREDENTIAL, stranger));
        Map<Finding, SealedAnswer> answers = new EnumMap<>(Finding.class);
        answers.put(
                Finding.INVALID_INDIVIDUAL_PROOF,
                new SealedAnswer(
                        answer.choices(),
                        answer.individualProofs().stream().map(List::reversed).toList(),
                        answer.overallProof(),
                        answer.blankProof()));
        answers.put(
                Finding.INVALID_OVERALL_PROOF,
                new SealedAnswer(
                        answer.choices(),
                        answer.individualProofs(),
                        answer.overallProof().reversed(),
                        answer.blankProof()));
        answers.put(
                Finding.INVALID_BLANK_PROOF,
                new SealedAnswer(
                        answer.choices(),
                        answer.individualProofs(),
                        answer.overallProof(),
                        answer.blankProof().map(List::reversed)));
        answers.forEach((finding, other) -> attacks.add(ballotAttack(finding, SAMPLE.signed(0, List.of(other)))));

        byte[] first = SAMPLE.ballots().getFirst();
        attacks.add(new Attack(
                "an old ballot again",
                Finding.DUPLICATE_BALLOT,
                new ForgedArchive()
                        .setup(SAMPLE)
                        .ballots(SAMPLE.ballots())
                        .event("Ballot", first)
                        .toBytes()));
        ForgedArchive referring = new ForgedArchive().setup(SAMPLE).ballots(SAMPLE.ballots());
        attacks.add(new Attack(
                "an old ballot again, without its data",
                Finding.DUPLICATE_BALLOT,
                referring
                        .rawEvent(referring.eventJson("Ballot", Hashing.hex(first)))
                        .toBytes()));
    }

    private static Attack ballotAttack(Finding finding, byte[] ballot) {
        return new Attack(
                "a changed ballot",
                finding,
                new ForgedArchive()
                        .setup(SAMPLE)
                        .ballots(SAMPLE.ballotsWith(0, ballot))
                        .event("EndBallots")
                        .toBytes());
    }

    private static void countAttacks(List<Attack> attacks) {
        attacks.add(new Attack(
                "a tally of another form",
                Finding.TALLY_MALFORMED,
                finished(closed().tally(spaced(TALLY.toBytes()), 3, 3), 1, 2)));
        EncryptedTally without = EncryptedTally.empty(SAMPLE.election());
        for (byte[] ballot : SAMPLE.ballots().subList(1, 3)) {
            without = without.plus(BallotChecker.read(SAMPLE.election(), ballot).choices());
        }
        attacks.add(new Attack(
                "a ballot left out of the tally",
                Finding.WRONG_TALLY,
                closed().count(SAMPLE, without, 3, 3).toBytes()));
        attacks.add(new Attack(
                "another number of ballots",
                Finding.WRONG_BALLOT_NUMBER,
                closed().count(SAMPLE, TALLY, 4, 3).toBytes()));
        attacks.add(new Attack(
                "another weight",
                Finding.WRONG_TOTAL_WEIGHT,
                closed().count(SAMPLE, TALLY, 3, 4).toBytes()));
        attacks.add(new Attack(
                "a decryption of another form",
                Finding.DECRYPTION_MALFORMED,
                finished(tallied().decryption(1, spaced(decryption(0))), 2)));
        attacks.add(new Attack("a trustee left out", Finding.WRONG_DECRYPTION_OWNER, finished(tallied(), 1)));
        attacks.add(new Attack("a trustee twice", Finding.WRONG_DECRYPTION_OWNER, finished(tallied(), 1, 2, 2)));
        attacks.add(new Attack(
                "a third of two trustees",
                Finding.WRONG_DECRYPTION_OWNER,
                finished(tallied().decryption(3, decryption(0)), 1, 2)));
        attacks.add(new Attack(
                "a decryption with another key",
                Finding.INVALID_DECRYPTION_PROOF,
                finished(
                        tallied()
                                .decryption(
                                        1,
                                        PartialDecryption.make(SAMPLE.election(), TALLY, TrusteeKey.generate())
                                                .toBytes()),
                        2)));
        attacks.add(new Attack(
                "a decryption without proofs",
                Finding.INVALID_DECRYPTION_PROOF,
                finished(
                        tallied()
                                .decryption(
                                        1, ForgedArchive.utf8("{\"decryption_factors\":[],\"decryption_proofs\":[]}")),
                        2)));
        for (Map.Entry<String, Finding> result : Map.of(
                        "{\"result\":[[1,1]]}", Finding.RESULT_MALFORMED,
                        "{\"result\":[[1,1,1]],\"x\":1}", Finding.RESULT_MALFORMED,
                        "{\"result\":[[0,2,1]]}", Finding.WRONG_RESULT)
                .entrySet()) {
            attacks.add(new Attack(
                    "the result " + result.getKey(),
                    result.getValue(),
                    tallied()
                            .decryption(1, decryption(0))
                            .decryption(2, decryption(1))
                            .event("Result", ForgedArchive.utf8(result.getKey()))
                            .toBytes()));
        }
    }

    private static ForgedArchive closed() {
        return ForgedArchive.closed(SAMPLE);
    }

    private static ForgedArchive tallied() {
        return closed().tally(TALLY.toBytes(), 3, 3);
    }

    private static byte[] decryption(int trustee) {
        return PartialDecryption.make(SAMPLE.election(), TALLY, SAMPLE.keys().get(trustee))
                .toBytes();
    }

    private static byte[] spaced(byte[] json) {
        return ForgedArchive.utf8(new String(json, StandardCharsets.UTF_8).replace(",", ", "));
    }

    /** With honest decryptions of these owners and the right result. */
    private static byte[] finished(ForgedArchive archive, int... owners) {
        for (int owner : owners) {
            archive.decryption(owner, decryption(owner - 1));
        }
        return archive.event("Result", ForgedArchive.utf8("{\"result\":[[1,1,1]]}"))
                .toBytes();
    }
}
