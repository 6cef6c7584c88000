package org.greenroom.consent.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.NativeButton;
import org.greenroom.consent.Answer;
import org.greenroom.consent.Leeway;
import org.greenroom.consent.PreferenceEvent;
import org.greenroom.consent.Reading;
import org.greenroom.consent.RecordHistory;
import org.greenroom.consent.TestRecords;
import org.greenroom.consent.Use;
import org.greenroom.consent.UseGroup;
import org.greenroom.texts.Languages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The walk: one tap saves, the record says what had been shown, and nothing is loosened by itself. */
class GroupViewTest extends MemberPagesTest {

    @Autowired
    RecordHistory history;

    @Test
    void aTapSavesAtOnceAndIsReadOut() {
        open("consent/capture");

        tap(card(Use.SCAN_FACE), "Refuse");

        assertThat(reading("SCAN_FACE").reason()).isEqualTo(Reading.Reason.STATED);
        assertThat(status(Use.SCAN_FACE)).startsWith("Saved: Refuse.").contains("Receipt 2");
        assertThat(text(card(Use.SCAN_FACE))).contains("Refuse, since");
        assertThat(page()).contains("1 of 4 answered here");
    }

    @Test
    void asLongAsNothingIsTappedNothingIsAnswered() {
        open("consent/capture");

        assertThat(overview().unstated()).hasSize(Use.values().length);
        assertThat(page()).contains("You have not said. Everyone else must read it as no.");
    }

    @Test
    void aDecisionNamesTheWordsThatWereShownInTheLanguageOfThePage() {
        UI.getCurrent().setLocale(Languages.WELSH);
        open("consent/capture");

        tap(card(Use.SCAN_BODY), "Gofyn i mi bob tro");

        var entries = asMember(history::all);
        var shown = (PreferenceEvent.WordingShown) entries.getFirst().event();
        assertThat(shown.language()).isEqualTo("cy");
        assertThat(shown.wordings()).containsOnlyKeys(UseGroup.CAPTURE.uses());
        assertThat(entries.getLast().event())
                .isInstanceOfSatisfying(PreferenceEvent.Decided.class, decided -> assertThat(decided.shown())
                        .isEqualTo(entries.getFirst().id()));
    }

    @Test
    void whatWasAnsweredInAnotherWindowIsNotOverwrittenAndShown() {
        open("consent/capture");
        answer(Use.SCAN_FACE, Leeway.refuse());

        tap(card(Use.SCAN_FACE), "Ask me each time");

        assertThat(status(Use.SCAN_FACE))
                .isEqualTo(
                        "You changed this in another window. Nothing was saved just now; this page now shows the newest.");
        assertThat(reading("SCAN_FACE").answer()).isEqualTo(Answer.REFUSE);
        assertThat(text(card(Use.SCAN_FACE))).contains("Refuse, since");
        tap(card(Use.SCAN_FACE), "Ask me each time");
        assertThat(reading("SCAN_FACE").answer()).isEqualTo(Answer.ASK);
    }

    @Test
    void wordsThatWereShownAnewElsewhereAreShownHereAnewBeforeAnythingIsLoosened() {
        open("consent/capture");
        asMember(() -> preferences.show(UseGroup.CAPTURE.uses(), Languages.WELSH));

        tap(card(Use.SCAN_FACE), "Ask me each time");

        assertThat(status(Use.SCAN_FACE)).startsWith("The words were shown too long ago, or have changed since.");
        assertThat(overview().of(Use.SCAN_FACE).unstated()).isTrue();
        tap(card(Use.SCAN_FACE), "Ask me each time");
        assertThat(reading("SCAN_FACE").answer()).isEqualTo(Answer.ASK);
    }

    @Test
    void theSameTapAgainAddsNothingToTheRecord() {
        open("consent/capture");
        tap(card(Use.SCAN_FACE), "Refuse");
        var number = overview().number();

        tap(card(Use.SCAN_FACE), "Refuse");

        assertThat(status(Use.SCAN_FACE)).isEqualTo("That is your answer already: Refuse.");
        assertThat(overview().number()).isEqualTo(number);
    }

    @Test
    void withdrawingIsOneActWithoutAQuestion() {
        answer(Use.SCAN_FACE, TestRecords.allowance(overview().today()));
        open("consent/capture");
        assertThat(text(card(Use.SCAN_FACE)))
                .contains("Allowed on conditions until", "Engager: Tall Ship Pictures", "You approve the result");

        press(card(Use.SCAN_FACE), "Withdraw");

        assertThat(reading("SCAN_FACE").answer()).isEqualTo(Answer.REFUSE);
        assertThat(status(Use.SCAN_FACE)).startsWith("Withdrawn: this now reads refuse");
        assertThat(_find(card(Use.SCAN_FACE), Button.class)).isEmpty();
    }

