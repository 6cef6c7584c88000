package org.greenroom.booth;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.greenroom.sealing.Tracker;
import org.greenroom.testing.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** What every journey through the booth starts from: a real browser, and {@link StagePortal} behind it. */
abstract class BoothJourney {

    private static Playwright playwright;
    static Browser browser;
    StagePortal portal;
    BrowserContext context;
    Page page;
    Watch watch;

    @BeforeAll
    static void startBrowser() {
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
    }

    @AfterAll
    static void stopBrowser() {
        playwright.close();
    }

    @BeforeEach
    void openContext() {
        portal = new StagePortal();
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setLocale("en-GB")
                .setPermissions(List.of("clipboard-read", "clipboard-write")));
        page = context.newPage();
        watch = new Watch(page);
    }

    @AfterEach
    void nothingWasKeptAndNothingViolated() {
        if (!page.isClosed() && page.url().startsWith(portal.booth())) {
            watch.assertNothingKept();
        }
        watch.assertNoViolations();
        context.close();
        portal.close();
    }

    final void open() {
        page.navigate(portal.booth());
    }

    final Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    final Locator radio(String name) {
        return page.getByRole(
                AriaRole.RADIO, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    final Locator box(String name) {
        return page.getByRole(
                AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    final Locator title() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    final void goToCheck(String answer) {
        open();
        radio(answer).check();
        button("Check my answers").click();
    }

    final void assertReceipt() {
        assertThat(title()).hasText("Your vote is in the box");
        var shown = page.locator("#tracker").textContent();
        assertThat(shown).isEqualTo(Tracker.of(portal.casts.getLast()).base64());
        assertThat(title()).isFocused();
    }
}
