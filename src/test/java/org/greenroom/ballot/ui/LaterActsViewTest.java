package org.greenroom.ballot.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.ballot.ActTerms;
import org.greenroom.ballot.BallotAct;
import org.greenroom.ballot.BallotDecisions;
import org.greenroom.ballot.BallotState;
import org.greenroom.ballot.BallotUpkeep;
import org.greenroom.ballot.Ballots;
import org.greenroom.ballot.Bilingual;
import org.greenroom.testing.TestBallots;
import org.greenroom.testing.TestVoter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Acts on a running ballot, its log and complaints, as officers, scrutineers and members meet them. */
class LaterActsViewTest extends BallotViewsTest {

    @Autowired
    Ballots ballots;

    @Autowired
    BallotDecisions decisions;

    @Autowired
    BallotUpkeep upkeep;

    @Autowired
    JdbcClient jdbc;

    private static void press(String text) {
        _click(_find(Button.class, spec -> spec.withText(text)).getLast());
    }

    private String memberNumber() {
        return jdbc.sql("select membership_number from member where id = :id")
                .param(
                        "id",
                        testBallots.members(1, "Elsewhere " + UUID.randomUUID()).getFirst())
                .query(String.class)
                .single();
    }

    @Test
    void anOfficerExtendsWithReasonsInBothLanguagesAndTheSecondReadsThem() {
        var made = testBallots.open(12, TestBallots.YES_NO);
        signIn(TestBallots.FIRST_OFFICER);
        manage(made.id());
        press("Propose to extend");
        var closes = _get(DateTimePicker.class);
        press("Propose to extend");
        assertThat(_get(TextArea.class, spec -> spec.withLabel("Why? In Welsh")).getErrorMessage())
                .isEqualTo("Say why.");
        _get(TextArea.class, spec -> spec.withLabel("Why? In English")).setValue("The mail was late.");
        _get(TextArea.class, spec -> spec.withLabel("Why? In Welsh")).setValue("Roedd y post yn hwyr.");
        closes.setValue(closes.getValue().minusHours(3));
        press("Propose to extend");
        assertThat(closes.getErrorMessage()).contains("later than the present closing time");
        closes.setValue(closes.getValue().plusDays(3));
        press("Propose to extend");
        assertThat(page()).contains("Extending waits for a second officer", "you cannot approve it");

        signIn(TestBallots.SECOND_OFFICER);
        manage(made.id());
        assertThat(page()).contains("Reason: The mail was late.", "Reason in Welsh: Roedd y post yn hwyr.");
        press("Approve extending");
        assertThat(page()).contains("Approved. The ballot closes later now.");

        signIn(made.voters().getFirst().signedIn());
        open("ballots/" + made.id());
        assertThat(page()).contains("Extended: this ballot was to close", "The mail was late.");
    }

    @Test
    void aMemberIsLookedUpBeforeBeingAdded() {
        var made = testBallots.open(12, TestBallots.YES_NO);
        signIn(TestBallots.FIRST_OFFICER);
        manage(made.id());
        press("Propose to add a member");
        press("Propose to add a member");
        // A dialog stands beside the page.
        _get(
                Paragraph.class,
                spec -> spec.withPredicate(
                        said -> said.getText().endsWith("Nobody is ever taken off a roll that is frozen.")));
        _get(Paragraph.class, spec -> spec.withPredicate(said -> said.getText().startsWith("20 members can")));
        var number = _get(TextField.class);
        assertThat(number.isInvalid()).isTrue();
        number.setValue("NOBODY-1");
        _get(TextArea.class, spec -> spec.withLabel("Why?")).setValue("Left out by mistake");
        press("Propose to add a member");
        assertThat(number.getErrorMessage()).isEqualTo("Nobody has this membership number.");
        var wanted = memberNumber();
        number.setValue(wanted);
        press("Propose to add a member");
        assertThat(page()).contains("Adding to the roll waits for a second officer");

        signIn(TestBallots.SECOND_OFFICER);
        manage(made.id());
        assertThat(page()).contains("membership number " + wanted, "Left out by mistake");
        press("Approve adding");
        assertThat(page()).contains("The member is on the roll and can vote.", "Added after the roll was frozen");
    }

    @Test
    void whatCannotBeDoneAnyMoreIsSaidAtTheApproval() {
        var made = testBallots.open(12, TestBallots.YES_NO);
        var wanted = memberNumber();
        TestBallots.asFirst(
                () -> decisions.propose(made.id(), BallotAct.ADD_TO_ROLL, ActTerms.adding(wanted, "Left out")));
        jdbc.sql("delete from spare_credential where ballot_id = :ballot")
                .param("ballot", made.id())
                .update();
        jdbc.sql("update ballot_spares set destroyed = made where ballot_id = :ballot")
                .param("ballot", made.id())
                .update();
        signIn(TestBallots.SECOND_OFFICER);
        manage(made.id());
        press("Approve adding");
        assertThat(page()).contains("every spare credential is used");
    }

