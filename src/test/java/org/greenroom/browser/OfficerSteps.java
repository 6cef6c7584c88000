package org.greenroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.greenroom.browser.Visitor.text;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What officers do on their pages, by the words that stand there. */
final class OfficerSteps {

    private static final IsVisibleOptions PATIENTLY = new IsVisibleOptions().setTimeout(120_000);

    private OfficerSteps() {}

    /** Makes the two first officers by the link from the console. */
    static void setUp(Visitor somebody, String link, Officer first, String password, Officer second) {
        somebody.open(link);
        var you = region(somebody, "access.setUp.first");
        fill(you, "access.setUp.name", first.name());
        fill(you, "access.setUp.email", first.email());
        fill(you, "access.password.label", password);
        var other = region(somebody, "access.setUp.second");
        fill(other, "access.setUp.name", second.name());
        fill(other, "access.setUp.email", second.email());
        somebody.press(text("access.setUp.submit"));
        assertThat(heading(somebody)).hasText(text("access.setUp.done.title"));
    }

    record Officer(String name, String email) {}

    /** Signs in with two factors: the password, then a link by mail, opened in the same browser. */
    static void signIn(Visitor somebody, Officer officer, String password, Mailbox mail) {
        somebody.signIn(officer.email(), password);
        assertThat(heading(somebody)).hasText(text("signin.second.title"));
        secondStepByMail(somebody, officer.email(), mail);
    }

    /** On the page that asks for the second step: asks for a link, opens it, presses its button. */
    static void secondStepByMail(Visitor somebody, String address, Mailbox mail) {
        somebody.press(text("signin.confirm.link.act"));
        assertThat(somebody.page().getByText(text("signin.confirm.link.sent"))).isVisible();
        somebody.open(mail.signInLink(address, java.time.Duration.ofSeconds(90)));
        somebody.press(text("signin.confirm.act"));
        somebody.page().waitForURL(now -> !now.contains("/sign-in"));
        somebody.settle();
    }

    /** Imports the files: looks at the preview, then applies it. */
    static void importFiles(Visitor officer, Path... files) {
        officer.open("import");
        var page = officer.page();
        page.locator("vaadin-upload input[type=file]").setInputFiles(files);
        assertThat(page.locator("vaadin-upload-file[complete]")).hasCount(files.length);
        officer.press(text("membership.import.upload.check"));
        assertThat(page.getByText(text("membership.import.run.nothingWritten"))).isVisible(PATIENTLY);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Apply [0-9,]+ rows$")))
                .click();
        assertThat(page.getByText(Pattern.compile("^Applied on "))).isVisible(PATIENTLY);
        officer.settle();
    }

    /** Begins an indicative ballot with one yes/no question. */
    static void beginBallot(Visitor officer, String title, String question) {
        officer.open("manage-ballots");
        var page = officer.page();
        link(officer, text("ballots.manage.new")).click();
        radio(page, text("ballots.new.matter.none-of-these")).check();
        radio(page, text("ballot.kind.indicative")).check();
        fill(page.locator("main"), "ballots.field.title", title);
        officer.press(text("ballots.new.begin"));
        assertThat(heading(officer)).hasText(text("ballots.stage.details"));
        saveAndGoOn(officer, "ballots.stage.questions");
        fill(page.locator("main"), "ballots.field.question", question);
        textbox(page, text("ballots.field.answer", 1)).fill("Yes");
        textbox(page, text("ballots.field.answer", 2)).fill("No");
        assertThat(page.getByLabel(text("ballots.field.blank"))).isChecked();
        saveAndGoOn(officer, "ballots.stage.electorate");
    }

    /** Sets who may vote: in benefit, worked under one of the agreements since a day. */
    static void setElectorate(Visitor officer, String since, String... agreements) {
        var page = officer.page();
        checkbox(page, text("membership.status.in_benefit")).check();
        var field = page.getByRole(
                AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(text("ballots.field.agreements")));
        for (var agreement : agreements) {
            field.fill(agreement);
            page.getByRole(
                            AriaRole.OPTION,
                            new Page.GetByRoleOptions().setName(agreement).setExact(true))
                    .click();
        }
        field.press("Escape");
        var from = page.getByLabel(text("ballots.field.workedFrom"), new Page.GetByLabelOptions().setExact(true));
        from.fill(since);
        from.press("Enter");
        officer.settle();
    }

    /** How many the rule takes in, as it is shown. */
    static Locator electorateFigure(Visitor officer) {
        return region(officer, "ballots.electorate.count").locator(".figure");
    }

