package org.greenroom.ballot.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.greenroom.ballot.BallotDraft;
import org.greenroom.ballot.BallotKind;
import org.greenroom.ballot.BallotState;
import org.greenroom.ballot.BallotTemplate;
import org.greenroom.ballot.Ballots;
import org.greenroom.ballot.Bilingual;
import org.greenroom.membership.Doubt;
import org.greenroom.membership.MemberStatus;
import org.greenroom.membership.MemberSummary;
import org.greenroom.testing.TestBallots;
import org.greenroom.texts.Times;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class EditBallotViewTest extends BallotViewsTest {

    @Autowired
    Ballots ballots;

    @Autowired
    JdbcClient jdbc;

    private final String branch = "Branch " + UUID.randomUUID();

    @BeforeEach
    void officer() {
        signIn(TestBallots.FIRST_OFFICER);
    }

    @Test
    @SuppressWarnings("unchecked")
    void aBallotThatTheLawReservesForAScrutineerIsRefusedInPlainWords() {
        open("manage-ballots/new");

        _get(RadioButtonGroup.class).setValue(NewBallotView.Matter.INDUSTRIAL_ACTION);

        assertThat(page()).contains("The law reserves it for an independent scrutineer");
        assertThat(_find(Button.class, spec -> spec.withText("Begin the draft")))
                .isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aNewBallotNeedsKindAndTitleAndThenLeadsToItsDetails() {
        open("manage-ballots/new");
        _get(RadioButtonGroup.class).setValue(NewBallotView.Matter.NONE_OF_THESE);
        _click(_get(Button.class, spec -> spec.withText("Begin the draft")));
        assertThat(page()).contains("Choose a kind.", "Fill this in.");

        var kind = _find(RadioButtonGroup.class).getLast();
        kind.setValue(BallotKind.INDICATIVE);
        _get(TextField.class, spec -> spec.withLabel("Title")).setValue("Scanning " + branch);
        _click(_get(Button.class, spec -> spec.withText("Begin the draft")));

        assertThat(address()).startsWith("manage-ballots/").endsWith("/edit/details");
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void aTemplateForSeveralAnswersComesWithItsKindAndItsRows() {
        open("manage-ballots/new");
        _get(RadioButtonGroup.class).setValue(NewBallotView.Matter.NONE_OF_THESE);
        _get(RadioButtonGroup.class, spec -> spec.withLabel("Begin with"))
                .setValue(new BeginFields.Start(BallotTemplate.UP_TO));
        var most = _get(IntegerField.class);
        most.setValue(50);
        _get(TextField.class, spec -> spec.withLabel("Title")).setValue("Three of us " + branch);
        _click(_get(Button.class, spec -> spec.withText("Begin the draft")));
        assertThat(most.getErrorMessage()).isEqualTo("Give a number from 2 to 49.");
        most.setValue(3);

        _click(_get(Button.class, spec -> spec.withText("Begin the draft")));

        var id = UUID.fromString(address().split("/")[1]);
        assertThat(read(id).kind()).isEqualTo(BallotKind.CONSULTATIVE);
        var question = read(id).questions().getFirst();
        assertThat(question.answers()).hasSize(4);
        assertThat(question.min()).isEqualTo(1);
        assertThat(question.max()).isEqualTo(3);
        edit(id, "questions");
        assertThat(page()).contains("Choose 1 to 3. Or abstain, by leaving the vote blank.");
        _get(Checkbox.class).setValue(false);
        assertThat(page()).contains("Choose 1 to 3. The vote cannot be left blank");
        _get(RadioButtonGroup.class).setValue(false);
        assertThat(_find(IntegerField.class)).isEmpty();
        assertThat(page()).contains("Choose exactly one answer. The vote cannot be left blank");
        _click(_get(Button.class, spec -> spec.withText("Save and continue")));
        var changed = read(id).questions().getFirst();
        assertThat(changed.max()).isEqualTo(1);
        assertThat(changed.blankAllowed()).isFalse();
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void aCopyAsksFirstWhetherTheLawReservesItAndTakesEverythingOverButTheTimes() {
        var earlier = testBallots.draft(branch, TestBallots.YES_NO);
        var id = ballots.create(earlier);
        UI.getCurrent().navigate("manage-ballots/new", QueryParameters.of("copy", id.toString()));
        assertThat(_find(ComboBox.class)).isEmpty();
        chooseMatter(NewBallotView.Matter.MERGER);
        assertThat(_find(ComboBox.class)).isEmpty();
        chooseMatter(NewBallotView.Matter.NONE_OF_THESE);
        var title = _get(TextField.class, spec -> spec.withLabel("Title"));
        assertThat(title.getValue()).isEqualTo(earlier.title().en());

        _click(_get(Button.class, spec -> spec.withText("Begin the draft")));

        var copy = UUID.fromString(address().split("/")[1]);
        assertThat(copy).isNotEqualTo(id);
        assertThat(read(copy)).isEqualTo(earlier.withTimes(null, null));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void chooseMatter(NewBallotView.Matter matter) {
        _find(RadioButtonGroup.class).getFirst().setValue(matter);
    }

    @Test
    void aQuestionIsWrittenAndSavedAndTheNextStepFollows() {
        var id = draft();
        edit(id, "questions");
        _get(TextArea.class, spec -> spec.withLabel("Question")).setValue("Would you?");
        _get(TextField.class, spec -> spec.withLabel("Answer 1")).setValue("Yes");
        _get(TextField.class, spec -> spec.withLabel("Answer 2")).setValue("No");

        _click(_get(Button.class, spec -> spec.withText("Save and continue")));

        assertThat(address()).endsWith("/edit/electorate");
        assertThat(read(id).questions().getFirst().answers())
                .containsExactly(new Bilingual("Yes", ""), new Bilingual("No", ""));
    }

    @Test
    void whatIsMissingIsSaidAtTheFieldAndInASummaryAndStillSaved() {
        var id = draft();
        edit(id, "questions");
        var answer = _get(TextField.class, spec -> spec.withLabel("Answer 1"));
        answer.setValue("Yes");

        _click(_get(Button.class, spec -> spec.withText("Save and continue")));

        var question = _get(TextArea.class, spec -> spec.withLabel("Question"));
        assertThat(question.isInvalid()).isTrue();
        assertThat(question.getErrorMessage()).isEqualTo("Fill this in.");
        assertThat(page()).contains("Saved. Before the ballot can be proposed, put this right:");
        assertThat(_find(NativeButton.class, spec -> spec.withText("Question: Fill this in.")))
                .hasSize(1);
        assertThat(read(id).questions()).hasSize(1);
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void theTurnoutToAimForIsOneOfTheUsualOrAnyOtherPercentage() {
        var id = draft();
        edit(id, "details");
        ComboBox<Integer> target = _get(ComboBox.class, spec -> spec.withLabel("Turnout to aim for in per cent"));
        target.setValue(65);
        _click(_get(Button.class, spec -> spec.withText("Save and continue")));
        assertThat(read(id).participation().target()).isEqualTo(65);

        // What another step saves leaves it as it is.
        edit(id, "schedule");
        _click(_get(Button.class, spec -> spec.withText("Save and continue")));
        assertThat(read(id).participation().target()).isEqualTo(65);

        edit(id, "details");
        target = _get(ComboBox.class, spec -> spec.withLabel("Turnout to aim for in per cent"));
        fire(target, "72 %");
        assertThat(target.getValue()).isEqualTo(72);
        fire(target, "most of them");
        _click(_get(Button.class, spec -> spec.withText("Save and continue")));
        assertThat(target.getErrorMessage()).isEqualTo("Give a percentage from 1 to 100.");
        assertThat(read(id).participation().target()).isEqualTo(65);
    }

    @Test
    void aNamedListIsOffUntilItIsSwitchedOnWithAPurpose() {
        var id = draft();
        edit(id, "details");
        assertThat(read(id).participation().hasNamedList()).isFalse();
        var label = "Stewards may have a named list of people who may still be reminded";
        _get(Checkbox.class, spec -> spec.withLabel(label)).setValue(true);
        _click(_get(Button.class, spec -> spec.withText("Save and continue")));
        var purpose = _get(TextArea.class, spec -> spec.withLabel("What the named list is for"));
        assertThat(purpose.getErrorMessage()).isEqualTo("Fill this in.");
        purpose.setValue("To help people vote");
        _click(_get(Button.class, spec -> spec.withText("Save and continue")));
        assertThat(read(id).participation().listPurpose()).isEqualTo(new Bilingual("To help people vote", ""));
        edit(id, "details");
        _get(Checkbox.class, spec -> spec.withLabel(label)).setValue(false);
        _click(_get(Button.class, spec -> spec.withText("Save and continue")));
        assertThat(read(id).participation().hasNamedList()).isFalse();
    }

    private static void fire(ComboBox<Integer> target, String typed) {
        ComponentUtil.fireEvent(target, new ComboBoxBase.CustomValueSetEvent<ComboBox<Integer>>(target, true, typed));
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        var id = draft();
        edit(id, "details");
        TestBallots.asSecond(() -> {
            var details = ballots.details(id);
            var draft = details.draft();
            ballots.change(
                    id,
                    details.version(),
                    new BallotDraft(
                            draft.kind(),
                            new Bilingual("Their title", ""),
                            draft.description(),
                            draft.questions(),
                            draft.electorate(),
                            null,
                            null,
                            null));
            return id;
        });
        _get(TextField.class, spec -> spec.withLabel("Title")).setValue("My title");

        _click(_get(Button.class, spec -> spec.withText("Save and continue")));

        assertThat(page()).contains("Not saved: another officer has changed this draft");
        assertThat(read(id).title().en()).isEqualTo("Their title");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Title")).getValue())
                .isEqualTo("My title");
    }

    @Test
    @SuppressWarnings("unchecked")
    void theNumberEntitledFollowsTheRuleAtOnceAndAMemberIsExplained() {
        testBallots.members(7, branch);
        var id = draft();
        edit(id, "electorate");
        assertThat(page()).contains("7", "members are entitled today");

        _get(CheckboxGroup.class).setValue(Set.of(MemberStatus.LAPSED));
        assertThat(page()).contains("0 ", "members are entitled today");

        _get(TextField.class, spec -> spec.withLabel("Membership number")).setValue("NOBODY-1");
        _click(_get(Button.class, spec -> spec.withText("Look up")));
        assertThat(page()).contains("Nobody on the roll has the number NOBODY-1.");
        assertThat(_find(MultiSelectComboBox.class)).hasSize(3);
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void doubtfulEntriesAreCountedAndListedByWhatIsDoubtful() {
        // The last of five has no address.
        var members = testBallots.members(5, branch);
        jdbc.sql("update member set mobile_key = :key where id in (:two)")
                .param("key", String.valueOf(System.nanoTime()))
                .param("two", members.subList(0, 2))
                .update();
        jdbc.sql("update member set sort_name = :name where id = :one")
                .param("name", branch + " o'hara-jones")
                .param("one", members.get(2))
                .update();
        jdbc.sql("update member set sort_name = :name where id = :one")
                .param("name", branch + " ohara jones")
                .param("one", members.get(3))
                .update();
        edit(draft(), "electorate");
        _find(Details.class).getLast().setOpened(true);
        var which = _get(Select.class);

        assertThat(which.getItemLabelGenerator().apply(Doubt.NO_ADDRESS)).isEqualTo("No e-mail address: 1");
        assertThat(which.getItemLabelGenerator().apply(Doubt.SAME_PHONE))
                .isEqualTo("Same telephone number as another member: 2");
        assertThat(which.getItemLabelGenerator().apply(Doubt.ALIKE_NAME))
                .isEqualTo("Nearly the same name as another member: 2");
        which.setValue(Doubt.SAME_PHONE);
        Grid<MemberSummary> grid = _find(Grid.class).getLast();
        assertThat(GridKt._findAll(grid))
                .extracting(MemberSummary::id)
                .containsExactlyInAnyOrderElementsOf(members.subList(0, 2));
        // Members’ pages are for the membership office.
        assertThat(_find(
                        Anchor.class,
                        spec -> spec.withPredicate(a -> a.getHref().startsWith("members/"))))
                .isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void leavingAStepSavesIt() {
        var id = draft();
        edit(id, "electorate");
        _get(CheckboxGroup.class).setValue(Set.of(MemberStatus.IN_BENEFIT));

        edit(id, "schedule");

        assertThat(read(id).electorate().statuses()).containsExactly(MemberStatus.IN_BENEFIT);
    }

    @Test
    void aTimeThatTheClockChangeSkipsIsRefusedAtTheField() {
        var id = draft();
        edit(id, "schedule");
        var closes = _get(DateTimePicker.class, spec -> spec.withLabel("Voting closes"));
        // In 2027 the clocks go forward on 28 March at 1 o’clock.
        closes.setValue(LocalDateTime.of(2027, 3, 28, 1, 30));

        _click(_get(Button.class, spec -> spec.withText("Save and continue")));

        assertThat(closes.isInvalid()).isTrue();
        assertThat(page()).contains("this time does not exist, or exists twice");
        assertThat(read(id).closesAt()).isNull();

        // On 31 October 2027 they go back at 2 o’clock: half past one comes twice.
        closes.setValue(LocalDateTime.of(2027, 10, 31, 1, 30));
        _click(_get(Button.class, spec -> spec.withText("Save and continue")));
        assertThat(closes.isInvalid()).isTrue();
        assertThat(read(id).closesAt()).isNull();

        closes.setValue(LocalDateTime.of(2027, 10, 31, 2, 30));
        _click(_get(Button.class, spec -> spec.withText("Save and continue")));
        assertThat(String.valueOf(read(id).closesAt())).isEqualTo("2027-10-31T02:30:00Z");
    }

    @Test
    void theClosingTimeIsReadAsUkTimeInSummerToo() {
        var id = draft();
        edit(id, "schedule");
        _get(DateTimePicker.class, spec -> spec.withLabel("Voting closes"))
                .setValue(LocalDateTime.of(2099, 7, 1, 12, 0));

        _click(_get(Button.class, spec -> spec.withText("Save and continue")));

        assertThat(String.valueOf(read(id).closesAt())).isEqualTo("2099-07-01T11:00:00Z");
    }

    @Test
    void theCheckListsWhatIsMissingAndOffersNoProposal() {
        var id = draft();

        edit(id, "check");

        assertThat(page()).contains("Questions, questions: Add a question.", "Say when voting closes.");
        assertThat(_find(Button.class, spec -> spec.withText("Propose to open")))
                .isEmpty();
    }

    @Test
    void aDraftThatIsReadyIsProposedAndCannotBeWrittenAnyMore() {
        testBallots.members(6, branch);
        var id = ballots.create(testBallots.draft(branch, TestBallots.YES_NO));
        edit(id, "check");
        assertThat(page()).contains("The paper needs a legal sign-off.");
        edit(id, "sign-off");
        _click(_get(Button.class, spec -> spec.withText("Record the sign-off")));
        var adviser = _get(TextField.class, spec -> spec.withLabel("Who has signed it off"));
        assertThat(adviser.getErrorMessage()).isEqualTo("Fill this in.");
        adviser.setValue("M. Fenn, solicitor");
        var day = _get(DatePicker.class);
        day.setValue(LocalDate.now(Times.ZONE).plusDays(2));
        _click(_get(Button.class, spec -> spec.withText("Record the sign-off")));
        assertThat(day.getErrorMessage()).isEqualTo("This day is still to come.");
        day.setValue(LocalDate.of(2026, 1, 5));
        _click(_get(Button.class, spec -> spec.withText("Record the sign-off")));
        assertThat(address()).endsWith("/edit/check");

        _click(_get(Button.class, spec -> spec.withText("Propose to open")));

        assertThat(address()).isEqualTo("manage-ballots/" + id);
        assertThat(ballots.details(id).state()).isEqualTo(BallotState.PROPOSED);
        assertThat(page()).contains("Signed off by M. Fenn, solicitor on 5 January 2026, recorded by First officer");
        edit(id, "details");
        assertThat(address()).isEqualTo("manage-ballots/" + id);
    }

    private UUID draft() {
        return ballots.create(new BallotDraft(
                BallotKind.INDICATIVE,
                new Bilingual("Scanning", ""),
                Bilingual.EMPTY,
                List.of(),
                TestBallots.branch(branch),
                null,
                null,
                null));
    }

    private BallotDraft read(UUID id) {
        return ballots.details(id).draft();
    }

    private static void edit(UUID id, String step) {
        open("manage-ballots/" + id + "/edit/" + step);
    }

    private static String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPath();
    }
}
