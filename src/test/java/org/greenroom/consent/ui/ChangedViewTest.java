package org.greenroom.consent.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.greenroom.access.ActingAs;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.consent.Answer;
import org.greenroom.consent.Condition;
import org.greenroom.consent.ExceptionForm;
import org.greenroom.consent.Item;
import org.greenroom.consent.Leeway;
import org.greenroom.consent.Reading;
import org.greenroom.consent.TestRecords;
import org.greenroom.consent.Use;
import org.greenroom.consent.wording.WordingDrafts;
import org.greenroom.consent.wording.WordingText;
import org.greenroom.consent.wording.Wordings;
import org.greenroom.testing.TestOfficers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** New words: what they change in a record, and confirming, changing or taking back. Everything is rolled back. */
@Transactional
class ChangedViewTest extends MemberPagesTest {

    private static final Use USE = Use.AGE_CHANGE;
    private static final String KEEP = "I have read the new words: keep my answer";

    @Autowired
    WordingDrafts drafts;

    @Autowired
    Wordings wordings;

    @Autowired
    TestOfficers officers;

    @Test
    void whereNothingChangedThePageSaysSo() {
        open("consent/changed");

        assertThat(page()).contains("Nothing needs confirming");
    }

    @Test
    void keepingAnAnswerIsADecisionOnTheNewWords() {
        var leeway = TestRecords.allowance(overview().today());
        answer(USE, leeway);
        publish();
        assertThat(reading("AGE_CHANGE.FACE").answer()).isEqualTo(Answer.REFUSE);
        open("consent");
        assertThat(page()).contains("1 answer needs confirming", "1 to confirm");
        open("consent/changed");
        assertThat(page())
                .contains("Entirely new words.", "removed:", "added:")
                .contains("Your answer: Allowed on conditions until", "Engager: Tall Ship Pictures");

        press(KEEP);

        assertThat(reading("AGE_CHANGE.FACE").leeway()).isEqualTo(leeway);
        assertThat(page()).contains("Saved: Allowed on conditions until", "Receipt ", "Nothing needs confirming");
    }

    @Test
    void partsWithDifferentAnswersAreKeptOneByOne() {
        answer(USE, Leeway.ask(null));
        answer("AGE_CHANGE.VOICE", TestRecords.allowance(overview().today()));
        publish();
        open("consent/changed");
        assertThat(_find(Button.class, spec -> spec.withText(KEEP))).hasSize(2);

        com.github.mvysny.kaributesting.v10.LocatorJ._click(
                _find(Button.class, spec -> spec.withText(KEEP)).getFirst());

        assertThat(reading("AGE_CHANGE.FACE").answer()).isEqualTo(Answer.ASK);
        assertThat(reading("AGE_CHANGE.VOICE").reason()).isEqualTo(Reading.Reason.REWORDED);
        press(KEEP);
        assertThat(reading("AGE_CHANGE.VOICE").answer()).isEqualTo(Answer.ALLOW);
    }

    @Test
    void takingBackNeedsNoConfirmation() {
        answer(USE, Leeway.ask(null));
        publish();
        open("consent/changed");

        press("Withdraw");

        assertThat(reading("AGE_CHANGE.FACE").reason()).isEqualTo(Reading.Reason.STATED);
        assertThat(reading("AGE_CHANGE.FACE").answer()).isEqualTo(Answer.REFUSE);
        assertThat(page()).contains("withdrawn", "Nothing needs confirming");
    }

    @Test
    void onItsLastDayAnAnswerCanStillBeKept() {
        answer(USE, Leeway.ask(overview().today()));
        publish();
        open("consent/changed");

        press(KEEP);

        assertThat(reading("AGE_CHANGE.FACE").answer()).isEqualTo(Answer.ASK);
    }

    @Test
    void anExceptionIsKeptForItsProduction() {
        answer(USE, Leeway.refuse());
        var today = overview().today();
        asMember(() -> preferences.except(new ExceptionForm(
                Set.copyOf(Item.of(USE)),
                "Tall Ship Pictures",
                "Forty Summers",
                today,
                Leeway.allow(Map.of(Condition.APPROVAL, ""), today.plusMonths(2)),
                preferences.show(Set.of(USE), Locale.UK).get(USE),
                preferences.overview().of(USE).revision(),
                true)));
        publish();
        open("consent/changed");
        assertThat(page()).contains("For “Forty Summers” by Tall Ship Pictures: Allowed on conditions until");

        press(KEEP);

        assertThat(overview().of(USE).exceptions().getFirst().stated().wording())
                .isEqualTo(2);
        assertThat(page()).contains("Nothing needs confirming");
    }

    @Test
    void inTheWalkTheNewWordsStandAndAnswerIsReadAsNo() {
        answer(USE, Leeway.ask(null));
        publish();
        open("consent/change");

        assertThat(text(card(USE)))
                .contains("Entirely new words.", "To confirm", "The wording has changed in substance since");
    }

    private void publish() {
        var now = wordings.current(USE);
        var text = new WordingText("Age", "Entirely new words.", "Example.", "Yes.", "Not this.");
        var draft = ActingAs.person(officer(), () -> drafts.save(USE, null, text, now.welsh(), true));
        ActingAs.person(officers.appoint(officer("First")), () -> {
            drafts.propose(USE, draft.edit());
            return true;
        });
        var proposed = ActingAs.person(officer(), () -> drafts.of(USE)).orElseThrow();
        ActingAs.person(officer("Second"), () -> {
            drafts.approve(USE, proposed.edit());
            return true;
        });
        assertThat(wordings.current(USE).version()).isEqualTo(now.version() + 1);
    }

    private static SignedIn officer() {
        return officer("Writer");
    }

    private static SignedIn officer(String name) {
        return new SignedIn(UUID.randomUUID(), null, name, Set.of(Role.CONSENT_OFFICER), Locale.UK);
    }
}