    /** Asks whether one member is in. */
    static Locator lookUp(Visitor officer, String number) {
        var card = region(officer, "ballots.lookup.title");
        fill(card, "ballots.lookup.number", number);
        card.getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText(text("ballots.lookup.look")))
                .click();
        officer.settle();
        return card;
    }

    /** Sets who may vote: everybody in benefit. */
    static void setElectorateInBenefit(Visitor officer) {
        checkbox(officer.page(), text("membership.status.in_benefit")).check();
        officer.settle();
    }

    private static Locator checkbox(Page page, String name) {
        return page.getByRole(
                AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void chooseHolders(Visitor officer, List<String> names) {
        var page = officer.page();
        radio(page, text("safeguards.kind.people")).check();
        officer.settle();
        var field = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(text("safeguards.people")));
        for (var name : names) {
            field.fill(name);
            page.getByRole(
                            AriaRole.OPTION,
                            new Page.GetByRoleOptions().setName(name).setExact(true))
                    .click();
        }
        field.press("Escape");
        officer.settle();
    }

    /**
     * Says who holds the keys, the portal alone where nobody is named; opens at once, closes at a time, and proposes it;
     * returns the ballot's id.
     */
    static String scheduleAndPropose(Visitor officer, ZonedDateTime closes, String... holders) {
        saveAndGoOn(officer, "ballots.stage.safeguards");
        if (holders.length > 0) {
            chooseHolders(officer, List.of(holders));
        }
        saveAndGoOn(officer, "ballots.stage.schedule");
        var page = officer.page();
        radio(page, text("ballots.field.opening.at-once")).check();
        type(page, "field.date", closes.format(DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.UK)));
        type(page, "field.time", closes.format(DateTimeFormatter.ofPattern("HH:mm", Locale.UK)));
        officer.settle();
        assertThat(page.getByText(Pattern.compile("^Votes that arrive before .*"
                        + closes.format(DateTimeFormatter.ofPattern("HH:mm", Locale.UK)))))
                .isVisible();
        saveAndGoOn(officer, "ballots.stage.sign-off");
        fill(page.locator("main"), "ballots.field.adviser", "A. Hollis, solicitor");
        var day = page.getByLabel(text("ballots.field.givenOn"), new Page.GetByLabelOptions().setExact(true));
        day.fill("02/01/2026");
        day.press("Enter");
        officer.press(text("ballots.sign-off.record"));
        assertThat(heading(officer)).hasText(text("ballots.stage.check"));
        assertThat(page.getByText(text("ballots.check.ready"))).isVisible();
        officer.press(text("ballots.check.propose"));
        assertThat(page.getByText(text("ballots.decision.not-you"))).isVisible();
        officer.settle();
        return page.url().replaceAll(".*/manage-ballots/([0-9a-f-]{36}).*", "$1");
    }

    private static void type(Page page, String partKey, String value) {
        var name = text("ballots.field.closesAt") + " " + text(partKey);
        var field = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(name));
        field.fill(value);
        field.press("Enter");
    }

    /** Approves what another officer proposed. @param act such as {@code open} */
    static void approve(Visitor officer, String ballotId, String act) {
        officer.open("manage-ballots/" + ballotId);
        officer.press(text("ballots.decision.approve." + act));
        assertThat(officer.page().getByText(text("ballots.decision.approved." + act)))
                .isVisible();
    }

    /** Waits on the officer's page until the ballot is open; the page follows by itself. */
    static void awaitOpen(Visitor officer) {
        assertThat(button(officer, "ballots.closing.propose")).isVisible(PATIENTLY);
    }

    /** Proposes to close an open ballot now. */
    static void proposeToClose(Visitor officer, String ballotId) {
        officer.open("manage-ballots/" + ballotId);
        officer.press(text("ballots.closing.propose"));
        officer.page()
                .getByRole(AriaRole.ALERTDIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName(text("ballots.closing.propose"))
                                .setExact(true))
                .click();
        assertThat(officer.page().getByText(text("ballots.decision.not-you"))).isVisible();
    }

    /** Has a closed ballot counted and proposes to publish it. */
    static void countAndProposeToPublish(Visitor officer, String ballotId) {
        startTheCount(officer, ballotId);
        proposeToPublish(officer, ballotId);
    }

    /** Starts the count of a closed ballot. */
    static void startTheCount(Visitor officer, String ballotId) {
        officer.open("manage-ballots/" + ballotId);
        assertThat(button(officer, "ballots.count.start")).isVisible(PATIENTLY);
        officer.press(text("ballots.count.start"));
        officer.settle();
    }

    /** Waits for the result and proposes to publish it. */
    static void proposeToPublish(Visitor officer, String ballotId) {
        officer.open("manage-ballots/" + ballotId);
        assertThat(button(officer, "ballots.publish.propose")).isVisible(PATIENTLY);
        officer.press(text("ballots.publish.propose"));
        assertThat(officer.page().getByText(text("ballots.decision.not-you"))).isVisible();
    }

    private static void saveAndGoOn(Visitor officer, String nextStageKey) {
        officer.press(text("ballots.edit.save-next"));
        assertThat(heading(officer)).hasText(text(nextStageKey));
        officer.settle();
    }

    private static void fill(Locator where, String labelKey, String value) {
        where.getByLabel(text(labelKey), new Locator.GetByLabelOptions().setExact(true))
                .fill(value);
    }

    private static Locator region(Visitor somebody, String nameKey) {
        return somebody.page()
                .getByRole(
                        AriaRole.REGION,
                        new Page.GetByRoleOptions().setName(text(nameKey)).setExact(true));
    }

    private static Locator heading(Visitor somebody) {
        return somebody.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static Locator link(Visitor somebody, String name) {
        return somebody.page()
                .getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Visitor somebody, String key) {
        return somebody.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(text(key)).setExact(true));
    }

    private static Locator radio(Page page, String name) {
        return page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator textbox(Page page, String name) {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
