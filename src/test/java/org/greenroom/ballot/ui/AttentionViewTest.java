package org.greenroom.ballot.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.greenroom.approval.Approvals;
import org.greenroom.ballot.ActTerms;
import org.greenroom.ballot.BallotAct;
import org.greenroom.ballot.BallotDecisions;
import org.greenroom.ballot.Ballots;
import org.greenroom.ballot.Bilingual;
import org.greenroom.ballot.Booth;
import org.greenroom.testing.TestBallots;
import org.greenroom.testing.TestKeyHolders;
import org.greenroom.testing.TestVoter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What officers’ lists say of ballots that wait: for them, for another officer, for key holders. */
class AttentionViewTest extends BallotViewsTest {

    private static final ActTerms WHY = ActTerms.because(new Bilingual("A mistake.", "Camgymeriad."));

    @Autowired
    Ballots ballots;

    @Autowired
    BallotDecisions decisions;

    @Autowired
    Approvals approvals;

    @Autowired
    TestKeyHolders keyHolders;

    @Autowired
    Booth booth;

    @Autowired
    Attention attention;

    private String needed(UUID ballot) {
        return attention.neededFromMe(ballots.all()).get(ballot);
    }

    @Test
    void theCountWaitsForKeyHoldersByName() {
        var held = keyHolders.approved(9, 2);
        keyHolders.makeAll(held);
        for (int i = 0; i < 6; i++) {
            new TestVoter(held.members().get(i), booth).vote(held.id(), i % 2);
        }
        testBallots.close(held.id());
        signIn(TestBallots.FIRST_OFFICER);
        assertThat(needed(held.id())).isEqualTo("Voting is over: ready to be counted");
        testBallots.count(held.id());
        signIn(TestBallots.FIRST_OFFICER);
        var names = held.holders().stream().map(h -> h.person().displayName()).toList();
        assertThat(needed(held.id())).isEqualTo("The count waits for key holders: " + String.join(", ", names));
        open("manage-ballots");
        assertThat(page()).contains("The count waits for key holders: " + String.join(", ", names));
    }

    @Test
    void whatAnotherProposedComesBeforeWhatOneProposed() {
        var made = testBallots.open(6, TestBallots.YES_NO);
        TestBallots.asFirst(() -> decisions.propose(made.id(), BallotAct.CANCEL, WHY));
        signIn(TestBallots.FIRST_OFFICER);
        assertThat(needed(made.id())).as("it waits for somebody else").isNull();
        TestBallots.asSecond(() -> decisions.propose(made.id(), BallotAct.CLOSE_NOW));
        signIn(TestBallots.FIRST_OFFICER);
        assertThat(needed(made.id())).contains("Second officer");
        signIn(TestBallots.SECOND_OFFICER);
        assertThat(needed(made.id())).contains("First officer");
    }

    @Test
    void whatCanTakeNoEffectAnyMoreHidesNoNextStep() {
        var made = testBallots.open(6, TestBallots.YES_NO);
        made.voters().subList(0, 5).forEach(voter -> voter.vote(made.id(), 0));
        testBallots.close(made.id());
        // As one from before such were closed: it waits, and its time is over.
        approvals.propose(
                TestBallots.SECOND_OFFICER.actor(), BallotAct.EXTEND.proposalKind(), made.id(), new byte[] {1});
        signIn(TestBallots.FIRST_OFFICER);
        assertThat(List.of(needed(made.id()))).containsExactly("Voting is over: ready to be counted");
    }
}
