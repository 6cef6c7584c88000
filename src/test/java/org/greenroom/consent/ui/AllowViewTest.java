package org.greenroom.consent.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.greenroom.consent.Answer;
import org.greenroom.consent.Condition;
import org.greenroom.consent.Item;
import org.greenroom.consent.Leeway;
import org.greenroom.consent.Use;
import org.greenroom.texts.Languages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Allowing on conditions: what is missing is said, and what is saved is what was checked. */
class AllowViewTest extends MemberPagesTest {

    private static final String CHECK = "Check my answer";
    private static final String SAVE = "Save my answer";

    private LocalDate today;

    @BeforeEach
    void theDay() {
        today = overview().today();
    }

    @Test
    void nothingIsChosenBeforehandAndAnEmptyFormIsRefusedWithAllThatIsMissing() {
        open("consent/capture/scan-face/allow");
        assertThat(_find(Checkbox.class)).noneMatch(Checkbox::getValue);
        assertThat(choices().getValue()).isNull();

        press(CHECK);

        assertThat(page())
                .contains("Something is still missing. Nothing has been saved yet.")
                .contains("Say until when.", "Choose at least one condition.", "Confirm that you have read the words.");
        assertThat(_find(NativeButton.class)).hasSize(3);
        assertThat(choices().isInvalid()).isTrue();
        assertThat(confirmation().isInvalid()).isTrue();
        assertThat(overview().of(Use.SCAN_FACE).unstated()).isTrue();
    }

    @Test
    void withoutAnEndDateItIsNotChecked() {
        open("consent/capture/scan-face/allow");
        condition();
        confirmation().setValue(true);

        press(CHECK);

        assertMissingOnly("Say until when.");
        choices().setValue(EndDate.Choice.DAY);
        press(CHECK);
        assertMissingOnly("Say until when.");
    }

    @Test
    void withoutAConditionItIsNotChecked() {
        open("consent/capture/scan-face/allow");
        choices().setValue(EndDate.Choice.YEAR);
        confirmation().setValue(true);
        _get(TextField.class, spec -> spec.withLabel("Engager")).setValue("   ");

        press(CHECK);

        assertMissingOnly("Choose at least one condition.");
    }

    @Test
    void withoutTheWordsConfirmedItIsNotChecked() {
        open("consent/capture/scan-face/allow");
        choices().setValue(EndDate.Choice.YEAR);
        condition();

        press(CHECK);

        assertMissingOnly("Confirm that you have read the words.");
    }

    @Test
    void anEndInThePastOrTooFarOffIsRefusedAtTheField() {
        open("consent/capture/scan-face/allow");
        condition();
        confirmation().setValue(true);
        choices().setValue(EndDate.Choice.DAY);

        _get(DatePicker.class).setValue(today.minusDays(1));
        press(CHECK);
        assertThat(_get(DatePicker.class).getErrorMessage()).startsWith("The last day has passed already.");

        _get(DatePicker.class).setValue(today.plusYears(10).plusDays(1));
        press(CHECK);
        assertThat(_get(DatePicker.class).getErrorMessage()).startsWith("The last day is too far off.");
        assertThat(overview().of(Use.SCAN_FACE).unstated()).isTrue();

        _get(DatePicker.class).setValue(today.plusYears(10));
        press(CHECK);
        assertThat(page()).contains("Check your answer");
    }

    @Test
    void whatIsCheckedIsSavedAndCanBeTakenBackInOneAct() {
        open("consent/capture/scan-face/allow");
        complete();

        press(CHECK);
        assertThat(page())
                .contains("Check your answer", "Engager: Tall Ship Pictures", "You are credited", "not a licence");
        assertThat(overview().of(Use.SCAN_FACE).unstated()).isTrue();

        press(SAVE);
        assertThat(page()).contains("Your answer is saved", "Receipt 2", "One act, no reason asked");
        assertThat(reading("SCAN_FACE").leeway())
                .isEqualTo(Leeway.allow(
                        Map.of(Condition.ENGAGER, "Tall Ship Pictures", Condition.CREDIT, ""), today.plusMonths(6)));

        press("Withdraw");
        assertThat(reading("SCAN_FACE").answer()).isEqualTo(Answer.REFUSE);
        assertThat(page()).contains("Withdrawn: this now reads refuse");
    }

    @Test
    void theUnionsMinimumIsTheFloorOfAnyFee() {
        open("consent/capture/scan-face/allow");
        choices().setValue(EndDate.Choice.MONTHS_3);
        confirmation().setValue(true);
        _get(TextField.class, spec -> spec.withLabel("More than that")).setValue("a share of the sales");

        press(CHECK);
        press(SAVE);

        assertThat(reading("SCAN_FACE").leeway().conditions())
                .containsExactly(Map.entry(Condition.FEE, "At least the union’s minimum; a share of the sales"));
        open("consent/capture/scan-face/allow");
        assertThat(_get(TextField.class, spec -> spec.withLabel("More than that"))
                        .getValue())
                .isEqualTo("a share of the sales");
    }

