package org.greenroom.consent.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.greenroom.access.ActingAs;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.consent.Use;
import org.greenroom.consent.wording.WordingDraft;
import org.greenroom.consent.wording.WordingDrafts;
import org.greenroom.consent.wording.WordingText;
import org.greenroom.consent.wording.Wordings;
import org.greenroom.testing.KaribuTest;
import org.greenroom.testing.TestOfficers;
import org.greenroom.texts.Languages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** The officers’ pages about wordings. Everything is rolled back. */
@Transactional
class WordingViewsTest extends KaribuTest {

    private static final Use USE = Use.AGE_CHANGE;
    private static final SignedIn FIRST = officer("First Officer");
    private static final SignedIn SECOND = officer("Second Officer");
    private static final WordingText WELSH = new WordingText("Oed", "Ystyr.", "Enghraifft.", "Ie.", "Nid hyn.");

    @Autowired
    private WordingDrafts drafts;

    @Autowired
    private Wordings wordings;

    @Autowired
    private TestOfficers officers;

    private static SignedIn officer(String name) {
        return new SignedIn(UUID.randomUUID(), null, name, Set.of(Role.CONSENT_OFFICER), Locale.UK);
    }

    @BeforeEach
    void officer() {
        officers.appoint(FIRST);
        officers.appoint(SECOND);
        signIn(FIRST);
    }

    /** A text without a bundle entry is shown as its key. */
    @AfterEach
    void noKeyIsShownInPlaceOfAText() {
        assertThat(Pattern.compile("\\b(wordings|consent)\\.[a-z]+[.a-zA-Z-]*")
                        .matcher(page())
                        .results()
                        .map(found -> found.group()))
                .isEmpty();
    }

    @Test
    void allUsesAreListedAndThoseBeingChangedComeFirst() {
        proposed();

        open("wordings");

        assertThat(page()).contains("Being changed", "Waits for a second officer", "Scans and captures");
        for (Use use : Use.values()) {
            assertThat(page()).contains(wordings.current(use).english().title());
        }
    }

    @Test
    void whoeverHoldsAnotherRoleIsNotLetIn() {
        signInAs(new SignedIn(UUID.randomUUID(), null, "Member", Set.of(Role.MEMBER), Locale.UK), Role.MEMBER.name());

        assertThatThrownBy(() -> open("wordings")).hasMessageContaining("Access is denied");
    }

    @Test
    void anAddressThatNamesNoUseLeadsToNoSuchPage() {
        assertThatThrownBy(() -> open("wordings/no-such-use")).hasMessageContaining("No route found");
    }