    @Test
    void membersReadWhyABallotWasCancelledInTheirLanguage() {
        var made = testBallots.open(12, TestBallots.YES_NO);
        testBallots.decide(
                made.id(),
                BallotAct.CANCEL,
                ActTerms.because(new Bilingual("The question was wrong.", "Roedd y cwestiwn yn anghywir.")));
        signIn(made.voters().getFirst().signedIn());
        open("ballots/" + made.id());
        assertThat(page()).contains("Why: The question was wrong.", "no vote in it can ever be counted");
        open("ballots");
        assertThat(page()).contains("Cancelled", "Digital scanning");
        com.vaadin.flow.component.UI.getCurrent().setLocale(Locale.of("cy", "GB"));
        open("ballots/" + made.id());
        assertThat(page()).contains("Pam: Roedd y cwestiwn yn anghywir.");
    }

    @Test
    void aMemberReadsTheOwnStandingReportsAMistakeAndReadsTheAnswer() {
        var made = testBallots.open(12, TestBallots.YES_NO);
        var off = testBallots.members(1, "Elsewhere " + UUID.randomUUID()).getFirst();
        var member = new TestVoter(off, null).signedIn();
        signIn(member);
        open("ballots/" + made.id());
        assertThat(page()).contains("Am I on the roll?", "No. You are not on the roll of this ballot.");
        press("Report a mistake about the roll");
        press("Send");
        assertThat(_get(TextArea.class).getErrorMessage()).isEqualTo("Write something here.");
        _get(TextArea.class).setValue("I work in Leeds.");
        press("Send");
        assertThat(page()).contains("I work in Leeds.", "Received. An officer will look at it.");

        signIn(TestBallots.FIRST_OFFICER);
        manage(made.id());
        assertThat(page()).contains("Complaints, one without an answer");
        open("manage-ballots/" + made.id() + "/complaints");
        assertThat(page()).contains("I work in Leeds.", "Nobody looks after it yet.");
        press("Look after it");
        assertThat(page()).contains("Looked after by First officer.");
        press("Answer");
        _get(TextArea.class).setValue("You will be added.");
        press("Send the answer");
        assertThat(page()).contains("You will be added.", "The member is told by mail");

        signIn(member);
        open("ballots/" + made.id());
        assertThat(page()).contains("The answer:", "You will be added.");
    }

    @Test
    void afterPublicationEachMemberReadsWhetherTheyTookPartAndCanDisputeIt() {
        var made = testBallots.open(12, TestBallots.YES_NO);
        for (int i = 0; i < 5; i++) {
            made.voters().get(i).vote(made.id(), i % 2);
        }
        testBallots.finish(made.id());
        signIn(made.voters().getFirst().signedIn());
        open("ballots/" + made.id());
        assertThat(page()).contains("You took part.");
        signIn(made.voters().get(7).signedIn());
        // A view that is shown already would be kept as it is.
        open("more");
        open("ballots/" + made.id());
        assertThat(page()).contains("You did not take part.");
        press("It is wrong about whether I took part");
        _get(TextArea.class).setValue("I did.");
        press("Send");
        signIn(TestBallots.FIRST_OFFICER);
        open("manage-ballots/" + made.id() + "/complaints");
        press("Look after it");
        press("See what the roll says");
        assertThat(page()).contains("The roll says that this member did not take part.");
    }

    @Test
    void aScrutineerWritesIntoTheLogAndNothingCanBeChanged() {
        var made = testBallots.open(12, TestBallots.YES_NO);
        signIn(new SignedIn(UUID.randomUUID(), null, "Scrutineer", Set.of(Role.SCRUTINEER), Locale.UK));
        open("ballots/" + made.id());
        assertThat(page()).contains("Open the incident log");
        open("manage-ballots/" + made.id() + "/incidents");
        assertThat(page()).contains("Nothing has happened so far.", "Nothing here is ever changed or taken away.");
        press("Write an entry");
        assertThat(_get(TextArea.class).getHelperText()).contains("Do not write when somebody voted");
        _get(TextArea.class).setValue("The office had no power for an hour.");
        press("Add to the log");
        assertThat(page()).contains("The office had no power for an hour.", "Scrutineer");
        press("Put this right");
        _get(TextArea.class).setValue("It was half an hour.");
        press("Add to the log");
        assertThat(page()).contains("Puts right the entry of", "It was half an hour.");
    }

    @Test
    void aPreparationThatFailedStandsOnTheOfficersHomePageWithAWayToTryAgain() {
        var branch = "Branch " + UUID.randomUUID();
        testBallots.members(3, branch);
        var id = TestBallots.asFirst(() -> ballots.create(testBallots.draft(branch, TestBallots.YES_NO)));
        jdbc.sql("update member set branch = 'Gone' where branch = :branch")
                .param("branch", branch)
                .update();
        testBallots.decide(id, BallotAct.OPEN);
        upkeep.prepare(id);
        assertThat(TestBallots.asFirst(() -> ballots.details(id).state())).isEqualTo(BallotState.PREPARING);
        signIn(TestBallots.FIRST_OFFICER);
        open("manage-ballots");
        assertThat(page()).contains("Something has failed:");
        manage(id);
        press("Try again");
        assertThat(page()).contains("It is being tried again.");
    }
}
