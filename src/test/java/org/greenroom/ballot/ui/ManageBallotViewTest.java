package org.greenroom.ballot.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import org.greenroom.ballot.BallotAct;
import org.greenroom.ballot.BallotDecisions;
import org.greenroom.ballot.BallotState;
import org.greenroom.ballot.Ballots;
import org.greenroom.testing.TestBallots;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ManageBallotViewTest extends BallotViewsTest {

    @Autowired
    Ballots ballots;

    @Autowired
    BallotDecisions decisions;

    @Test
    void theProposerCannotApproveAndIsToldSoInWords() {
        var id = proposed();
        signIn(TestBallots.FIRST_OFFICER);

        manage(id);

        assertThat(page()).contains("You proposed this, so you cannot approve it.");
        assertThat(_find(Button.class, spec -> spec.withText("Approve opening")))
                .isEmpty();
    }

    @Test
    void theSecondOfficerSeesPaperElectorateAndNumberAndApproves() {
        var id = proposed();
        signIn(TestBallots.SECOND_OFFICER);
        manage(id);
        assertThat(page())
                .contains("Would you refuse to be scanned?", "Leave blank", "This is an indicative ballot.")
                .contains("12", "members are entitled today", "Branch: Branch", "Closes");

        _click(_get(Button.class, spec -> spec.withText("Approve opening")));

        assertThat(state(id)).isIn(BallotState.PREPARING, BallotState.SCHEDULED, BallotState.OPEN);
        assertThat(page()).contains("Approved. The ballot is being prepared.");
    }

    @Test
    void aProposalIsSentBackOnlyWithAReasonAndTheProposerReadsIt() {
        var id = proposed();
        signIn(TestBallots.SECOND_OFFICER);
        manage(id);

        _click(_get(Button.class, spec -> spec.withText("Send back")));
        _click(_find(Button.class, spec -> spec.withText("Send back")).getLast());
        assertThat(state(id)).isEqualTo(BallotState.PROPOSED);
        _get(TextArea.class).setValue("The second answer is not neutral.");
        _click(_find(Button.class, spec -> spec.withText("Send back")).getLast());

        assertThat(state(id)).isEqualTo(BallotState.DRAFT);
        signIn(TestBallots.FIRST_OFFICER);
        manage(id);
        assertThat(page()).contains("Second officer sent this draft back: The second answer is not neutral.");
    }

    @Test
    void whatWasDecidedMeanwhileIsSaidInsteadOfDoneTwice() {
        var id = proposed();
        signIn(TestBallots.SECOND_OFFICER);
        manage(id);
        TestBallots.asFirst(() -> {
            decisions.withdraw(id, BallotAct.OPEN);
            return id;
        });

        _click(_get(Button.class, spec -> spec.withText("Approve opening")));

        assertThat(page()).contains("Nothing was changed: this proposal was decided or taken back meanwhile.");
        assertThat(state(id)).isEqualTo(BallotState.DRAFT);
    }

    @Test
    void closingEarlyIsAskedOnceAndThenWaitsForTheSecondOfficer() {
        var made = testBallots.open(12, TestBallots.YES_NO);
        signIn(TestBallots.FIRST_OFFICER);
        manage(made.id());
        assertThat(current()).isEqualTo("Open");

        _click(_get(Button.class, spec -> spec.withText("Propose to close now")));
        var ask = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(ask, new ConfirmDialog.ConfirmEvent(ask, false));

        assertThat(page()).contains("Closing now waits for a second officer", "you cannot approve it");
        assertThat(state(made.id())).isEqualTo(BallotState.OPEN);
    }

    @Test
    void aCountedResultThatShowsEveryVoteIsWarnedOf() {
        var made = voted(0, 0, 0, 0, 0);
        testBallots.close(made.id());
        testBallots.count(made.id());
        signIn(TestBallots.FIRST_OFFICER);
        manage(made.id());
        assertThat(page()).contains("This result shows how each of them voted.", "Only officers see these figures");

        _click(_get(Button.class, spec -> spec.withText("Propose to publish")));

        assertThat(page()).contains("Publishing waits for a second officer");
        signIn(TestBallots.SECOND_OFFICER);
        manage(made.id());
        _click(_get(Button.class, spec -> spec.withText("Approve publishing")));
        assertThat(state(made.id())).isEqualTo(BallotState.PUBLISHED);
        assertThat(page()).contains("Approved. The result is published.", "Download archive");
    }

    @Test
    void fewerThanFiveVotesAreNotCounted() {
        var made = voted(0, 1);
        testBallots.close(made.id());
        signIn(TestBallots.FIRST_OFFICER);
        manage(made.id());
        assertThat(_get(Button.class, spec -> spec.withText("Count the ballot")).isEnabled())
                .isTrue();
        testBallots.count(made.id());

        manage(made.id());

        assertThat(page()).contains("Too few votes were in the box to count them");
        assertThat(current()).isEqualTo("Not counted");
    }

    @Test
    void theListSaysWhatWaitsForWhom() {
        var id = proposed();
        signIn(TestBallots.SECOND_OFFICER);

        open("manage-ballots");

        assertThat(page()).contains("Needs attention", "Opening: First officer proposed it, you can decide");
        assertThat(state(id)).isEqualTo(BallotState.PROPOSED);
    }

    @Test
    void membersDoNotGetIn() {
        var made = testBallots.open(12, TestBallots.YES_NO);
        signIn(made.voters().getFirst().signedIn());

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> ballots.details(made.id()))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
    }

    private UUID proposed() {
        var branch = "Branch " + UUID.randomUUID();
        testBallots.members(12, branch);
        var id = TestBallots.asFirst(() -> ballots.create(testBallots.draft(branch, TestBallots.YES_NO)));
        testBallots.proposeToOpen(id);
        return id;
    }

    private TestBallots.Made voted(int... choices) {
        var made = testBallots.open(12, TestBallots.YES_NO);
        for (int i = 0; i < choices.length; i++) {
            made.voters().get(i).vote(made.id(), choices[i]);
        }
        return made;
    }

    private BallotState state(UUID id) {
        return TestBallots.asFirst(() -> ballots.details(id).state());
    }

    /** The station of the ballot's life that the page calls current. */
    private static String current() {
        return _find(ListItem.class).stream()
                .filter(item -> "step".equals(item.getElement().getAttribute("aria-current")))
                .map(ListItem::getText)
                .findFirst()
                .orElseThrow();
    }
}
