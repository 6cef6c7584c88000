package org.greenroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.greenroom.browser.Visitor.text;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.greenroom.browser.BrowserPortal.Browsing;
import org.greenroom.browser.BrowserPortal.Demo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Seeing and ending sessions, in two browsers of one member: one at a desk, one on a phone that was left somewhere. */
@ExtendWith(BrowserPortal.class)
class AccountBrowserIT {

    private static final String PASSWORD = "amber-lights-at-nine";
    private static final String MEMBER = "rhian@members.example";

    @Test
    void aSecondBrowserIsToldByMailAndEndedFromTheFirst(Demo demo, Browsing browsing) {
        try (var here = browsing.desk(demo.url());
                var there = browsing.phone(demo.url())) {
            here.signIn(MEMBER, PASSWORD);
            there.signIn(MEMBER, PASSWORD);
            there.open("my-details");

            here.open("account");
            here.assertAccessible("account");
            here.picture("account-desk");
            link(here, "account.sessions.title").click();
            assertThat(here.page().locator("main")).containsText(text("account.sessions.here"));
            here.settle();
            here.assertAccessible("sessions");
            here.picture("sessions-desk");
            here.press(text("account.sessions.endOthers"));
            assertThat(here.page().getByText(text("account.sessions.endOthers.done")))
                    .isVisible();

            // A click within the page, which asks by a framework request.
            there.page().locator("main a").first().click();
            assertEnded(there);
            there.assertAccessible("ended");
            there.picture("session-ended-phone");
            signInHere(there);
            assertThat(there.heading()).isNotEqualTo(text("access.signIn.title"));
            there.open("account/sessions");
            there.assertNothingSticksOut("sessions");
            there.picture("sessions-phone");

            there.press(text("account.sessions.endAll"));
            there.page().waitForURL(now -> now.contains("/sign-in"));
            here.open("account");
            assertEnded(here);

            there.open("outbox");
            there.fill("demo.outbox.search", MEMBER);
            there.page().keyboard().press("Enter");
            assertThat(there.page().locator("main")).containsText("Somebody signed in on a new device");
        }
    }

    @Test
    void aPageThatClosesItsLineAfterItsSessionEndedGetsNoOtherSession(Demo demo, Browsing browsing) {
        try (var nobody = browsing.phone(demo.url())) {
            var farewell = nobody.context()
                    .request()
                    .post(demo.url() + "/VAADIN/push?v-r=push&v-uiId=1&v-pushId=" + UUID.randomUUID()
                            + "&X-Atmosphere-Transport=close&X-Atmosphere-tracking-id=" + UUID.randomUUID());
            assertThat(farewell).isOK();
            assertThat(farewell.headers()).doesNotContainKey("set-cookie");
        }
    }

    @Test
    void aSessionThatEndedInTheBoothCostsNoTick(Demo demo, Browsing browsing) {
        try (var voter = browsing.phone(demo.url());
                var elsewhere = browsing.desk(demo.url())) {
            voter.signIn(MEMBER, PASSWORD);
            // Not the one that closes first: that is a matter of minutes.
            voter.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(text("ballots.vote-now")))
                    .last()
                    .click();
            var booth = voter.page();
            while (!MemberSteps.castButton(booth).isVisible()) {
                booth.locator("input[name=answer]").first().check();
                booth.locator("button.button--primary").click();
                assertThat(MemberSteps.heading(booth)).isVisible();
            }
            elsewhere.signIn(MEMBER, PASSWORD);
            elsewhere.open("account/sessions");
            elsewhere.press(text("account.sessions.endOthers"));
            assertThat(elsewhere.page().getByText(text("account.sessions.endOthers.done")))
                    .isVisible();

            MemberSteps.castButton(booth).click();
            assertThat(MemberSteps.heading(booth)).hasText(text("booth.unsent.sign-in.title"));
            voter.assertAccessible("booth after the session ended");
            voter.picture("booth-session-ended-phone");
            var tab = voter.context().waitForPage(() -> booth.getByText(text("booth.unsent.signIn"))
                    .click());
            signIn(tab);
            tab.close();
            booth.getByText(text("booth.unsent.signedIn")).click();
            assertThat(MemberSteps.tracker(booth)).hasSize(43);
        }
    }

    @Test
    void anIdlePageAsksBeforeItIsTooLate(Demo demo, Browsing browsing) {
        try (var member = browsing.phone(demo.url())) {
            member.page().clock().install();
            member.signIn(MEMBER, PASSWORD);
            var page = member.page();
            var near = new AtomicBoolean(true);
            // The portal's own answer, with less time left: its clock cannot be turned.
            page.route("**/api/session", route -> answerWithLessTime(route, near));
            page.clock().fastForward("29:00");
            var dialog = page.getByRole(AriaRole.DIALOG);
            assertThat(dialog).isVisible();
            assertThat(dialog).containsText("1:");
            assertThat(dialog.getByRole(AriaRole.BUTTON).first()).isFocused();
            member.assertAccessible("idle question");
            member.assertNothingSticksOut("idle question");
            member.picture("idle-phone");

            near.set(false);
            dialog.getByText(text("account.idle.stay")).click();
            assertThat(dialog).not().isVisible();
            assertThat(member.heading()).isNotEqualTo(text("access.signIn.title"));

            near.set(true);
            page.clock().fastForward("29:00");
            assertThat(dialog).isVisible();
            dialog.getByText(text("account.idle.leave")).click();
            page.waitForURL(now -> now.contains("/sign-in?signed-out"));
            assertThat(member.errors()).isEmpty();
        }
    }

    private static void answerWithLessTime(Route route, AtomicBoolean near) {
        var answer = route.fetch();
        var body =
                near.get() ? answer.text().replaceFirst("\"secondsLeft\":\\d+", "\"secondsLeft\":90") : answer.text();
        route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(body));
    }

    private static void assertEnded(Visitor somebody) {
        somebody.page().waitForURL(now -> now.contains("/sign-in?ended"));
        assertThat(somebody.page().getByText(text("account.ended"))).isVisible();
        somebody.settle();
    }

    private static void signInHere(Visitor somebody) {
        signIn(somebody.page());
        somebody.page().waitForURL(now -> !now.contains("/sign-in"));
        somebody.settle();
    }

    private static void signIn(Page page) {
        page.getByLabel(text("access.signIn.identifier"), new Page.GetByLabelOptions().setExact(true))
                .fill(MEMBER);
        page.getByLabel(text("access.signIn.password"), new Page.GetByLabelOptions().setExact(true))
                .fill(PASSWORD);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName(text("access.signIn.submit"))
                                .setExact(true))
                .click();
        page.waitForURL(now -> !now.contains("/sign-in"));
    }

    private static Locator link(Visitor somebody, String key) {
        return somebody.page()
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(text(key)).setExact(true));
    }
}
