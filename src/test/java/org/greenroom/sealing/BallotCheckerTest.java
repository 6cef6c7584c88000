package org.greenroom.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each way in which a ballot can be wrong is refused under its own name. */
class BallotCheckerTest {
    private static final SampleElection SAMPLE = SampleElection.small();
    private static final Election ELECTION = SAMPLE.election();

    private final byte[] ballot = SAMPLE.ballotOf(0);
    private final String text = new String(ballot, StandardCharsets.UTF_8);

    private static final List<Powers> POWERS = List.of(Powers.unprepared(ELECTION), Powers.forCasts(ELECTION));

    private static CheckedBallot check(Powers powers, byte[] bytes) {
        return BallotChecker.check(ELECTION, powers, bytes, SAMPLE.publicCredential(0));
    }

    private static void assertRefused(byte[] bytes, Refusal refusal) {
        assertThat(POWERS).allSatisfy(powers -> assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> check(powers, bytes))
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(refusal)));
    }

    private static void assertRefused(String json, Refusal refusal) {
        assertRefused(json.getBytes(StandardCharsets.UTF_8), refusal);
    }

    private static SealedAnswer answer() {
        return SealedBallot.parse(ELECTION, SAMPLE.ballotOf(0)).answers().getFirst();
    }

    @Test
    void anHonestBallotIsAccepted() {
        assertThat(POWERS).allSatisfy(powers -> {
            CheckedBallot checked = check(powers, ballot);
            assertThat(checked.tracker()).isEqualTo(Tracker.of(ballot));
            assertThat(checked.credential()).isEqualTo(SAMPLE.publicCredential(0));
        });
    }

    @Test
    void noBallotIsLargerThanTheElectionsMaximum() {
        assertThat(SAMPLE.ballots()).allSatisfy(bytes -> assertThat(bytes)
                .hasSizeBetween(ELECTION.maximumBallotBytes() - 60, ELECTION.maximumBallotBytes()));
        assertRefused(Arrays.copyOf(ballot, ELECTION.maximumBallotBytes() + 1), Refusal.TOO_LARGE);
    }

    @Test
    void whatIsNoJsonOfTheRightShapeIsMalformed() {
        assertRefused("", Refusal.MALFORMED);
        assertRefused("null", Refusal.MALFORMED);
        assertRefused("[]", Refusal.MALFORMED);
        assertRefused("[".repeat(4000), Refusal.MALFORMED);
        assertRefused("{\"a\":" + "9".repeat(4000) + "}", Refusal.MALFORMED);
        assertRefused(text.substring(0, text.length() - 1), Refusal.MALFORMED);
        assertRefused(text.replace("\"blank_proof\"", "\"no_proof\""), Refusal.MALFORMED);
        assertRefused(new byte[] {'"', (byte) 0xff, '"'}, Refusal.MALFORMED);
    }

    @Test
    void numbersAreDecimalWithoutSignOrLeadingZeros() {
        String credential = "\"credential\":\"";
        for (String prefix : List.of("0", "+", "-", " ", "0x", "٣")) {
            assertRefused(text.replace(credential, credential + prefix), Refusal.MALFORMED);
        }
    }

    @Test
    void anythingButTheCanonicalFormIsRefused() {
        for (String other : List.of(
                " " + text.replace(",\"answers\"", " ,\"answers\""),
                text.replace("\"election_uuid\"", "\"election_uu\\u0069d\""),
                text.substring(0, text.length() - 1) + ",\"x\":1}",
                text + "\n")) {
            assertRefused(other, Refusal.NOT_CANONICAL);
        }
    }

    @Test
    void aBallotSealedForOtherElectionDataIsRefused() {
        assertRefused(text.replace(ELECTION.uuid(), ElectionWriter.newUuid()), Refusal.WRONG_ELECTION);
        assertRefused(text.replace(ELECTION.fingerprint(), Hashing.base64(new byte[0])), Refusal.WRONG_ELECTION);
    }

    @Test
    void anotherVotersBallotIsRefused() {
        assertRefused(SAMPLE.ballotOf(1), Refusal.WRONG_CREDENTIAL);
    }

    @Test
    void numbersOutsideTheGroupAreRefused() {
        BigInteger alpha = answer().choices().getFirst().alpha();
        for (BigInteger other :
                List.of(Group.P.subtract(alpha), BigInteger.ZERO, Group.P, BigInteger.TWO, alpha.add(BigInteger.ONE))) {
            assertRefused(text.replace(alpha.toString(), other.toString()), Refusal.NOT_IN_GROUP);
        }
    }

    @Test
    void aChangedBodyOrSignatureIsRefused() {
        BigInteger response = answer().overallProof().getFirst().response();
        assertRefused(text.replace(response.toString(), "12345"), Refusal.INVALID_SIGNATURE);
        Proof signature = SealedBallot.parse(ELECTION, ballot).signature();
        assertRefused(text.replace(signature.response().toString(), "12345"), Refusal.INVALID_SIGNATURE);
        assertRefused(
                text.replace(
                        signature.response().toString(),
                        signature.response().add(Group.Q).toString()),
                Refusal.INVALID_SIGNATURE);
    }

    @Test
    void aVoterCannotSignFalseProofs() {
        SealedAnswer honest = answer();
        List<Proof> swapped = honest.individualProofs().getFirst().reversed();
        List<List<Proof>> individual =
                List.of(swapped, honest.individualProofs().get(1), swapped);
        assertRefused(
                SAMPLE.signed(
                        0,
                        List.of(new SealedAnswer(
                                honest.choices(), individual, honest.overallProof(), honest.blankProof()))),
                Refusal.INVALID_INDIVIDUAL_PROOF);
        assertRefused(
                SAMPLE.signed(
                        0,
                        List.of(new SealedAnswer(
                                honest.choices(),
                                honest.individualProofs(),
                                honest.overallProof().reversed(),
                                honest.blankProof()))),
                Refusal.INVALID_OVERALL_PROOF);
        assertRefused(
                SAMPLE.signed(
                        0,
                        List.of(new SealedAnswer(
                                honest.choices(),
                                honest.individualProofs(),
                                honest.overallProof(),
                                honest.blankProof().map(List::reversed)))),
                Refusal.INVALID_BLANK_PROOF);
    }

    @Test
    void proofNumbersOutOfRangeAreRefusedEvenIfTheyWouldHold() {
        SealedAnswer honest = answer();
        Proof first = honest.overallProof().getFirst();
        Proof shifted = new Proof(first.challenge(), first.response().add(Group.Q));
        SealedAnswer forged = new SealedAnswer(
                honest.choices(),
                honest.individualProofs(),
                List.of(shifted, honest.overallProof().get(1)),
                honest.blankProof());
        byte[] bytes = SAMPLE.signed(0, List.of(forged));
        assertRefused(bytes, Refusal.INVALID_OVERALL_PROOF);
    }

    @Test
    void choicesThatTheQuestionForbidsAreNeverSealed() {
        for (List<Integer> forbidden : List.of(
                List.of(0, 0, 0), List.of(0, 1, 1), List.of(1, 1, 0), List.of(0, 2, -1), List.of(0, 1), List.of(1))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> BallotSealer.seal(ELECTION, SAMPLE.voters().getFirst(), List.of(forbidden)));
        }
    }

    @Test
    void aBallotWithoutTheProofOfABlankVoteIsMalformed() {
        SealedAnswer honest = answer();
        SealedAnswer without =
                new SealedAnswer(honest.choices(), honest.individualProofs(), honest.overallProof(), Optional.empty());
        assertRefused(SAMPLE.signed(0, List.of(without)), Refusal.MALFORMED);
    }

    @Test
    void refusalsSayNothingOfTheBallot() {
        assertThat(new Refused(Refusal.INVALID_SIGNATURE).getMessage())
                .isEqualTo("INVALID_SIGNATURE: the ballot's signature does not hold");
    }
}
