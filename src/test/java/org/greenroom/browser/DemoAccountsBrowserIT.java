package org.greenroom.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.greenroom.browser.BrowserPortal.Browsing;
import org.greenroom.browser.BrowserPortal.Demo;
import org.greenroom.demo.DemoAccount;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A newcomer looks around: everybody the sign-in page names can come in. */
@Tag("long")
@ExtendWith(BrowserPortal.class)
class DemoAccountsBrowserIT {

    private static final String PASSWORD = "amber-lights-at-nine";

    @Test
    void theSignInPageAndTheConsoleNameEveryAccount(Demo demo, Browsing browsing) {
        try (var newcomer = browsing.phone(demo.url())) {
            newcomer.open("sign-in");
            var said = newcomer.page().locator("main").innerText();
            for (var address : List.of(
                    "rhian@members.example",
                    "mabli@members.example",
                    "joel@members.example",
                    "officer@union.example",
                    "second@union.example",
                    "consent@union.example",
                    "membership@union.example",
                    "news@union.example",
                    "scrutineer@scrutiny.example",
                    "auditor@union.example",
                    "agent@castings.example")) {
                assertThat(said).contains(address);
                assertThat(demo.process().printed()).contains(address);
            }
            assertThat(said).contains(PASSWORD);
            newcomer.assertNothingSticksOut("sign-in");
            newcomer.assertAccessible("sign-in");
            newcomer.picture("sign-in-phone");
        }
    }

    @Test
    void anAccountThatIsOfferedSignsInWithTwoPresses(Demo demo, Browsing browsing) {
        try (var newcomer = browsing.phone(demo.url())) {
            newcomer.open("sign-in");
            newcomer.press(Visitor.text("access.signIn.note.useOf", Visitor.text("demo.role.member")))
                    .settle();
            newcomer.press(Visitor.text("access.signIn.submit"));
            newcomer.page().waitForURL(now -> !now.contains("/sign-in"));
            assertThat(newcomer.settle().heading()).contains("Rhian");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsOfferedAtADeskIsOfferedOnAPhone(DemoAccount account, Demo demo, Browsing browsing) {
        Set<String> offered;
        try (var somebody = browsing.desk(demo.url())) {
            somebody.signIn(account.address(), PASSWORD);
            offered = links(somebody.page().locator(".portal-side nav a"));
            assertThat(offered).isNotEmpty();
        }
        try (var somebody = browsing.phone(demo.url())) {
            somebody.signIn(account.address(), PASSWORD);
            somebody.open("more");
            assertThat(links(somebody.page().locator("main nav a"))).containsAll(offered);
        }
    }

    private static Set<String> links(Locator found) {
        var links = new LinkedHashSet<String>();
        found.all().forEach(link -> links.add(String.valueOf(link.getAttribute("href"))));
        return links;
    }

    @Test
    void welshMembersReadWelshFromTheSignInOn(Demo demo, Browsing browsing) {
        try (var member = browsing.phone(demo.url())) {
            member.signIn("mabli@members.example", PASSWORD);
            assertThat(member.page().locator("html").getAttribute("lang")).isEqualTo("cy");
            assertThat(member.page().locator(".bottom-nav").innerText())
                    .contains(Visitor.TEXTS.get(org.greenroom.texts.Languages.WELSH, "nav.home"));
            member.picture("home-welsh-phone");
        }
    }

    @Test
    void theOutboxIsOpenToNewcomersAndItsLinksWork(Demo demo, Browsing browsing) {
        try (var newcomer = browsing.desk(demo.url())) {
            newcomer.open("outbox");
            var page = newcomer.page();
            assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.NOTE)
                            .innerText())
                    .isEqualTo(Visitor.text("demo.outbox.banner"));
            newcomer.fill("demo.outbox.search", "second@union.example");
            // Whoever signed in as this officer meanwhile has sent a mail about a new device as well.
            var link = page.locator(".mail-text a[href*='/activate/']").first();
            link.waitFor();
            newcomer.settle();
            newcomer.assertAccessible("outbox");
            newcomer.picture("outbox-desk");
            link.click();
            newcomer.settle();
            assertThat(page.url()).contains("/activate/");
            assertThat(newcomer.heading()).isNotBlank();
            newcomer.picture("activation-desk");
            newcomer.page().setViewportSize(390, 844);
            newcomer.picture("activation-phone");
        }
    }
}
