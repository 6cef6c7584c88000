package org.greenroom.consent.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.greenroom.access.Role;
import org.greenroom.consent.Answer;
import org.greenroom.consent.ExceptionForm;
import org.greenroom.consent.Item;
import org.greenroom.consent.Leeway;
import org.greenroom.consent.NamedException;
import org.greenroom.consent.TestRecords;
import org.greenroom.consent.Use;
import org.greenroom.texts.Languages;
import org.junit.jupiter.api.Test;

class ExceptionViewsTest extends ConsentPagesTest {

    @Test
    void whoHasNoneIsToldWhatAnExceptionIs() {
        open("consent/exceptions");

        assertThat(page()).contains("No exceptions", "Your standing answers apply to every production");
    }

    @Test
    void theFormSaysWhetherTheAnswerIsStricterOrLooserAndSavesIt() {
        TestRecords.answer(preferences, member, Use.VOICE_CLONE, Leeway.ask(null));
        open("consent/exceptions/new?use=voice-clone");
        assertThat(page()).contains("The words:", "If you say yes", "For example");

        type("Production", "Saltmarsh");
        type("Engager", "Tall Ship Pictures");
        choose(Answer.REFUSE);
        assertThat(page()).contains("This is stricter than your standing answer (Ask me each time).");
        choose(Answer.ALLOW);
        day("Last day", today.plusMonths(2));
        tick("You approve the result before it is shown");
        assertThat(page()).contains("This permits more than your standing answer");
        tick("I have read the words above, and this is how I answer for this production.");
        press("Save the exception");

        assertThat(page()).contains("The exception is saved.", "Saltmarsh, Tall Ship Pictures", "Ends soon");
        assertThat(exceptions())
                .singleElement()
                .satisfies(saved -> assertThat(saved.stated().leeway().answer()).isEqualTo(Answer.ALLOW));
    }

    @Test
    void aYesWithoutEndConditionOrConfirmedWordsIsNotSavedAndSaysWhatIsMissing() {
        open("consent/exceptions/new?use=voice-clone");
        type("Production", "Saltmarsh");
        type("Engager", "Tall Ship Pictures");
        choose(Answer.ALLOW);
        press("Save the exception");
        assertThat(page()).contains("Say until when.", "Choose at least one condition.", "Nothing was saved");

        day("Last day", today.plusMonths(2));
        tick("You approve the result before it is shown");
        press("Save the exception");
        assertThat(page()).contains("Confirm that you have read the words.");
        tick("I have read the words above, and this is how I answer for this production.");
        day("Last day", today.minusDays(1));
        press("Save the exception");
        assertThat(page()).contains("The last day has passed already.");
        assertThat(exceptions()).isEmpty();
    }

    @Test
    void aFormFromBeforeANewerDecisionSavesNothingAndGoesOnFromTheNewest() {
        open("consent/exceptions/new?use=voice-clone");
        type("Production", "Saltmarsh");
        type("Engager", "Tall Ship Pictures");
        choose(Answer.REFUSE);
        tick("I have read the words above, and this is how I answer for this production.");
        TestRecords.answer(preferences, member, Use.VOICE_CLONE, Leeway.ask(null));
        press("Save the exception");

        assertThat(page()).contains("You changed this in another window.");
        assertThat(exceptions()).isEmpty();
        tick("I have read the words above, and this is how I answer for this production.");
        press("Save the exception");
        assertThat(exceptions()).hasSize(1);
    }

    @Test
    void endingIsOneActWhereItMakesThingsStricter() {
        except(Leeway.ask(today.plusMonths(1)));
        open("consent/exceptions");
        press("End this exception");

        assertThat(page()).contains("The exception has ended.", "Tell the engager", "No exceptions");
        assertThat(exceptions()).isEmpty();
    }

    @Test
    void whereTheStandingAnswerPermitsMoreTheWordsComeBeforeTheEnd() {
        TestRecords.answer(preferences, member, Use.VOICE_CLONE, Leeway.ask(null));
        except(Leeway.refuse());
        open("consent/exceptions");
        press("End this exception");

        assertThat(page()).contains("Ending it would permit more than now", "The words:");
        assertThat(exceptions()).hasSize(1);
        press("End this exception");
        assertThat(exceptions()).isEmpty();
    }

    @Test
    void anExceptionThatIsGoneIsSaidSo() {
        open("consent/exceptions/" + UUID.randomUUID() + "/end");
        assertThat(page()).contains("This is no longer there");
        assertThat(_find(Button.class)).noneMatch(button -> button.getText().equals("End this exception"));
    }

    @Test
    void onlyMembersComeHereAndWelshIsWelsh() {
        com.vaadin.flow.component.UI.getCurrent().setLocale(Languages.WELSH);
        except(Leeway.ask(today.plusMonths(1)));
        open("consent/exceptions");
        assertThat(page()).contains("Eithriadau", "Hebddo:").doesNotContain("Exceptions");
        open("consent/exceptions/new?use=dub-translation");
        assertThat(page()).contains("Iaith arall");

        signIn(TestRecords.officer(Role.CONSENT_OFFICER));
        assertThatThrownBy(() -> open("consent/exceptions")).hasMessageContaining("Access is denied");
    }

    private List<NamedException> exceptions() {
        return as(member, preferences::overview).of(Use.VOICE_CLONE).exceptions();
    }

    private void except(Leeway leeway) {
        as(member, () -> {
            var shown = preferences.show(Set.of(Use.VOICE_CLONE), Locale.UK).get(Use.VOICE_CLONE);
            var revision = preferences.overview().of(Use.VOICE_CLONE).revision();
            return preferences.except(new ExceptionForm(
                    Set.copyOf(Item.of(Use.VOICE_CLONE)),
                    "Tall Ship Pictures",
                    "Saltmarsh",
                    today,
                    leeway,
                    shown,
                    revision,
                    true));
        });
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void choose(Answer answer) {
        _get(RadioButtonGroup.class, spec -> spec.withLabel("Answer")).setValue(answer);
    }
}
