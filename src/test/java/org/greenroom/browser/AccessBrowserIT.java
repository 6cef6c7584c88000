package org.greenroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.greenroom.browser.Visitor.text;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.greenroom.browser.BrowserPortal.Browsing;
import org.greenroom.browser.OfficerSteps.Officer;
import org.greenroom.processes.PortalProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Getting in, on the production jar: two factors, links by mail, passkeys, a forgotten password. */
@ExtendWith(BrowserPortal.class)
class AccessBrowserIT {

    private static final Officer FIRST = new Officer("Rowena Ashdown", "rowena.ashdown@union.example");
    private static final Officer SECOND = new Officer("Tunde Balogun", "tunde.balogun@union.example");
    private static final String PASSWORD = "seven-quiet-lanterns";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Test
    void everyWayInOpensWhatItShouldAndNothingMore(Browsing browsing) throws Exception {
        try (var mail = Mailbox.open();
                var portal = PortalProcess.start(
                        "access-portal",
                        PortalProcess.freshFolder("access"),
                        PortalProcess.freePort(),
                        mail.settings());
                var officer = browsing.desk(portal.url())) {
            var link = portal.awaitLine(line -> line.contains("/set-up/"), Duration.ofSeconds(60))
                    .strip();
            OfficerSteps.setUp(officer, link, FIRST, PASSWORD, SECOND);
            MemberSteps.choosePassword(officer, mail.activationLink(SECOND.email(), PATIENCE), PASSWORD);
            oneFactorIsNotEnough(officer);
            OfficerSteps.secondStepByMail(officer, FIRST.email(), mail);
            assertThat(officer.open("members").page().url()).endsWith("/members");

            var device = VirtualDevice.of(officer);
            makePasskey(officer, device);
            // The entrance asks for a passkey by itself, and this device would answer at once.
            device.attend(false);
            signOut(officer);
            passkeyIsBothFactors(officer, device);
            device.attend(false);
            signOut(officer);
            aPasskeyIsTheSecondStepToo(officer, device);
            device.attend(false);
            signOut(officer);
            linkByMail(browsing, portal, officer, mail);
            assertThat(officer.errors().stream().filter(line -> !line.contains(" 401 ") && !line.contains("403")))
                    .isEmpty();
        }
    }

    private static void oneFactorIsNotEnough(Visitor officer) {
        officer.open("members");
        officer.fill("access.signIn.identifier", FIRST.email());
        officer.fill("access.signIn.password", PASSWORD);
        officer.press(text("access.signIn.submit"));
        officer.page().waitForURL(now -> now.endsWith("/confirm"));
        officer.settle();
        officer.assertAccessible("second step");
        officer.assertNothingSticksOut("second step");
        officer.picture("access-second-step-desk");
        officer.open("");
        assertThat(officer.page().getByText(text("signin.second.title")).first())
                .isVisible();
        officer.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(text("signin.second.act")))
                .click();
        officer.page().waitForURL(now -> now.endsWith("/confirm"));
        officer.settle();
    }

    private static void makePasskey(Visitor officer, VirtualDevice device) {
        officer.open("account/passkeys");
        assertThat(officer.page().getByText(text("signin.passkeys.none"))).isVisible();
        officer.press(text("signin.passkeys.add"));
        officer.fill("signin.passkeys.name", "Desk");
        officer.settle();
        officer.assertAccessible("a new passkey");
        device.recognise(false);
        officer.press(text("signin.passkeys.make"));
        assertThat(officer.page().getByText(text("signin.passkey.problem.cancelled")))
                .isVisible();
        assertThat(device.passkeys()).isZero();
        device.recognise(true);
        officer.press(text("signin.passkeys.make"));
        assertThat(officer.page().getByText(text("signin.passkeys.added"))).isVisible();
        assertThat(officer.page().getByText("Desk", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(device.passkeys()).isEqualTo(1);
        officer.assertAccessible("passkeys");
        officer.picture("access-passkeys-desk");
    }

    private static void passkeyIsBothFactors(Visitor officer, VirtualDevice device) {
        officer.open("sign-in");
        officer.assertAccessible("entrance with a passkey");
        officer.picture("access-entrance-desk");
        device.recognise(false);
        device.attend(true);
        officer.press(text("signin.passkey.act"));
        assertThat(officer.page().getByText(text("signin.passkey.problem.cancelled")))
                .isVisible();
        device.recognise(true);
        officer.press(text("signin.passkey.act"));
        officer.page().waitForURL(now -> !now.contains("/sign-in"));
        officer.settle();
        assertThat(officer.open("members").page().url()).endsWith("/members");
        assertThat(officer.page().getByText(text("signin.second.title"))).not().isVisible();
    }

    private static void aPasskeyIsTheSecondStepToo(Visitor officer, VirtualDevice device) {
        officer.signIn(FIRST.email(), PASSWORD);
        device.attend(true);
        assertThat(officer.heading()).isEqualTo(text("signin.second.title"));
        officer.press(text("signin.confirm.passkey.act"));
        officer.page().waitForURL(now -> !now.contains("/confirm"));
        officer.settle();
        assertThat(officer.page().getByText(text("signin.second.title"))).not().isVisible();
    }

    /** A link for the second officer, who never had a passkey: also the way back in without the password. */
    private static void linkByMail(Browsing browsing, PortalProcess portal, Visitor asking, Mailbox mail)
            throws Exception {
        asking.open("sign-in/link");
        asking.assertAccessible("asking for a link");
        asking.fill("access.signIn.identifier", SECOND.email());
        asking.press(text("access.request.submit"));
        assertThat(asking.page().getByText(text("access.request.done.title"))).isVisible();
        var link = mail.signInLink(SECOND.email(), PATIENCE);
        for (int scan = 0; scan < 3; scan++) {
            assertThat(scanned(link)).isEqualTo(200);
        }
        try (var elsewhere = browsing.phone(portal.url())) {
            elsewhere.open(link);
            elsewhere.assertAccessible("a link");
            elsewhere.assertNothingSticksOut("a link");
            elsewhere.picture("access-link-phone");
            elsewhere.press(text("access.signIn.submit"));
            elsewhere.page().waitForURL(now -> now.endsWith("/confirm"));
            elsewhere.open("account/password");
            elsewhere.assertAccessible("password");
            elsewhere.fill("access.password.label", "eleven-slow-ferries");
            elsewhere.press(text("signin.password.act"));
            assertThat(elsewhere.page().getByText(text("signin.password.done"))).isVisible();
            elsewhere.page().setViewportSize(1280, 860);
            signOut(elsewhere);
            elsewhere.signIn(SECOND.email(), "eleven-slow-ferries");
            elsewhere.press(text("signin.confirm.link.act"));
            elsewhere.open(mail.signInLink(SECOND.email(), PATIENCE));
            elsewhere.press(text("signin.confirm.act"));
            elsewhere.page().waitForURL(now -> now.endsWith("/confirm"));
            assertThat(elsewhere.settle().heading())
                    .as("a password renewed by mail, and mail, are one factor")
                    .isEqualTo(text("signin.second.title"));
        }
        asking.open(link);
        assertThat(asking.heading()).isEqualTo(text("access.used.title"));
    }

    private static int scanned(String link) throws Exception {
        try (var scanner = HttpClient.newHttpClient()) {
            return scanner.send(
                            HttpRequest.newBuilder(URI.create(link)).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static void signOut(Visitor somebody) {
        somebody.open("");
        somebody.press(text("app.signOut"));
        somebody.page().waitForURL(now -> now.contains("signed-out"));
        somebody.settle();
    }
}
