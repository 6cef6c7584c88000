package org.greenroom.consent.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.consent.Answer;
import org.greenroom.consent.Leeway;
import org.greenroom.consent.Preset;
import org.greenroom.consent.Reading;
import org.greenroom.consent.TestRecords;
import org.greenroom.consent.Use;
import org.greenroom.testing.Statements;
import org.greenroom.texts.Languages;
import org.junit.jupiter.api.Test;

/** The overview and the home page: what waits, the ways to begin, and acts on everything. */
class ConsentViewTest extends MemberPagesTest {

    @Test
    void theFirstVisitOffersThreeWaysAndSavesNothingByItself() {
        open("consent");

        assertThat(page())
                .contains("24 unstated", "You have not said anything yet", "Not a licence", "is not a licence")
                .contains("Only suggests “ask me”", "Saves “refuse” for all uses at once");
        assertThat(_find(EverythingPart.class)).isEmpty();
        assertThat(overview().number()).isZero();
    }

    @Test
    void refusingEverythingAnswersAllUsesAtOnce() {
        open("consent");

        press("Refuse everything");

        assertThat(overview().unstated()).isEmpty();
        assertThat(page()).contains("24 refuse", "Everything now reads refuse", "Receipt ");
    }

    @Test
    void askingAboutEverythingOnlySuggests() {
        open("consent");

        press("Suggest “ask me”");

        assertThat(overview().unstated()).hasSize(24);
        assertThat(overview().preset()).isEqualTo(Preset.ASK);
        assertThat(page())
                .contains("24 uses have no answer from you", "takes one tap each")
                .doesNotContain("Three ways");
    }

    @Test
    void laterTheMainActGoesOnWithTheFirstUseThatIsUnstated() {
        answer(Use.SCAN_FACE, Leeway.refuse());
        open("consent");

        assertThat(_find(Anchor.class, spec -> spec.withText("Go on with what is unstated")))
                .singleElement()
                .extracting(Anchor::getHref)
                .isEqualTo("consent/capture?use=scan-body");
    }

    @Test
    void eachUseIsTaggedAndDetailed() {
        answer(Use.SCAN_FACE, Leeway.ask(null));
        answer(Use.REPLICA_MARKETING, Leeway.refuse());
        answer("REPLICA_MARKETING.FACE", Leeway.ask(null));
        open("consent");

        assertThat(page()).contains("1 ask me", "1 mixed", "22 unstated", "Face: Ask me each time");
    }

    @Test
    void whatEndsWithinNinetyDaysIsNamedAndLaterEndsAreNot() {
        var today = overview().today();
        answer(Use.SCAN_FACE, Leeway.ask(today.plusDays(90)));
        answer(Use.SCAN_BODY, Leeway.ask(today.plusDays(91)));
        open("consent");

        assertThat(page()).contains("1 answer runs out soon");
        assertThat(_find(com.vaadin.flow.component.html.Paragraph.class, spec -> spec.withClasses("cue")))
                .hasSize(1);
    }

    @Test
    void withdrawingFromTheOverviewIsOneAct() {
        answer(Use.SCAN_FACE, Leeway.ask(null));
        open("consent");

        press("Withdraw");

        assertThat(reading("SCAN_FACE").answer()).isEqualTo(Answer.REFUSE);
        assertThat(page()).contains("Scanning your face: withdrawn. It now reads refuse", "1 refuse");
        assertThat(_find(Button.class, spec -> spec.withText("Withdraw"))).isEmpty();
    }

    @Test
    void withdrawingEverythingAsksOnceInWordsAndLeavesTheUnstatedUnstated() {
        answer(Use.SCAN_FACE, TestRecords.allowance(overview().today()));
        answer(Use.SCAN_BODY, Leeway.ask(null));
        open("consent");

        press("Withdraw everything");
        assertThat(reading("SCAN_FACE").answer()).isEqualTo(Answer.ALLOW);
        assertThat(_get(ConfirmDialog.class).getElement().getProperty("message"))
                .startsWith("2 uses that you allow or want to be asked about will read “refuse” at once");
        confirm();

        assertThat(reading("SCAN_FACE").answer()).isEqualTo(Answer.REFUSE);
        assertThat(reading("SCAN_BODY").answer()).isEqualTo(Answer.REFUSE);
        assertThat(reading("SCAN_BODY").reason()).isEqualTo(Reading.Reason.STATED);
        assertThat(overview().unstated()).hasSize(22);
        assertThat(page()).contains("Everything is withdrawn.", "2 refuse", "22 unstated");
    }

    @Test
    void aPresetChosenLaterAsksFirstAndLoosensNothing() {
        answer(Use.SCAN_FACE, TestRecords.allowance(overview().today()));
        answer(Use.SCAN_BODY, Leeway.refuse());
        open("consent");

        press("Ask me about everything");
        confirm();

        assertThat(reading("SCAN_FACE").answer()).isEqualTo(Answer.ASK);
        assertThat(reading("SCAN_BODY").answer()).isEqualTo(Answer.REFUSE);
        assertThat(overview().unstated()).hasSize(22);
    }

    @Test
    void theHomePageSaysQuietlyThatNothingWasSaid() {
        open("more");
        open("");

        assertThat(page()).contains("You have not said how your likeness and voice may be used");
    }

    @Test
    void theHomePageNamesWhatRunsOut() {
        answer(Use.SCAN_FACE, Leeway.ask(overview().today().plusDays(3)));
        open("more");
        open("");

        assertThat(page()).contains("1 answer runs out soon", "Scanning your face", "23 uses have no answer from you");
    }

    @Test
    void whoHasAnsweredEverythingReadsNothingOfItOnTheHomePage() {
        asMember(preferences::refuseEverything);
        open("more");
        open("");

        assertThat(page()).doesNotContain("Your consent", "no answer from you");
    }

    @Test
    void aLongRecordOpensWithAsFewStatementsAsAShortOne() {
        answer(Use.SCAN_FACE, Leeway.refuse());
        var few = Statements.sentBy(() -> open("consent"));
        for (int i = 0; i < 60; i++) {
            answer(Use.values()[i % 20], Leeway.refuse());
        }
        open("more");

        assertThat(Statements.sentBy(() -> open("consent")))
                .isLessThanOrEqualTo(few)
                .isLessThan(10);
        assertThat(Statements.sentBy(() -> open("consent/capture"))).isLessThan(25);
    }

    @Test
    void officersHaveNoSuchPageAndNoEntry() {
        var officer = new SignedIn(UUID.randomUUID(), null, "Officer", Set.of(Role.RETURNING_OFFICER), Locale.UK);
        signInAs(officer, Role.RETURNING_OFFICER.name());

        for (var address :
                List.of("consent", "consent/capture", "consent/changed", "consent/capture/scan-face/allow")) {
            assertThatThrownBy(() -> open(address)).as(address).hasMessageContaining("Access is denied");
        }
        open("more");
        open("");
        assertThat(page()).doesNotContain("Your consent");
    }

    @Test
    void thePageSpeaksWelsh() {
        UI.getCurrent().setLocale(Languages.WELSH);
        answer(Use.SCAN_FACE, TestRecords.allowance(overview().today()));
        open("consent");

        assertThat(page()).contains("Eich caniatâd", "1 caniatáu", "23 heb ateb", "Tynnu popeth yn ôl");
        Arrays.stream(Use.values()).forEach(use -> assertThat(page())
                .contains(overview().of(use).wording().welsh().title()));
    }

    private static void confirm() {
        var dialog = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(dialog, new ConfirmDialog.ConfirmEvent(dialog, false));
    }
}
