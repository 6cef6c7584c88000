package org.greenroom.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.greenroom.access.SignedIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Somebody with a phone on a page outside the framework, on a {@link ServedPortal}. Everything the page sends is noted; a
 * page that breaks, or what the policy of contents refuses, fails the test.
 */
public abstract class SealedPageJourney {

    private static Playwright playwright;
    private static Browser browser;

    protected BrowserContext context;
    protected Page page;

    /** Each request: its address and what it carried. */
    protected final List<String> sent = new CopyOnWriteArrayList<>();

    private final List<String> complaints = new CopyOnWriteArrayList<>();

    @LocalServerPort
    private int port;

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
        context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(390, 844).setLocale("en-GB"));
        page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.onRequest(request -> sent.add(request.url() + " " + request.postData()));
    }

    @AfterEach
    void nothingViolated() {
        context.close();
        assertThat(complaints).isEmpty();
    }

    /** Signs somebody in and opens a page. */
    protected final void enter(SignedIn person, String path) {
        page.navigate(address(TestDoor.of(person)));
        page.navigate(address(path));
    }

    /** What axe finds on the screen as it stands, and pictures of it, if this run takes any. */
    protected final void look(String name) {
        Accessibility.check(page, Accessibility.WCAG_AND_PRACTICE, name);
        Pictures.everywhere(page, "sealed-" + name.replace(' ', '-'));
    }

    protected final String address(String path) {
        return "http://localhost:" + port + path;
    }
}
