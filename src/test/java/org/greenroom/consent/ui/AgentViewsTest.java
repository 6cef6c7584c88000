package org.greenroom.consent.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Set;
import java.util.UUID;
import org.greenroom.access.Role;
import org.greenroom.consent.AgentDesk;
import org.greenroom.consent.Agents;
import org.greenroom.consent.Answer;
import org.greenroom.consent.Item;
import org.greenroom.consent.Leeway;
import org.greenroom.consent.TestRecords;
import org.greenroom.consent.Use;
import org.greenroom.shell.NavigationItem;
import org.greenroom.texts.Languages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AgentViewsTest extends ConsentPagesTest {

    private static final String AGREE =
            "I agree that this agent learns that I am a member, and what I say about the uses chosen above.";

    @Autowired
    private Agents agents;

    @Autowired
    private AgentDesk desk;

    @Autowired
    private NavigationItem actingNavigationItem;

    @Test
    void anAgentIsNamedForChosenUsesWithASeparateAgreement() {
        open("consent/agents");
        assertThat(page()).contains("No agents");
        open("consent/agents/new");
        press("Name this agent");
        assertThat(page()).contains("Choose at least one use.", "Write a mail address", "Say until when.");

        type("Agent’s name", "Ffion Rees");
        _get(EmailField.class).setValue(address);
        voice(Set.of(Use.VOICE_CLONE));
        day("Last day", today.plusYears(1));
        press("Name this agent");
        assertThat(page()).contains("Agree that the agent learns of your membership");
        assertThat(as(member, agents::all)).isEmpty();

        tick(AGREE);
        press("Name this agent");
        assertThat(page()).contains("Your agent is named", "Ffion Rees", address, "Has never looked");
        assertThat(as(member, agents::all)).hasSize(1);
    }

    @Test
    void oneIsNotOnesOwnAgent() {
        open("consent/agents/new");
        type("Agent’s name", "Me");
        _get(EmailField.class).setValue("acc" + member.displayName().replaceAll("\\D", "") + ".actor@example.org");
        voice(Set.of(Use.VOICE_CLONE));
        day("Last day", today.plusYears(1));
        tick(AGREE);
        press("Name this agent");

        assertThat(page()).contains("This is your own account.");
        assertThat(as(member, agents::all)).isEmpty();
    }

    @Test
    void anAgentIsEndedWithOnePress() {
        name();
        open("consent/agents");
        press("End at once");

        assertThat(page()).contains("can no longer act for you", "No agents");
        assertThat(as(agent, desk::clients)).isEmpty();
    }

    @Test
    void theMemberReadsWhatIsProposedBesideWhatStandsAndConfirmsOrDeclines() {
        var mandate = name();
        propose(mandate);
        open("consent/agents");
        assertThat(page()).contains("Waiting for your answer", "Instead: Ask me each time");
        var proposal = as(member, preferences::overview).proposals().getFirst().id();
        open("consent/agents/proposal/" + proposal);
        assertThat(page())
                .contains(
                        "What stands now", "Unstated", "What is proposed", "They pay well", "The words:", "Ffion Rees");
        press("Confirm as my own answer");
        assertThat(page()).contains("Confirmed. It is now your own answer.", "Proposed: ");
        assertThat(answer()).isEqualTo(Answer.ASK);

        open("consent/agents/proposal/" + proposal);
        assertThat(page()).contains("This is no longer there");
        TestRecords.answer(preferences, member, Use.VOICE_CLONE, Leeway.refuse());
        propose(mandate);
        open("consent/agents/proposal/"
                + as(member, preferences::overview).proposals().getFirst().id());
        press("Say no");
        assertThat(page()).contains("You said no.");
        assertThat(answer()).isEqualTo(Answer.REFUSE);
    }

    @Test
    void aDecisionMadeMeanwhileIsShownBeforeAProposalIsConfirmed() {
        propose(name());
        open("consent/agents/proposal/"
                + as(member, preferences::overview).proposals().getFirst().id());
        TestRecords.answer(preferences, member, Use.VOICE_CLONE, Leeway.refuse());
        press("Confirm as my own answer");

        assertThat(page()).contains("You changed this in another window.");
        assertThat(answer()).isEqualTo(Answer.REFUSE);
    }

    @Test
    void theAgentSeesInWhoseNameAndOnlyTheUsesOfTheMandate() {
        TestRecords.answer(preferences, member, Use.SCAN_FACE, Leeway.ask(null));
        var mandate = name();
        signIn(agent);

        open("acting");
        assertThat(page()).contains(member.displayName(), "1 use, until");
        open("acting/" + mandate);
        assertThat(page())
                .contains("You act in the name of " + member.displayName(), "sees every act", "not a licence")
                .doesNotContain("Ask me each time");
        open("acting/" + mandate + "/scan-face");
        assertThat(page()).contains("You cannot act here");
    }

    @Test
    void whatIsStricterAppliesAtOnceAndWhatIsLooserIsOnlyProposed() {
        TestRecords.answer(preferences, member, Use.VOICE_CLONE, Leeway.ask(null));
        var mandate = name();
        signIn(agent);

        open("acting/" + mandate + "/voice-clone");
        choose(Answer.REFUSE);
        assertThat(page()).contains("This is stricter. It applies at once");
        press("Make it stricter now");
        assertThat(page()).contains("Done: it is stricter from now on.");
        assertThat(answer()).isEqualTo(Answer.REFUSE);

        open("acting/" + mandate + "/voice-clone");
        choose(Answer.ASK);
        assertThat(page()).contains("only " + member.displayName() + " can confirm it");
        press("Propose it to " + member.displayName());
        assertThat(page()).contains("Say why.");
        _get(TextArea.class).setValue("They pay well");
        press("Propose it to " + member.displayName());
        assertThat(page()).contains("Proposed. Nothing has changed yet", "You proposed: Ask me each time");
        assertThat(answer()).isEqualTo(Answer.REFUSE);
        press("Take back");
        assertThat(page()).contains("Taken back.").doesNotContain("You proposed:");
    }

    @Test
    void askingAgainIsStricterThanAnAllowanceThoughNoDayIsChosen() {
        TestRecords.answer(preferences, member, Use.VOICE_CLONE, TestRecords.allowance(today));
        var mandate = name();
        signIn(agent);
        open("acting/" + mandate + "/voice-clone");
        choose(Answer.ASK);
        assertThat(page()).contains("This is stricter.");
        press("Make it stricter now");

        assertThat(as(member, preferences::overview)
                        .of(Use.VOICE_CLONE)
                        .readings()
                        .firstEntry()
                        .getValue()
                        .leeway())
                .isEqualTo(Leeway.ask(today.plusMonths(1)));
    }

    @Test
    void anEndedAForeignAndAnUnknownMandateShowTheSamePage() {
        var ended = name();
        as(member, () -> {
            agents.end(ended);
            return true;
        });
        var foreign = name();
        signIn(agent);
        open("acting/" + ended);
        var shown = page();
        assertThat(shown).contains("You cannot act here").doesNotContain(member.displayName());

        open("acting/" + UUID.randomUUID());
        assertThat(page()).isEqualTo(shown);
        open("acting/nonsense");
        assertThat(page()).isEqualTo(shown);
        signIn(TestRecords.officer(Role.CONSENT_OFFICER));
        for (var path : new String[] {"acting/" + foreign, "acting/" + foreign + "/voice-clone"}) {
            open(path);
            assertThat(page()).isEqualTo(shown);
        }
    }

    @Test
    void aMandateThatEndsWhileThePageIsOpenShutsTheAgentOut() {
        var mandate = name();
        signIn(agent);
        open("acting/" + mandate + "/voice-clone");
        choose(Answer.REFUSE);
        as(member, () -> {
            agents.end(mandate);
            return true;
        });
        press("Make it stricter now");

        assertThat(page()).contains("You cannot act here").doesNotContain(member.displayName());
        assertThat(_find(Button.class)).noneMatch(button -> button.getText().contains("stricter"));
    }

    @Test
    void theNavigationNamesItOnlyToThoseWhoActForSomebody() {
        signIn(agent);
        assertThat(actingNavigationItem.visibleFor(Set.of())).isFalse();
        open("acting");
        assertThat(page()).contains("You act for nobody at the moment");
        signIn(member);
        name();
        assertThat(actingNavigationItem.visibleFor(Set.of("ROLE_MEMBER"))).isFalse();
        signIn(agent);
        assertThat(actingNavigationItem.visibleFor(Set.of())).isTrue();
    }

    @Test
    void theseAreMembersPagesAndTheirWelshIsWelsh() {
        propose(name());
        UI.getCurrent().setLocale(Languages.WELSH);
        for (var path : new String[] {
            "consent/agents",
            "consent/agents/new",
            "consent/agents/proposal/"
                    + as(member, preferences::overview).proposals().getFirst().id()
        }) {
            open(path);
            assertThat(page()).doesNotContain("Agents", "Name an agent", "Proposed by");
            noKeyIsShownInPlaceOfAText();
        }
        signIn(agent);
        open("acting");
        assertThat(page()).contains("Gweithredu dros");
        for (var path : new String[] {"consent/agents", "consent/agents/new"}) {
            assertThatThrownBy(() -> open(path)).hasMessageContaining("Access is denied");
        }
    }

    private UUID name() {
        return as(
                member, () -> agents.name("Ffion Rees", address, Set.of(Use.VOICE_CLONE), today.plusMonths(6), AGREE));
    }

    private UUID propose(UUID mandate) {
        return as(
                agent,
                () -> desk.propose(mandate, Set.copyOf(Item.of(Use.VOICE_CLONE)), Leeway.ask(null), "They pay well"));
    }

    private Answer answer() {
        return as(member, preferences::overview)
                .of(Use.VOICE_CLONE)
                .readings()
                .firstEntry()
                .getValue()
                .answer();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void voice(Set<Use> uses) {
        for (var group : _find(CheckboxGroup.class)) {
            if (((CheckboxGroup<Use>) group).getListDataView().contains(Use.VOICE_CLONE)) {
                ((CheckboxGroup<Use>) group).setValue(uses);
            }
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void choose(Answer answer) {
        _get(RadioButtonGroup.class, spec -> spec.withLabel("Answer")).setValue(answer);
    }
}
