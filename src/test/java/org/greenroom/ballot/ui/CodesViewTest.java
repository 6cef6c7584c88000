package org.greenroom.ballot.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.greenroom.ballot.ActTerms;
import org.greenroom.ballot.BallotAct;
import org.greenroom.ballot.BallotDecisions;
import org.greenroom.ballot.BallotUpkeep;
import org.greenroom.ballot.Ballots;
import org.greenroom.ballot.Booth;
import org.greenroom.ballot.CodeAuthorities;
import org.greenroom.ballot.CodeAuthority;
import org.greenroom.ballot.Safeguards.Candidate;
import org.greenroom.testing.TestBallots;
import org.greenroom.testing.TestCodes;
import org.greenroom.testing.TestKeyHolders;
import org.greenroom.testing.TestVoter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Choosing who makes the voting codes, and what officers and whoever makes them see of it afterwards. */
class CodesViewTest extends BallotViewsTest {

    @Autowired
    Ballots ballots;

    @Autowired
    BallotUpkeep upkeep;

    @Autowired
    BallotDecisions decisions;

    @Autowired
    CodeAuthorities authorities;

    @Autowired
    TestKeyHolders keyHolders;

    @Autowired
    TestCodes testCodes;

    @Autowired
    Booth booth;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void officer() {
        signIn(TestBallots.FIRST_OFFICER);
    }

    private UUID draft() {
        return ballots.create(testBallots.draft("Branch " + UUID.randomUUID(), TestBallots.YES_NO));
    }

    private void step(UUID id) {
        open("manage-ballots/" + id + "/edit/safeguards");
    }

    private static void save() {
        _click(_get(Button.class, spec -> spec.withText("Save and continue")));
    }