    @Test
    void aChangeKeepsWhatWasTyped() {
        open("consent/capture/scan-face/allow");
        complete();
        press(CHECK);

        press("Change something");

        assertThat(_get(TextField.class, spec -> spec.withLabel("Engager")).getValue())
                .isEqualTo("Tall Ship Pictures");
    }

    @Test
    void aNewerAnswerFromAnotherWindowIsNotOverwrittenAndNothingTypedIsLost() {
        open("consent/capture/scan-face/allow");
        complete();
        press(CHECK);
        answer(Use.SCAN_FACE, Leeway.refuse());

        press(SAVE);

        assertThat(page()).contains("You changed this in another window.", "Refuse, since");
        assertThat(reading("SCAN_FACE").answer()).isEqualTo(Answer.REFUSE);
        assertThat(_get(TextField.class, spec -> spec.withLabel("Engager")).getValue())
                .isEqualTo("Tall Ship Pictures");
        press(CHECK);
        press(SAVE);
        assertThat(reading("SCAN_FACE").answer()).isEqualTo(Answer.ALLOW);
    }

    @Test
    void wordsThatWereNotBeforeTheEyesHaveToBeConfirmedAgain() {
        open("consent/capture/scan-face/allow");
        complete();
        press(CHECK);
        asMember(() -> preferences.show(Set.of(Use.SCAN_FACE), Languages.WELSH));

        press(SAVE);

        assertThat(page()).contains("The words were shown too long ago, or have changed since.");
        assertThat(confirmation().getValue()).isFalse();
        assertThat(overview().of(Use.SCAN_FACE).unstated()).isTrue();
        confirmation().setValue(true);
        press(CHECK);
        press(SAVE);
        assertThat(reading("SCAN_FACE").answer()).isEqualTo(Answer.ALLOW);
    }

    @Test
    @SuppressWarnings("unchecked")
    void theAddressNamesThePartAndAtLeastOneHasToStay() {
        open("consent/replica/replica-marketing/allow?part=voice");
        CheckboxGroup<Item> items = _get(CheckboxGroup.class);
        assertThat(items.getValue()).containsExactly(Item.parse("REPLICA_MARKETING.VOICE"));
        complete();
        items.clear();
        press(CHECK);
        assertMissingOnly("Choose at least one.");

        items.setValue(Set.of(Item.parse("REPLICA_MARKETING.VOICE")));
        press(CHECK);
        press(SAVE);

        assertThat(reading("REPLICA_MARKETING.VOICE").answer()).isEqualTo(Answer.ALLOW);
        assertThat(overview()
                        .of(Use.REPLICA_MARKETING)
                        .readings()
                        .get(Item.parse("REPLICA_MARKETING.FACE"))
                        .stated())
                .isNull();
    }

    @Test
    void aLanguageIsAllowedForItselfAlone() {
        answer(Use.DUB_TRANSLATION, Leeway.refuse());
        open("consent/voice/dub-translation/allow?part=cy");
        complete();
        press(CHECK);
        assertThat(page()).contains("Welsh");
        press(SAVE);

        assertThat(reading("DUB_TRANSLATION.cy").answer()).isEqualTo(Answer.ALLOW);
        assertThat(reading("DUB_TRANSLATION").answer()).isEqualTo(Answer.REFUSE);
    }

    @Test
    void anAllowanceThatStandsIsFilledInButItsWordsAreConfirmedAnew() {
        open("consent/capture/scan-face/allow");
        complete();
        press(CHECK);
        press(SAVE);

        open("consent/capture/scan-body/allow");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Engager")).getValue())
                .isEmpty();
        open("consent/capture/scan-face/allow");

        assertThat(_get(TextField.class, spec -> spec.withLabel("Engager")).getValue())
                .isEqualTo("Tall Ship Pictures");
        assertThat(_get(DatePicker.class).getValue()).isEqualTo(today.plusMonths(6));
        assertThat(confirmation().getValue()).isFalse();
    }

    @Test
    void anAddressThatNamesNoUseOfTheGroupLeadsToNoSuchPage() {
        assertThatThrownBy(() -> open("consent/capture/voice-clone/allow")).hasMessageContaining("No route found");
    }

    private void complete() {
        choices().setValue(EndDate.Choice.MONTHS_6);
        condition();
        _get(Checkbox.class, spec -> spec.withLabel("You are credited")).setValue(true);
        confirmation().setValue(true);
    }

    private static void condition() {
        _get(TextField.class, spec -> spec.withLabel("Engager")).setValue("Tall Ship Pictures");
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<EndDate.Choice> choices() {
        return _get(RadioButtonGroup.class);
    }

    private static Checkbox confirmation() {
        return _get(
                Checkbox.class,
                spec -> spec.withLabel("I have read these words and mean to allow this on my conditions"));
    }

    private static void assertMissingOnly(String text) {
        assertThat(_find(NativeButton.class)).singleElement().satisfies(button -> assertThat(button.getText())
                .startsWith(text));
        assertThat(page()).contains("Something is still missing.").doesNotContain("Check your answer");
    }
}
