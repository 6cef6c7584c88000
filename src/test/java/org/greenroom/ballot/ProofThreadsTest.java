package org.greenroom.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import org.greenroom.sealing.BallotChecker;
import org.greenroom.sealing.BallotSealer;
import org.greenroom.sealing.Credential;
import org.greenroom.sealing.Election;
import org.greenroom.sealing.ElectionWriter;
import org.greenroom.sealing.Powers;
import org.greenroom.sealing.Question;
import org.greenroom.sealing.Refusal;
import org.greenroom.sealing.Refused;
import org.greenroom.sealing.Tracker;
import org.greenroom.sealing.TrusteeKey;
import org.greenroom.sealing.Trustees;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.TransientDataAccessException;

class ProofThreadsTest {

    private final ProofThreads proofs = new ProofThreads(new BallotSettings(
            5, 5, Duration.ofHours(1), 5, Duration.ofSeconds(60), 10, 1, 2, 20, 3, Duration.ofSeconds(5), 1));

    private final Election election = election();
    private final Powers powers = Powers.forCasts(election);
    private final byte[] sealed = BallotSealer.seal(election, Credential.generate(), List.of(List.of(1, 0)));

    private static Election election() {
        var trustees = Trustees.of(List.of(TrusteeKey.generate().trustee()));
        return Election.parse(new ElectionWriter(ElectionWriter.newUuid(), trustees.publicKey(), "Test", "Test")
                .question(Question.choiceOfOne("Yes or no?", List.of("Yes", "No"), false))
                .toBytes());
    }

    @AfterEach
    void stop() {
        proofs.destroy();
    }

    @Test
    void anHonestBallotComesBackChecked() {
        var checked = proofs.check(BallotChecker.parse(election, sealed), powers);

        assertThat(checked.tracker()).isEqualTo(Tracker.of(sealed));
    }

    @Test
    void aRefusalComesBackByName() {
        var forAnother = Powers.forCasts(election());

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> proofs.check(BallotChecker.parse(election, sealed), forAnother))
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(Refusal.INVALID_INDIVIDUAL_PROOF));
    }

    @Test
    void whoeverIsToldToStopMeanwhileCanSendAgain() {
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(TransientDataAccessException.class)
                .isThrownBy(() -> proofs.check(BallotChecker.parse(election, sealed), powers));
        assertThat(Thread.interrupted()).isTrue();
    }
}