    @Test
    void whatIsRefusedOrUnstatedHasNothingToWithdraw() {
        answer(Use.SCAN_BODY, Leeway.refuse());
        open("consent/capture");

        assertThat(_find(Button.class, spec -> spec.withText("Withdraw"))).isEmpty();
    }

    @Test
    void askingIsSuggestedByThePresetAndSavedByTheTapOnly() {
        asMember(preferences::askAboutEverything);
        answer(Use.SCAN_BODY, Leeway.refuse());
        open("consent/capture");

        assertThat(text(card(Use.SCAN_FACE))).contains("suggested");
        assertThat(text(card(Use.SCAN_BODY))).doesNotContain("suggested");
        assertThat(overview().of(Use.SCAN_FACE).unstated()).isTrue();

        tap(card(Use.SCAN_FACE), "Ask me each time");

        assertThat(reading("SCAN_FACE").answer()).isEqualTo(Answer.ASK);
        assertThat(text(card(Use.SCAN_FACE))).doesNotContain("suggested");
    }

    @Test
    void oneAnswerIsForFaceBodyVoiceAndMovementUnlessTheyAreAnsweredSeparately() {
        open("consent/replica");
        var card = card(Use.REPLICA_MARKETING);
        assertThat(text(card)).contains("The same for face, body, voice and movement:");
        tap(card, "Refuse");
        assertThat(overview().of(Use.REPLICA_MARKETING).uniform()).isTrue();

        tap(card, "Answer separately");
        tap(_find(card, AnswerButtons.class).getFirst(), "Ask me each time");

        assertThat(reading("REPLICA_MARKETING.FACE").answer()).isEqualTo(Answer.ASK);
        assertThat(reading("REPLICA_MARKETING.VOICE").answer()).isEqualTo(Answer.REFUSE);
        assertThat(text(card))
                .contains("Mixed", "Face: Ask me each time, since", "Body, Voice, Movement: Refuse, since");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aLanguageGetsAnAnswerOfItsOwnAndWelshAndEnglishComeFirst() {
        open("consent/voice");
        tap(card(Use.DUB_TRANSLATION), "Refuse");
        ComboBox<String> more = _get(card(Use.DUB_TRANSLATION), ComboBox.class);
        assertThat(more.getListDataView().getItems().limit(2)).containsExactly("en", "cy");

        more.setValue("fr");
        assertThat(text(card(Use.DUB_TRANSLATION))).contains("As all other languages", "All other languages:");
        tap(_find(card(Use.DUB_TRANSLATION), AnswerButtons.class).get(1), "Ask me each time");

        assertThat(reading("DUB_TRANSLATION.fr").answer()).isEqualTo(Answer.ASK);
        assertThat(reading("DUB_TRANSLATION").answer()).isEqualTo(Answer.REFUSE);
    }

    @Test
    void sensitiveUsesStandApart() {
        open("consent/content");

        assertThat(page()).contains("These are sensitive, so they stand apart");
    }

    @ParameterizedTest
    @EnumSource(UseGroup.class)
    void everyGroupHasItsPageWithProgressAndSaysThatItIsNoLicence(UseGroup group) {
        open("consent/" + group.slug());

        assertThat(page())
                .contains(
                        "group " + (group.ordinal() + 1) + " of 9",
                        "is not a licence",
                        "must read what is unstated as no");
        assertThat(_find(UseCard.class)).hasSameSizeAs(group.uses());
        for (var use : group.uses()) {
            var wording = overview().of(use).wording().english();
            assertThat(text(card(use)))
                    .contains(wording.meaning(), wording.yes(), wording.example(), wording.outOfScope());
        }
    }

    @Test
    void anAddressThatNamesNoGroupLeadsToNoSuchPage() {
        assertThatThrownBy(() -> open("consent/no-such-group")).hasMessageContaining("No route found");
    }

    @Test
    void theAnswerThatStandsIsPressed() {
        answer(Use.SCAN_FACE, Leeway.ask(null));
        open("consent/capture");

        assertThat(_find(card(Use.SCAN_FACE), NativeButton.class))
                .extracting(button -> button.getElement().getAttribute("aria-pressed"))
                .containsExactly("false", "true");
    }

    private static String status(Use use) {
        return text(_get(card(use), SaidLine.class)).strip();
    }
}
