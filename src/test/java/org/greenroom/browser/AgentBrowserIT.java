package org.greenroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.greenroom.browser.Visitor.text;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import org.greenroom.browser.BrowserPortal.Browsing;
import org.greenroom.browser.BrowserPortal.Demo;
import org.greenroom.consent.Use;
import org.greenroom.texts.Times;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A member and an agent, each with a phone: the agent is named, makes things stricter, proposes what is looser, the member
 * confirms, and the agent is shut out at once. And a letter to an engager, from the form to the answer.
 */
@ExtendWith(BrowserPortal.class)
class AgentBrowserIT {

    private static final String PASSWORD = "amber-lights-at-nine";
    private static final String MEMBER = "Joel Hargreaves";
    private static final List<String> MEMBERS_PAGES = List.of(
            "consent/exceptions",
            "consent/exceptions/new?use=dub-translation",
            "consent/agents",
            "consent/agents/new",
            "consent/requests",
            "consent/requests/new?kind=access");
    private static final Properties TITLES = titles();

    @Test
    void aMemberAndAnAgent(Demo demo, Browsing browsing) {
        try (var member = browsing.phone(demo.url());
                var agent = browsing.phone(demo.url())) {
            member.signIn("joel@members.example", PASSWORD);
            agent.signIn("agent@castings.example", PASSWORD);
            nameTheAgent(member);
            makeStricter(agent);
            propose(agent);
            confirm(member);
            endWhileThePageIsOpen(member, agent);
            assertThat(member.errors()).isEmpty();
            assertThat(agent.errors()).isEmpty();
        }
    }

    private static void nameTheAgent(Visitor member) {
        member.open("consent/agents");
        look(member, "agents-none");
        link(member, text("agents.add")).click();
        member.settle();
        member.press(text("agents.save")).settle();
        shown(member, text("agents.field.uses.missing"));
        look(member, "agents-new-problems");
        member.fill("agents.field.name", "Ffion Rees");
        member.fill("agents.field.address", "agent@castings.example");
        check(member, title(Use.VOICE_CLONE));
        check(member, title(Use.REPLICA_MARKETING));
        day(member, text("agents.field.until"), LocalDate.now(Times.ZONE).plusYears(1));
        check(member, text("agents.field.agreed"));
        look(member, "agents-new");
        member.press(text("agents.save"));
        shown(member, text("agents.looked.never"));
        look(member, "agents-named");
    }

    private static void makeStricter(Visitor agent) {
        agent.open("");
        look(agent, "agent-home");
        agent.open("acting");
        look(agent, "acting");
        link(agent, text("agents.acting.open", MEMBER)).click();
        heading(agent, text("agents.acting.for", MEMBER));
        shown(agent, "sees every act");
        look(agent, "acting-for");
        link(agent, text("agents.acting.act.of", title(Use.VOICE_CLONE))).click();
        heading(agent, title(Use.VOICE_CLONE));
        choose(agent, text("agents.editor.answer.refuse"));
        shown(agent, text("agents.acting.means.stricter", MEMBER));
        look(agent, "acting-stricter");
        agent.press(text("agents.acting.stricter"));
        shown(agent, text("agents.acting.stricter.done"));
    }

    private static void propose(Visitor agent) {
        link(agent, text("agents.acting.act.of", title(Use.VOICE_CLONE))).click();
        heading(agent, title(Use.VOICE_CLONE));
        choose(agent, text("agents.editor.answer.allow"));
        day(agent, text("agents.editor.until"), LocalDate.now(Times.ZONE).plusMonths(6));
        agent.fill("consent.condition.production", "Saltmarsh");
        check(agent, text("consent.condition.approval"));
        shown(agent, text("agents.acting.means.looser", MEMBER));
        agent.page()
                .getByLabel(text("agents.acting.reason", MEMBER), new Page.GetByLabelOptions().setExact(true))
                .fill("They would pay twice the usual fee.");
        look(agent, "acting-looser");
        agent.press(text("agents.acting.propose", MEMBER));
        shown(agent, text("agents.acting.proposed.done"));
        look(agent, "acting-proposed");
    }

    private static void confirm(Visitor member) {
        member.open("consent/agents");
        shown(member, text("agents.proposals"));
        look(member, "agents-proposal-waits");
        link(member, text("agents.proposal.read")).click();
        heading(member, text("agents.proposal.title"));
        shown(member, "They would pay twice the usual fee.");
        shown(member, text("wordings.part.out-of-scope"));
        look(member, "agents-proposal");
        member.press(text("agents.proposal.confirm"));
        shown(member, text("agents.proposal.confirmed"));
        member.page().locator("details summary").first().click();
        look(member, "agents-confirmed");
    }

    private static void endWhileThePageIsOpen(Visitor member, Visitor agent) {
        link(agent, text("agents.acting.act.of", title(Use.VOICE_CLONE))).click();
        heading(agent, title(Use.VOICE_CLONE));
        choose(agent, text("agents.editor.answer.refuse"));
        agent.settle();
        var address = agent.page().url();
        member.press(text("agents.end.of", "Ffion Rees"));
        shown(member, text("agents.empty.title"));
        agent.press(text("agents.acting.stricter"));
        heading(agent, text("agents.gone.title"));
        assertThat(agent.page().locator("main").innerText()).doesNotContain(MEMBER);
        agent.open(address);
        heading(agent, text("agents.gone.title"));
        look(agent, "acting-gone");
    }

