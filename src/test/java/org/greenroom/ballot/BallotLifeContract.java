package org.greenroom.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import org.greenroom.ballot.box.BallotKeys;
import org.greenroom.sealing.Verifier;
import org.greenroom.testing.TestBallots;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A ballot from draft to published result, through the services, on either database. */
abstract class BallotLifeContract {

    @Autowired
    TestBallots testBallots;

    @Autowired
    Ballots ballots;

    @Autowired
    PublicBallots publicBallots;

    @Autowired
    BallotKeys keys;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aBallotGoesFromDraftToPublishedResult() {
        var made = testBallots.open(12, TestBallots.YES_NO);
        int[] choices = {0, 0, 0, 0, 1, -1};
        var trackers = new java.util.ArrayList<String>();
        for (int i = 0; i < choices.length; i++) {
            trackers.add(made.voters().get(i).vote(made.id(), choices[i]));
        }
        assertThat(publicBallots.find(made.id()).orElseThrow().result()).isNull();
        testBallots.finish(made.id());

        var result = publicBallots.find(made.id()).orElseThrow().result();
        assertThat(result).isNotNull();
        assertThat(result.entitled()).isEqualTo(12);
        assertThat(result.cast()).isEqualTo(6);
        var question = result.questions().getFirst();
        assertThat(question.answers())
                .extracting(BallotResult.AnswerCount::votes)
                .containsExactly(4, 1);
        assertThat(question.answers().getFirst().percent()).isEqualTo(80);
        assertThat(question.blank()).isEqualTo(1);
        assertThat(result.threshold()).isEqualTo(new BallotResult.ThresholdOutcome(50, 6, true));
        assertThat(result.unanimous()).isFalse();
        assertThat(publicBallots.board(made.id()).orElseThrow().trackers())
                .containsExactlyInAnyOrderElementsOf(trackers);
        var archive = publicBallots.archive(made.id()).orElseThrow();
        assertThat(Verifier.verify(archive.bytes()).isVerified()).isTrue();
        assertThat(archive.name()).endsWith(".bel");
    }
}