    @Test
    void theFormBeginsWithThePublishedTextAndSavesBothLanguages() {
        open("wordings/age-change/edit");
        assertThat(title("English").getValue())
                .isEqualTo(wordings.current(USE).english().title());
        assertThat(page()).contains("will be asked again, and until then it reads as refuse");

        title("English").setValue("Younger or older");
        click("Save the draft");

        assertThat(page()).contains("Saved. Members still see the published version.", "removed:", "added:");
        assertThat(draft().english().title()).isEqualTo("Younger or older");
        assertThat(draft().material()).isTrue();
        assertThat(wordings.current(USE).version()).isOne();
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatTheChangeDoesToMembersIsSaidBesideTheChoice() {
        open("wordings/age-change/edit");

        _get(RadioButtonGroup.class).setValue(false);

        assertThat(page()).contains("Nobody is asked again").doesNotContain("reads as refuse");
    }

    @Test
    void anEmptyWelshTextIsKeptButNotProposedAndTheSummaryLeadsToTheField() {
        open("wordings/age-change/edit");
        area("What it means, Welsh").setValue("");

        click("Propose to publish");

        assertThat(page()).contains("Saved, but not proposed. Put this right first:");
        assertThat(area("What it means, Welsh").isInvalid()).isTrue();
        assertThat(_find(NativeButton.class, spec -> spec.withText("What it means, Welsh: Fill this in.")))
                .hasSize(1);
        assertThat(draft().isProposed()).isFalse();
    }

    @Test
    void whatIsTooLongIsSaidAtTheFieldAndNotKept() {
        open("wordings/age-change/edit");
        title("Welsh").setValue("O".repeat(46));

        click("Save the draft");

        assertThat(title("Welsh").getErrorMessage()).isEqualTo("Too long: at most 45 characters.");
        assertThat(as(FIRST, () -> drafts.of(USE))).isEmpty();
    }

    @Test
    void withoutAChangeThereIsNothingToPropose() {
        open("wordings/age-change/edit");

        click("Propose to publish");

        assertThat(page()).contains("Nothing differs from the published version yet.");
        assertThat(as(FIRST, () -> drafts.of(USE))).isEmpty();
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        open("wordings/age-change/edit");
        as(SECOND, () -> drafts.save(USE, null, english("Their text."), WELSH, true));
        title("English").setValue("My title");

        click("Save the draft");

        assertThat(page()).contains("Not saved: another officer has changed this draft");
        assertThat(title("English").getValue()).isEqualTo("My title");
        assertThat(draft().english()).isEqualTo(english("Their text."));
        click("Load their draft");
        assertThat(area("What it means, English").getValue()).isEqualTo("Their text.");
    }

    @Test
    void leavingWithUnsavedTextAsksFirst() {
        open("wordings/age-change/edit");
        title("English").setValue("Not saved");

        open("wordings");

        assertThat(_find(ConfirmDialog.class)).hasSize(1);
        assertThat(page()).contains("Propose to publish");
    }

    @Test
    void theSecondOfficerSeesTheDifferencesAndPublishes() {
        proposed();
        signIn(SECOND);
        open("wordings/age-change");
        assertThat(page())
                .contains("Version 2 waits for a second officer", "Proposed by First Officer", "A new meaning.");

        click("Approve and publish");

        assertThat(page()).contains("Published. Members see this version from now on.", "Version 2, shown to members");
        assertThat(wordings.current(USE).english()).isEqualTo(english("A new meaning."));
        open("wordings/age-change/history");
        assertThat(page())
                .contains(
                        "Proposed by First Officer, approved by Second Officer.",
                        "Came with the portal.",
                        "Members were asked again",
                        wordings.current(USE).hash(),
                        wordings.version(USE, 1).orElseThrow().hash());
    }

    @Test
    void theProposerIsOfferedNoApproval() {
        proposed();

        open("wordings/age-change");

        assertThat(_find(Button.class, spec -> spec.withText("Approve and publish")))
                .isEmpty();
        assertThat(page()).contains("You proposed this, so you cannot approve it.");
        click("Take it back");
        assertThat(page()).contains("Taken back. The draft can be changed again.");
        assertThat(draft().isProposed()).isFalse();
    }

    @Test
    void sendingBackNeedsAReasonAndTheWriterReadsIt() {
        proposed();
        signIn(SECOND);
        open("wordings/age-change");
        click("Send back");
        var reason = _get(TextArea.class, spec -> spec.withLabel("Why?"));
        _click(_find(Button.class, spec -> spec.withText("Send back")).getLast());
        assertThat(reason.getErrorMessage()).isEqualTo("Say what has to change.");

        reason.setValue("The Welsh is stiff.");
        _click(_find(Button.class, spec -> spec.withText("Send back")).getLast());

        assertThat(page()).contains("Sent back.");
        signIn(FIRST);
        open("wordings/age-change/edit");
        assertThat(page()).contains("A second officer has sent this draft back.", "The Welsh is stiff.");
    }

    @Test
    void whatWasPublishedMeanwhileIsNotApprovedASecondTime() {
        var seen = proposed();
        signIn(SECOND);
        open("wordings/age-change");
        as(officer("Third Officer"), () -> {
            drafts.approve(USE, seen.edit());
            return true;
        });

        click("Approve and publish");

        assertThat(page()).contains("the draft was published or thrown away meanwhile");
        assertThat(wordings.history(USE)).hasSize(2);
    }

    @Test
    void theHomePageNamesWhatWaitsToTheOtherOfficerOnly() {
        proposed();
        open("");
        assertThat(page()).doesNotContain("waits for your decision");

        signIn(SECOND);
        open("wordings");
        open("");

        assertThat(page()).contains("A new wording waits for your decision");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"wordings", "wordings/age-change", "wordings/age-change/edit", "wordings/age-change/history"})
    void thePagesSpeakWelsh(String address) {
        UI.getCurrent().setLocale(Languages.WELSH);

        open(address);

        assertThat(page()).contains(wordings.current(USE).welsh().title());
    }

    private WordingDraft proposed() {
        var begun = as(FIRST, () -> drafts.save(USE, null, english("A new meaning."), WELSH, true));
        as(FIRST, () -> {
            drafts.propose(USE, begun.edit());
            return true;
        });
        return draft();
    }

    private WordingDraft draft() {
        return as(FIRST, () -> drafts.of(USE)).orElseThrow();
    }

    private static WordingText english(String meaning) {
        return new WordingText("Age", meaning, "An example.", "A yes.", "Not this.");
    }

    private static <T> T as(SignedIn person, Supplier<T> work) {
        return ActingAs.person(person, work);
    }

    private static void signIn(SignedIn person) {
        signInAs(person, person.roles().stream().map(Role::name).toArray(String[]::new));
    }

    private static void open(String address) {
        UI.getCurrent().navigate(address);
    }

    private static void click(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    private static TextField title(String language) {
        return _get(TextField.class, spec -> spec.withLabel("Title, " + language));
    }

    private static TextArea area(String label) {
        return _get(TextArea.class, spec -> spec.withLabel(label));
    }

    /** All text of the view, that of fields’ labels and messages too. */
    private static String page() {
        var text = new StringBuilder();
        UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream()
                .limit(1)
                .forEach(view -> collect(view.getElement(), text));
        return text.toString();
    }

    private static void collect(Element element, StringBuilder text) {
        if (element.isTextNode()) {
            text.append(element.getText());
            return;
        }
        if (!element.isVisible()) {
            return;
        }
        for (var property : new String[] {"label", "helperText", "errorMessage"}) {
            text.append(element.getProperty(property, "")).append(' ');
        }
        element.getChildren().forEach(child -> collect(child, text));
        text.append(' ');
    }
}