    @Test
    void aLetterToAnEngager(Demo demo, Browsing browsing) {
        try (var member = browsing.phone(demo.url())) {
            member.signIn("joel@members.example", PASSWORD);
            member.open("consent/requests");
            look(member, "requests-none");
            member.open("consent/requests/new?kind=withdrawal&use=voice-clone");
            assertThat(member.page()
                            .getByRole(
                                    AriaRole.CHECKBOX,
                                    new Page.GetByRoleOptions()
                                            .setName(title(Use.VOICE_CLONE))
                                            .setExact(true)))
                    .isChecked();
            var engager = member.page()
                    .getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(text("requests.field.engager")));
            engager.fill("Tall Ship Pictures");
            engager.press("Tab");
            member.fill("requests.field.production", "Saltmarsh");
            look(member, "requests-new");
            member.press(text("requests.see"));
            shown(member, "To Tall Ship Pictures");
            look(member, "requests-letter");
            var id = member.page().url().replaceAll(".*/", "");
            member.open("downloads/consent/requests/" + id);
            assertThat(member.heading()).contains("Saltmarsh");
            look(member, "requests-print");
            member.page().goBack();
            member.settle();
            var file = member.page()
                    .waitForDownload(() -> link(member, text("requests.pdf")).click());
            assertThat(file.suggestedFilename()).startsWith("letter-").endsWith(".pdf");
            member.press(text("requests.sent.act"));
            shown(member, text("requests.sent.done"));
            look(member, "requests-waiting");
            choose(member, text("requests.outcome.refused"));
            member.press(text("requests.answer.save"));
            shown(member, text("requests.next"));
            look(member, "requests-contested");
            member.open("consent/requests");
            look(member, "requests-list");
            assertThat(member.errors()).isEmpty();
        }
    }

    @Test
    void anExceptionForOneProduction(Demo demo, Browsing browsing) {
        try (var member = browsing.phone(demo.url())) {
            member.signIn("joel@members.example", PASSWORD);
            member.open("consent/exceptions");
            look(member, "exceptions-none");
            member.open("consent/exceptions/new?use=replica-marketing");
            member.fill("exceptions.field.production", "Saltmarsh");
            member.fill("exceptions.field.engager", "Tall Ship Pictures");
            choose(member, text("agents.editor.answer.ask"));
            day(member, text("agents.editor.until"), LocalDate.now(Times.ZONE).plusMonths(2));
            shown(member, "This permits more");
            check(member, text("exceptions.field.confirmed"));
            look(member, "exceptions-new");
            member.press(text("exceptions.save"));
            shown(member, text("exceptions.saved"));
            look(member, "exceptions");
            member.press(text("exceptions.end.of", text("exceptions.heading", "Saltmarsh", "Tall Ship Pictures")));
            shown(member, text("exceptions.ended"));
            assertThat(member.errors()).isEmpty();
        }
    }

    @Test
    void thesePagesFitADeskAndANarrowPhoneInWelsh(Demo demo, Browsing browsing) {
        try (var member = browsing.desk(demo.url());
                var agent = browsing.desk(demo.url())) {
            member.signIn("rhian@members.example", PASSWORD);
            agent.signIn("agent@castings.example", PASSWORD);
            for (var path : MEMBERS_PAGES) {
                member.open(path);
                look(member, "desk-" + path);
            }
            link(member.open("consent/agents"), text("agents.proposal.read")).click();
            heading(member, text("agents.proposal.title"));
            look(member, "desk-proposal");
            link(agent.open("acting"), text("agents.acting.open", "Rhian Calloway"))
                    .click();
            heading(agent, text("agents.acting.for", "Rhian Calloway"));
            look(agent, "desk-acting-for");
        }
        try (var member = Visitor.come(browsing.browser(), demo.url(), Visitor.Screen.NARROW)) {
            member.signIn("rhian@members.example", PASSWORD);
            member.page().evaluate("document.cookie = 'greenroom-language=cy;path=/'");
            for (var path : MEMBERS_PAGES) {
                member.open(path);
                look(member, "narrow-" + path);
            }
            assertThat(member.page().locator("html").getAttribute("lang")).isEqualTo("cy");
        }
    }

    /** Looks at a page: nothing sticks out, axe finds nothing, a picture is kept. */
    private static void look(Visitor somebody, String name) {
        somebody.settle();
        somebody.picture(name.replaceAll("[^a-z0-9]+", "-"));
        somebody.assertNothingSticksOut(name);
        somebody.assertAccessible(name);
    }

    private static void shown(Visitor somebody, String words) {
        assertThat(somebody.page().locator("main").getByText(words).first()).isVisible();
    }

    private static void heading(Visitor somebody, String words) {
        assertThat(MemberSteps.heading(somebody.page())).hasText(words);
        somebody.settle();
    }

    private static Locator link(Visitor somebody, String name) {
        return somebody.page()
                .locator("main")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    private static void check(Visitor somebody, String label) {
        somebody.page()
                .getByRole(
                        AriaRole.CHECKBOX,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .check();
        somebody.settle();
    }

    private static void choose(Visitor somebody, String label) {
        somebody.page()
                .getByRole(
                        AriaRole.RADIO,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .check();
        somebody.settle();
    }

    /** On a phone the field opens a calendar that fills the screen: the day is set as the calendar would. */
    private static void day(Visitor somebody, String label, LocalDate day) {
        somebody.page()
                .locator("vaadin-date-picker")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first()
                .evaluate("(field, day) => { field.value = day; }", day.toString());
        somebody.settle();
    }

    private static String title(Use use) {
        return TITLES.getProperty(use + ".title");
    }

    private static Properties titles() {
        var titles = new Properties();
        try (var in = AgentBrowserIT.class.getResourceAsStream("/consent/catalogue-1.properties")) {
            titles.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return titles;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