    private static String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPath();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static RadioButtonGroup<Boolean> kind() {
        return _get(RadioButtonGroup.class, spec -> spec.withId("codes-kind"));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static ComboBox<Candidate> person() {
        return _get(ComboBox.class, spec -> spec.withLabel("Credential authority"));
    }

    @Test
    void thePortalMakesThemUnlessSaidOtherwiseAndThePageSaysWhatThatMeans() {
        var id = draft();
        step(id);
        assertThat(kind().getValue()).isFalse();
        assertThat(page()).contains("could cast votes for members who do not vote");
        save();
        assertThat(address()).endsWith("/edit/schedule");
        assertThat(authorities.of(id)).isEmpty();
    }

    @Test
    void somebodyIsFoundByAddressAndNeedsOtherHandsThanTheirOwn() {
        var id = draft();
        var maker = keyHolders.holder();
        step(id);
        kind().setValue(true);
        assertThat(page()).contains("A code can be sent again and never replaced");
        save();
        assertThat(person().getErrorMessage()).isEqualTo("Choose somebody, or the portal.");
        _get(TextField.class, spec -> spec.withId("codes-other"))
                .setValue(jdbc.sql("select login_email from account where id = :id")
                        .param("id", maker.person().accountId())
                        .query(String.class)
                        .single());
        _click(_get(Button.class, spec -> spec.withText("Choose")));
        save();
        assertThat(address()).endsWith("/edit/safeguards");
        assertThat(person().getErrorMessage()).startsWith("Voting codes by somebody else need key holders.");

        keyHolders.choose(id, List.of(maker));
        step(id);
        save();
        assertThat(person().getErrorMessage()).startsWith("At least one key holder must be somebody other");
        keyHolders.choose(id, List.of(maker, keyHolders.holder()));
        step(id);
        save();
        assertThat(address()).endsWith("/edit/schedule");
        assertThat(authorities.of(id).map(CodeAuthority::name))
                .contains(maker.person().displayName());
        open("manage-ballots/" + id + "/paper");
        assertThat(page()).contains("are made and sent by " + maker.person().displayName());
    }

    @Test
    void whoCannotSignInAnyMoreIsRefusedAtTheFieldOfTheAuthority() {
        var id = draft();
        var maker = keyHolders.holder().person().accountId();
        keyHolders.choose(id, List.of(keyHolders.holder()));
        testCodes.choose(id, maker);
        jdbc.sql("update account set status = 'SUSPENDED' where id = :id")
                .param("id", maker)
                .update();
        step(id);
        save();
        assertThat(address()).endsWith("/edit/safeguards");
        assertThat(person().getErrorMessage()).startsWith("Nobody can sign in under this.");
        assertThat(_get(MultiSelectComboBox.class).isInvalid()).isFalse();
    }

    /** It would change nothing: what is missing is missing still. */
    @Test
    void whileTheCodesAreWaitedForNothingIsToBeTriedAgain() {
        var branch = "Branch " + UUID.randomUUID();
        var members = testBallots.members(5, branch);
        var draft = testBallots.draft(branch, TestBallots.YES_NO);
        var waiting = testCodes.waiting(draft.withTimes(Instant.now().minusSeconds(5), draft.closesAt()), members);
        upkeep.openAndCloseDue();
        manage(waiting.id());
        assertThat(page()).contains("The opening time has passed and the voting codes are not there");
        _assertNone(Button.class, spec -> spec.withText("Try again"));
    }

    @Test
    void whoeverAddsAMemberIsToldWhoGivesTheSpareCode() {
        var open = testCodes.open(5);
        var name = open.authority().person().displayName();
        assertThat(saidToWhoeverAddsTo(open.id()))
                .contains("are made by " + name, "ask " + name + " to send the member one of the spare codes");
        var usual = testBallots.open(5, TestBallots.YES_NO);
        assertThat(saidToWhoeverAddsTo(usual.id())).doesNotContain("spare codes");
    }

    private static String saidToWhoeverAddsTo(UUID id) {
        signIn(TestBallots.FIRST_OFFICER);
        manage(id);
        _click(_get(Button.class, spec -> spec.withText("Propose to add a member")));
        var dialog = _get(AddToRollDialog.class);
        var said = dialog.getElement().getTextRecursively();
        dialog.close();
        return said;
    }

    @Test
    void whoeverApprovesAnAdditionIsToldToAskForASpareCode() {
        var open = testCodes.open(5);
        var late = testBallots.members(1, "Branch " + UUID.randomUUID()).getFirst();
        var number = jdbc.sql("select membership_number from member where id = :id")
                .param("id", late)
                .query(String.class)
                .single();
        TestBallots.asFirst(
                () -> decisions.propose(open.id(), BallotAct.ADD_TO_ROLL, ActTerms.adding(number, "Left out.")));
        signIn(TestBallots.SECOND_OFFICER);
        manage(open.id());
        assertThat(page()).contains("with a spare code from whoever makes the voting codes");
        _click(_get(Button.class, spec -> spec.withText("Approve adding")));
        assertThat(page()).contains("Now ask whoever makes the voting codes to send them a spare code.");
    }

    @Test
    void officersSeeThatTheBallotWaitsAndWhoeverMakesTheCodesFindsItAtHome() {
        var waiting = testCodes.waiting(5);
        signIn(TestBallots.FIRST_OFFICER);
        manage(waiting.id());
        assertThat(page())
                .contains("the ballot waits for the voting codes of "
                        + waiting.authority().person().displayName());
        signIn(waiting.authority().person());
        open("");
        var link = _find(Anchor.class).stream()
                .filter(anchor -> anchor.getHref().equals("/codes/" + waiting.id()))
                .findFirst()
                .orElseThrow();
        assertThat(link.getText()).isEqualTo("Make the codes");
    }

    @Test
    void whoeverCanVoteReadsFromWhomTheCodeComes() {
        var open = testCodes.open(5);
        signIn(new TestVoter(open.held().members().getFirst(), booth).signedIn());
        open("ballots/" + open.id());
        assertThat(page())
                .contains("You also need your voting code. It comes to you from "
                        + open.authority().person().displayName());
    }

    @Test
    void officersAreToldToAskForASpareAndThatNoneIsDestroyed() {
        var open = testCodes.open(5);
        signIn(TestBallots.FIRST_OFFICER);
        manage(open.id());
        assertThat(page())
                .contains(
                        "ask " + open.authority().person().displayName() + " to give them a spare code",
                        "cannot destroy those that are left",
                        "they are never replaced");
    }

    @Test
    void withCodesOfThePortalItsPageSaysThatItCouldVoteForAbstainers() {
        var made = testBallots.open(5, TestBallots.YES_NO);
        signIn(TestBallots.FIRST_OFFICER);
        manage(made.id());
        assertThat(page()).contains("could therefore cast votes for members who do not vote");
    }
}
