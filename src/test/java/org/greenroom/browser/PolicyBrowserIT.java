package org.greenroom.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.greenroom.browser.BrowserPortal.Browsing;
import org.greenroom.browser.BrowserPortal.Demo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The policy of a page lets the page work and nothing else run; own data can be read and taken along. */
@ExtendWith(BrowserPortal.class)
class PolicyBrowserIT {

    private static final String PASSWORD = "amber-lights-at-nine";
    private static final Pattern NONCE = Pattern.compile("'nonce-([A-Za-z0-9+/]{22})'");

    @Test
    void aMembersPagesWorkUnderTheirPolicy(Demo demo, Browsing browsing) {
        try (var member = browsing.phone(demo.url())) {
            var nonces = new HashSet<String>();
            member.context().onResponse(answer -> {
                var policy = answer.headerValue("content-security-policy");
                var found = policy == null ? null : NONCE.matcher(policy);
                if (found != null && found.find()) {
                    nonces.add(found.group(1));
                    assertThat(policy).doesNotContain("script-src 'self' 'unsafe-inline'");
                }
            });
            member.signIn("rhian@members.example", PASSWORD);
            for (var path : List.of("", "ballots", "consent", "news", "my-details", "account", "results", "help")) {
                member.open(path);
            }
            assertThat(member.errors()).as("what the policies refused").isEmpty();
            assertThat(nonces).as("a nonce of its own for each page").hasSizeGreaterThan(3);

            member.open("account/data");
            assertThat(member.page().evaluate("""
                    () => { const script = document.createElement('script');
                      script.textContent = 'window.intruder = true'; document.body.append(script);
                      return window.intruder === undefined }"""))
                    .as("a script without the nonce")
                    .isEqualTo(true);
        }
    }

    @Test
    void aMemberReadsWhatIsHeldAndTakesItAlong(Demo demo, Browsing browsing) {
        try (var member = browsing.phone(demo.url())) {
            member.signIn("rhian@members.example", PASSWORD);
            member.open("account");
            member.page().getByText(Visitor.text("owndata.title")).click();
            member.settle();
            assertThat(member.heading()).isEqualTo(Visitor.text("owndata.title"));
            member.assertNothingSticksOut("own data");
            member.assertAccessible("own data");
            member.picture("own-data-phone");
            var file = member.page().waitForDownload(() -> member.page()
                    .getByText(Visitor.text("owndata.file"))
                    .click());
            assertThat(file.suggestedFilename()).isEqualTo("own-data.json");
            member.page()
                    .getByText(
                            Visitor.text("owndata.read"),
                            new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
                    .click();
            member.page().waitForURL("**/print/own-data");
            assertThat(member.page().locator("main").innerText()).contains("rhian@members.example");
            member.assertNothingSticksOut("own data, to read");
            member.assertAccessible("own data, to read");
            member.picture("own-data-page-phone");
            assertThat(member.errors()).isEmpty();
        }
    }
}
