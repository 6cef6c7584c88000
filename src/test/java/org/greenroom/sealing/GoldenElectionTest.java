package org.greenroom.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Everything of the election that belenios-tool made comes out of our code as the same. */
class GoldenElectionTest {
    private final Election election = Golden.election();

    @Test
    void theFingerprintIsThatOfTheExactBytes() {
        assertThat(election.fingerprint())
                .isEqualTo(Golden.vectors().get("election_fingerprint_b64").stringValue());
        assertThat(election.uuid()).isEqualTo(Golden.vectors().get("uuid").stringValue());
    }

    @Test
    void questionsAreReadAsTheyAre() {
        assertThat(election.questions())
                .containsExactly(
                        new Question("Shall we strike?", List.of("Yes", "No"), false, 1, 1),
                        new Question("Choose up to two delegates", List.of("Anna", "Björn & Co", "Ćiril"), true, 1, 2));
    }

    @Test
    void theChallengeHashIsTheSame() {
        JsonNode example = Golden.vectors().get("hash_example");
        String text = example.get("string").stringValue();
        int bar = text.lastIndexOf('|') + 1;
        BigInteger challenge = Hashing.challenge(text.substring(0, bar), List.of(new BigInteger(text.substring(bar))));
        assertThat(challenge).isEqualTo(new BigInteger(example.get("value").stringValue()));
    }

    @Test
    void credentialsAreDerivedInTheSameWay() {
        for (JsonNode vector : Golden.vectors().get("credentials").values()) {
            Credential credential = new Credential(vector.get("credential").stringValue());
            assertThat(credential.secret(election.uuid()))
                    .hasToString(vector.get("secret").stringValue());
            assertThat(credential.publicValue(election.uuid()))
                    .hasToString(vector.get("public").stringValue());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void aBallotOfTheToolIsAcceptedWithItsTracker(int number) {
        BigInteger own = Golden.credentials().get(number - 1).publicValue(election.uuid());
        CheckedBallot checked = BallotChecker.check(election, Golden.ballot(number), own);
        JsonNode vector = Golden.vectors().get("ballots").get(number - 1);
        assertThat(checked.tracker().base64()).isEqualTo(vector.get("tracker").stringValue());
        assertThat(checked.credential()).isEqualTo(own);
    }

    @Test
    void theArchiveVerifiesAndItsReplacedBallotIsKnown() {
        Verification verification = Verifier.verify(Golden.file("golden.bel"));
        assertThat(verification.failure()).isEmpty();
        Verification.Contents contents = verification.contents().orElseThrow();
        assertThat(contents.stage()).isEqualTo(Verification.Stage.COUNTED);
        assertThat(contents.ballots()).hasSize(7);
        assertThat(contents.counted()).isEqualTo(6);
        assertThat(contents.ballots().get(Tracker.of(Golden.ballot(3)))).isEqualTo(Verification.Place.REPLACED);
        assertThat(contents.result()).contains(new ElectionResult(List.of(List.of(5, 1), List.of(2, 3, 2, 2))));
    }

    @Test
    void theTrusteeKeyOpensTheTallyToTheSameResult() {
        Parts parts = Parts.read();
        EncryptedTally tally = EncryptedTally.parse(election, parts.tally);
        PartialDecryption ours = PartialDecryption.make(election, tally, Golden.trusteeKey());
        assertThat(ours.factors())
                .isEqualTo(PartialDecryption.parse(parts.decryption).factors());
        assertThat(ours.holds(election, tally, Golden.trusteeKey().trustee())).isTrue();
        assertThat(ElectionResult.open(tally, List.of(ours), 6).toBytes()).isEqualTo(parts.result);
    }

    @Test
    void theArchiveWrittenAgainFromItsPartsIsTheSameByteForByte() throws IOException {
        Parts parts = Parts.read();
        EncryptedTally tally = EncryptedTally.parse(election, parts.tally);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ArchiveWriter writer = new ArchiveWriter(out, 1_795_277_357L);
        writer.setup(
                election.bytes(),
                Trustees.parse(parts.trustees).bytes(),
                Credentials.parse(parts.credentials).bytes());
        for (byte[] ballot : parts.ballots) {
            writer.ballot(SealedBallot.parse(election, ballot).toBytes());
        }
        writer.endBallots();
        writer.encryptedTally(tally, 6);
        writer.partialDecryption(1, PartialDecryption.parse(parts.decryption));
        writer.result(ElectionResult.parse(election, parts.result));
        assertThat(out.toByteArray()).isEqualTo(Golden.file("golden.bel"));
    }

    @Test
    void publicPartsThatWeWriteHaveTheFormOfTheTool() {
        Parts parts = Parts.read();
        Trustees trustees = Trustees.parse(parts.trustees);
        assertThat(Trustees.of(trustees.list()).bytes()).isEqualTo(parts.trustees);
        List<BigInteger> values = Golden.credentials().stream()
                .map(credential -> credential.publicValue(election.uuid()))
                .toList();
        String ours = new String(Credentials.of(values).bytes(), StandardCharsets.UTF_8);
        assertThat(ours).hasSize(parts.credentials.length);
        List<BigInteger> order = IntStream.range(0, 6)
                .mapToObj(i -> new BigInteger(ours.split("\"")[2 * i + 1]))
                .toList();
        assertThat(order).isSorted().containsExactlyInAnyOrderElementsOf(values);
    }

    /** The golden archive's parts, collected by a walk through it. */
    private static final class Parts implements ArchiveWalk.Visitor {
        private byte[] trustees = {};
        private byte[] credentials = {};
        private final List<byte[]> ballots = new ArrayList<>();
        private byte[] tally = {};
        private byte[] decryption = {};
        private byte[] result = {};

        static Parts read() {
            Parts parts = new Parts();
            try {
                ArchiveWalk.through(new ByteArrayInputStream(Golden.file("golden.bel")), parts);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return parts;
        }

        @Override
        public void setup(byte[] election, byte[] trusteeBytes, byte[] credentialBytes) {
            trustees = trusteeBytes;
            credentials = credentialBytes;
        }

        @Override
        public void ballot(String hex, byte[] ballot) {
            ballots.add(ballot);
        }

        @Override
        public void encryptedTally(byte[] bytes, int ballotNumber, int weight) {
            tally = bytes;
        }

        @Override
        public void partialDecryption(int owner, byte[] bytes) {
            decryption = bytes;
        }

        @Override
        public void result(byte[] bytes) {
            result = bytes;
        }
    }
}
