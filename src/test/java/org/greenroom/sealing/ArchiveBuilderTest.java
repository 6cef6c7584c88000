package org.greenroom.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchiveBuilderTest {
    private static final SampleElection SAMPLE = SampleElection.small();

    private static ArchiveBuilder undecrypted(List<byte[]> ballots) {
        return new ArchiveBuilder(SAMPLE.election(), SAMPLE.trustees(), SAMPLE.credentials(), ballots);
    }

    @Test
    void decryptionsMadeElsewhereAreHandedInAsData() {
        ArchiveBuilder builder = undecrypted(SAMPLE.ballots());
        for (int owner = 2; owner >= 1; owner--) {
            EncryptedTally sent =
                    EncryptedTally.parse(SAMPLE.election(), builder.tally().toBytes());
            byte[] answer = PartialDecryption.make(
                            SAMPLE.election(), sent, SAMPLE.keys().get(owner - 1))
                    .toBytes();
            builder.decryption(owner, PartialDecryption.parse(answer));
        }
        assertThat(builder.isComplete()).isTrue();
        assertThat(builder.ballotCount()).isEqualTo(3);
        assertThat(builder.result()).isEqualTo(new ElectionResult(List.of(List.of(1, 1, 1))));
        assertThat(Verifier.verify(builder.toBytes(SampleElection.TIMESTAMP)).isVerified())
                .isTrue();
    }

    @Test
    void aDecryptionThatDoesNotHoldIsRefused() {
        ArchiveBuilder builder = undecrypted(SAMPLE.ballots());
        PartialDecryption second = PartialDecryption.make(
                SAMPLE.election(), builder.tally(), SAMPLE.keys().get(1));
        assertThatExceptionOfType(NotVerified.class)
                .isThrownBy(() -> builder.decryption(1, second))
                .satisfies(e -> assertThat(e.finding()).isEqualTo(Finding.INVALID_DECRYPTION_PROOF));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.decryptWith(TrusteeKey.generate()));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.decryption(3, second));
    }

    @Test
    void withoutEveryTrusteeThereIsNoResult() {
        ArchiveBuilder builder =
                undecrypted(SAMPLE.ballots()).decryptWith(SAMPLE.keys().getFirst());
        assertThat(builder.isComplete()).isFalse();
        assertThatIllegalStateException().isThrownBy(builder::result);
        assertThatIllegalStateException().isThrownBy(() -> builder.toBytes(SampleElection.TIMESTAMP));
    }

    @Test
    void ballotsOutOfOrderOrTwiceOrOfStrangersAreRefused() {
        List<byte[]> ballots = SAMPLE.ballots();
        assertThatIllegalArgumentException().isThrownBy(() -> undecrypted(ballots.reversed()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> undecrypted(List.of(ballots.getFirst(), ballots.getFirst())));
        byte[] again = BallotSealer.seal(SAMPLE.election(), SAMPLE.voters().getFirst(), List.of(List.of(1, 0, 0)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> undecrypted(Tracker.sorted(List.of(SAMPLE.ballotOf(0), again))));
        byte[] stranger = BallotSealer.seal(SAMPLE.election(), Credential.generate(), List.of(List.of(1, 0, 0)));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> undecrypted(List.of(stranger)));
    }

    @Test
    void theSamePartsGiveTheSameBytes() {
        ArchiveBuilder builder = SAMPLE.builder();
        assertThat(builder.toBytes(SampleElection.TIMESTAMP)).isEqualTo(builder.toBytes(SampleElection.TIMESTAMP));
    }

    @Test
    void anUncountedArchiveHoldsNothingOfTheOutcome() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        undecrypted(SAMPLE.ballots()).writeUncountedTo(out, SampleElection.TIMESTAMP);
        assertThat(out.toByteArray()).isEqualTo(ForgedArchive.closed(SAMPLE).toBytes());
    }

    @Test
    void stepsOutOfOrderAreNotWritten() throws IOException {
        ArchiveWriter writer = new ArchiveWriter(new ByteArrayOutputStream(), SampleElection.TIMESTAMP);
        assertThatIllegalStateException().isThrownBy(() -> writer.ballot(new byte[0]));
        writer.setup(new byte[0], new byte[0], new byte[0]);
        writer.endBallots();
        assertThatIllegalStateException().isThrownBy(() -> writer.ballot(new byte[0]));
    }
}
