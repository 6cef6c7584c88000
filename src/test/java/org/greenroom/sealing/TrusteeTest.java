package org.greenroom.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keys that people hold: handed in one by one, proved again, and all of them needed. */
class TrusteeTest {

    private final TrusteeKey key = TrusteeKey.generate();
    private final TrusteeKey foreign = TrusteeKey.generate();

    @Test
    void aTrusteeIsReadBackAsItWasWritten() {
        var trustee = key.trustee();
        assertThat(Trustee.parse(trustee.toBytes())).isEqualTo(trustee);
    }

    @Test
    void aForeignKeyUnderTheSameProofIsRefused() {
        var forged = new Trustee(foreign.publicKey(), key.trustee().pok(), java.util.Optional.empty());
        assertThatThrownBy(() -> Trustee.parse(forged.toBytes()))
                .isInstanceOfSatisfying(
                        NotVerified.class, e -> assertThat(e.finding()).isEqualTo(Finding.INVALID_TRUSTEE_PROOF));
        for (var text : List.of("", "{}", "[]", "[\"Single\"]", "[\"Pedersen\",{}]")) {
            assertThatThrownBy(() -> Trustee.parse(text.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(NotVerified.class);
        }
    }

    @Test
    void aKeyIsProvedAgainForThisQuestionOnly() {
        var trustee = key.trustee();
        var proof = key.proveAgain("ballot|one");
        assertThat(trustee.isKnownAgain("ballot|one", proof)).isTrue();
        assertThat(trustee.isKnownAgain("ballot|two", proof)).isFalse();
        assertThat(trustee.isKnownAgain("ballot|one", foreign.proveAgain("ballot|one")))
                .isFalse();
        assertThat(trustee.isKnownAgain("ballot|one", "{}".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    @Test
    void anElectionOfFiveTrusteesNeedsAllFiveParts() throws IOException {
        var sample = SampleElection.of(
                5,
                List.of(Question.choiceOfOne("Yes or no?", List.of("Yes", "No"), true)),
                List.of(List.of(List.of(0, 1, 0)), List.of(List.of(0, 1, 0)), List.of(List.of(1, 0, 0))));
        var builder = new ArchiveBuilder(sample.election(), sample.trustees(), sample.credentials(), sample.ballots());
        for (int i = 0; i < 5; i++) {
            assertThat(builder.isComplete()).isFalse();
            var wrong = PartialDecryption.make(
                    sample.election(), builder.tally(), sample.keys().get((i + 1) % 5));
            var owner = i + 1;
            assertThatThrownBy(() -> builder.decryption(owner, wrong)).isInstanceOf(NotVerified.class);
            builder.decryption(
                    owner,
                    PartialDecryption.make(
                            sample.election(), builder.tally(), sample.keys().get(i)));
        }
        assertThat(builder.result().counts()).isEqualTo(List.of(List.of(1, 2, 0)));
        assertThat(Verifier.verify(builder.toBytes(SampleElection.TIMESTAMP)).isVerified())
                .isTrue();
        var tallied = new ByteArrayOutputStream();
        builder.writeTalliedTo(tallied, SampleElection.TIMESTAMP);
        assertThat(new String(tallied.toByteArray(), StandardCharsets.UTF_8))
                .contains("\"EncryptedTally\"")
                .doesNotContain("decryption_factors")
                .doesNotContain("\"Result\"");
    }
}
