package org.greenroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.greenroom.browser.Visitor.text;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.greenroom.browser.BrowserPortal.Browsing;
import org.greenroom.browser.BrowserPortal.Demo;
import org.greenroom.texts.Languages;
import org.greenroom.texts.Times;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A member gives a link; somebody with another browser and no account opens it; the member sees that and revokes it. */
@ExtendWith(BrowserPortal.class)
class StatementLinkBrowserIT {

    private static final String PASSWORD = "amber-lights-at-nine";
    private static final String AUDIENCE = "Tall Ship Pictures";

    @Test
    void aLinkIsGivenOpenedWithoutAnAccountCountedAndRevoked(Demo demo, Browsing browsing) throws Exception {
        try (var member = browsing.desk(demo.url());
                var casting = browsing.desk(demo.url())) {
            member.signIn("rhian@members.example", PASSWORD);
            var link = giveLink(member);
            member.page().setViewportSize(390, 844);
            var address = "casting-" + System.nanoTime() + "@example.org";

            casting.open(link);
            casting.picture("statement-landing-desk");
            casting.assertAccessible("the page a link leads to");
            assertThat(casting.page().locator("main").innerText())
                    .contains(text("statements.not-licence.title"))
                    .doesNotContain(AUDIENCE, "Rhian");
            assertThat(views(member)).contains(text("statements.links.views.left", 2, 2));

            casting.fill("statements.page.address", "not an address").press(text("statements.page.open"));
            casting.settle();
            assertThat(casting.page().getByRole(AriaRole.ALERT)).containsText(text("statements.page.problem"));
            casting.assertAccessible("a wrong address");

            casting.fill("statements.page.name", "Robin of Casting").fill("statements.page.address", address);
            casting.press(text("statements.page.open")).settle();
            casting.picture("statement-opened-desk");
            casting.page().setViewportSize(320, 640);
            casting.assertNothingSticksOut("the opened statement");
            casting.picture("statement-opened-narrow");
            casting.page().setViewportSize(1280, 860);
            casting.assertAccessible("the opened statement");
            assertThat(casting.page().locator("main").innerText())
                    .contains("Rhian", AUDIENCE, text("statements.use.SCAN_FACE"), text("statements.not-licence.title"))
                    .doesNotContain(text("statements.use.POLITICAL"));

            var jws = download(casting);
            assertStands(casting, jws, "stands");
            assertThat(views(member)).contains("Robin of Casting", address, text("statements.links.views.left", 1, 2));

            member.press(text("statements.links.revoke.label", AUDIENCE)).settle();
            assertThat(member.page().getByRole(AriaRole.STATUS).first())
                    .containsText(text("statements.links.revoke.done", AUDIENCE));
            member.picture("links-revoked-phone");
            casting.open(link).press(text("statements.page.open")).settle();
            assertThat(casting.heading()).isEqualTo(text("statements.nothing.title"));
            casting.picture("statement-nothing-desk");
            casting.assertAccessible("nothing to see");
            assertStands(casting, jws, "fallen");

            assertThat(casting.context().cookies()).isEmpty();
            assertThat(casting.errors()).isEmpty();
            assertThat(member.errors()).isEmpty();
            member.open("outbox").fill("demo.outbox.search", address);
            assertThat(member.page()
                            .getByText(text("statements.mail.revoked.subject", "Performers’ Union"))
                            .first())
                    .isVisible();
        }
    }

    @Test
    void thePagesFitASmallPhoneInWelshToo(Demo demo, Browsing browsing) {
        try (var member = browsing.phone(demo.url());
                var narrow = Visitor.come(browsing.browser(), demo.url(), Visitor.Screen.NARROW)) {
            member.signIn("mabli@members.example", PASSWORD);
            for (var path : new String[] {"consent/links", "consent/links/new", "consent/machines"}) {
                member.open(path);
                member.assertNothingSticksOut(path);
                member.assertAccessible(path);
                member.picture(path.replace('/', '-') + "-welsh-phone");
            }
            for (var language : new String[] {"en", "cy"}) {
                narrow.open("consent/s/unknown?lang=" + language);
                check(narrow, "statement-landing-" + language + "-narrow");
                var open = Visitor.TEXTS.get(Languages.of(language), "statements.page.open");
                narrow.press(open).settle();
                check(narrow, "statement-nothing-" + language + "-narrow");
                narrow.open("consent/check?lang=" + language);
                check(narrow, "statement-check-" + language + "-narrow");
            }
            assertThat(narrow.context().cookies()).isEmpty();
        }
    }

    private static void check(Visitor somebody, String name) {
        somebody.assertNothingSticksOut(name);
        somebody.assertAccessible(name);
        somebody.picture(name);
    }

    private static String giveLink(Visitor member) {
        member.open("consent");
        member.page()
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName(text("statements.links.title"))
                                .setExact(true))
                .click();
        assertThat(MemberSteps.heading(member.page())).hasText(text("statements.links.title"));
        member.settle()
                .page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(text("statements.links.new")))
                .click();
        assertThat(MemberSteps.heading(member.page())).hasText(text("statements.new.title"));
        member.settle().assertAccessible("a new link");
        member.press(text("statements.new.submit")).settle();
        assertThat(member.page().getByRole(AriaRole.ALERT).first())
                .containsText(text("statements.new.refused.not_agreed"));
        member.picture("link-new-problems-desk");
        member.assertAccessible("a new link with problems");
        var page = member.page();
        page.getByLabel("Scanning your face").check();
        page.getByLabel("A generated copy of your voice").check();
        page.getByLabel("Your double in publicity for the work").check();
        member.fill("statements.new.audience", AUDIENCE).fill("statements.new.purpose", "before the contract");
        var until =
                page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(text("statements.new.until")));
        until.fill(LocalDate.now(Times.ZONE).plusDays(7).format(DateTimeFormatter.ofPattern("dd/MM/yyyy")));
        until.press("Enter");
        page.getByRole(AriaRole.SPINBUTTON).fill("2");
        page.getByRole(AriaRole.SPINBUTTON).press("Tab");
        page.getByLabel(text("statements.new.agree", "Performers’ Union")).check();
        member.settle().press(text("statements.new.submit")).settle();
        assertThat(MemberSteps.heading(page)).hasText(text("statements.made.title"));
        member.assertAccessible("the new link");
        member.assertNothingSticksOut("the new link");
        page.setViewportSize(390, 844);
        member.assertNothingSticksOut("the new link on a phone");
        member.picture("link-made-phone");
        page.setViewportSize(1280, 860);
        member.picture("link-made-desk");
        return page.getByLabel(text("statements.made.address"), new Page.GetByLabelOptions().setExact(true))
                .inputValue();
    }

    private static String views(Visitor member) {
        member.open("consent/links");
        member.assertAccessible("the links");
        member.picture("links-phone");
        return member.page().locator(".link-card").first().innerText();
    }

    private static String download(Visitor casting) throws Exception {
        var file = casting.page().waitForDownload(() -> casting.press(text("statements.opened.signed.download")));
        assertThat(file.suggestedFilename()).isEqualTo("statement.jwt");
        return Files.readString(file.path());
    }

    private static void assertStands(Visitor casting, String jws, String outcome) {
        casting.open("consent/check").fill("statements.check.paste.label", jws);
        casting.press(text("statements.check.paste.button")).settle();
        assertThat(casting.page().locator("[data-outcome=" + outcome + "]")).isVisible();
        casting.assertAccessible("a checked statement");
        casting.picture("statement-check-" + outcome + "-desk");
    }
}
