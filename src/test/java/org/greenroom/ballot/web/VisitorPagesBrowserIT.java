package org.greenroom.ballot.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.greenroom.ballot.BallotQuestion;
import org.greenroom.ballot.Bilingual;
import org.greenroom.testing.Accessibility;
import org.greenroom.testing.Chromium;
import org.greenroom.testing.GreenroomTest;
import org.greenroom.testing.Pictures;
import org.greenroom.testing.TestBallots;
import org.greenroom.testing.TestBallots.Made;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Visitors' pages in a real browser: looking a tracker up, and every page legible on phone and desk, light and dark. */
@GreenroomTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VisitorPagesBrowserIT {

    private static final BallotQuestion SEVERAL = new BallotQuestion(
            new Bilingual(
                    "Which of these should the union raise first when talks resume?",
                    "Pa un o’r rhain ddylai’r undeb ei godi gyntaf pan fydd y trafodaethau’n ailddechrau?"),
            List.of(
                    new Bilingual("Self-tapes and casting at short notice", "Hunan-dapiau a chastio ar fyr rybudd"),
                    new Bilingual("Residuals", "Taliadau gweddilliol"),
                    new Bilingual("Training of AI on recorded work", "Hyfforddi AI ar waith wedi’i recordio")),
            true,
            1,
            2);

    private final MockMvc mvc;
    private final TestBallots ballots;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> trackers = new ArrayList<>();
    private Playwright playwright;
    private Browser browser;
    private MvcServer server;
    private BrowserContext context;
    private Page page;
    private Made published;
    private Made running;

    @Autowired
    VisitorPagesBrowserIT(MockMvc mvc, TestBallots ballots) {
        this.mvc = mvc;
        this.ballots = ballots;
    }

    @BeforeAll
    void start() throws IOException {
        published = ballots.open(9, TestBallots.YES_NO, SEVERAL);
        IntStream.range(0, 7)
                .forEach(i -> trackers.add(published.voters().get(i).vote(published.id(), i == 0 ? -1 : i / 6, i % 3)));
        ballots.finish(published.id());
        running = ballots.open(6, TestBallots.YES_NO);
        server = new MvcServer(mvc);
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
    }

    @AfterAll
    void stop() {
        playwright.close();
        server.close();
    }

    @BeforeEach
    void openContext() {
        openContext(new Browser.NewContextOptions());
    }

    private void openContext(Browser.NewContextOptions options) {
        complaints.clear();
        server.requests.clear();
        context = browser.newContext(options.setViewportSize(390, 844).setLocale("en-GB"));
        page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
    }

    @AfterEach
    void nothingViolatedAndNoCookie() {
        assertThat(complaints).isEmpty();
        assertThat(context.cookies()).isEmpty();
        context.close();
    }

    @Test
    void aTrackerIsFoundHoweverItIsPastedAndNeverSent() {
        String tracker = trackers.get(3);
        visit("/ballots/" + published.id() + "/board");
        find(" " + tracker.replaceAll("(.{4})", "$1 ") + "\n");
        outcome("found");
        find(tracker.substring(0, 8));
        outcome("starts");
        assertThat(page.locator("[data-outcome=starts] code")).hasText(tracker);
        find(tracker.toLowerCase(java.util.Locale.ROOT));
        outcome("alike");
        find("A".repeat(43));
        outcome("none");
        assertThat(page.locator("#outcome")).containsText("the board is final");
        find(tracker.substring(0, 3));
        outcome("short");
        find("no tracker at all!");
        outcome("odd");
        find("");
        outcome("empty");

        assertThat(server.requests)
                .contains("GET /ballots/" + published.id() + "/board.txt")
                .noneMatch(request -> request.contains(tracker.substring(0, 8)));
        assertThat(page.url()).endsWith("/board");
        page.navigate(server.address() + "/help");
        page.goBack();
        assertThat(page.locator("#tracker")).hasValue("");
    }

    @Test
    void onARunningBallotWhatIsNotThereMayComeWithTheNextBatch() {
        visit("/ballots/" + running.id() + "/board");
        find(trackers.getFirst());
        outcome("none");
        assertThat(page.locator("#outcome")).containsText("look again after the next one");
    }

    @Test
    void aListThatCannotBeFetchedIsSaid() {
        page.route("**/board.txt", route -> route.abort());
        visit("/ballots/" + published.id() + "/board");
        find(trackers.getFirst());
        outcome("failed");
    }

    @Test
    void withoutScriptsTheListIsThereToBeSearchedAndNothingCanBeSent() {
        context.close();
        openContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        visit("/ballots/" + published.id() + "/board");
        assertThat(page.locator("#find")).isHidden();
        assertThat(page.getByText(trackers.getFirst())).isVisible();
        assertThat(page.getByText("use your browser’s own search")).isVisible();
    }

    @Test
    void everyPageIsLegibleForEverybody() {
        var pages = new LinkedHashMap<String, String>();
        pages.put("results", "/results");
        pages.put("result", "/results/" + published.id());
        pages.put("board", "/ballots/" + published.id() + "/board");
        pages.put("board-empty", "/ballots/" + running.id() + "/board");
        pages.put("help", "/help");
        pages.put("verify", "/help/verify");
        pages.put("find", "/help/find-my-vote");
        pages.put("secrecy", "/help/secrecy");
        pages.put("scripts", "/help/scripts");
        pages.put("missing", "/results/" + UUID.randomUUID());
        pages.forEach((name, address) -> {
            look(name + "-phone-light", address, 390, ColorScheme.LIGHT);
            look(name + "-phone-dark", address, 390, ColorScheme.DARK);
            look(name + "-desk-light", address, 1280, ColorScheme.LIGHT);
            look(name + "-desk-dark", address, 1280, ColorScheme.DARK);
            look(name + "-narrow-welsh", address + "?lang=cy", 320, ColorScheme.LIGHT);
            assertThat(page.locator("html")).hasAttribute("lang", "cy");
        });
    }

    @Test
    void aPrintedResultHasItsFiguresAndNoButtons() {
        visit("/results/" + published.id());
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));
        assertThat(page.getByText("SHA-256 of the archive")).isVisible();
        for (var act : page.locator(".button, nav a").all()) {
            assertThat(act).not().isVisible();
        }
        picture("result-print");
    }

    private void visit(String address) {
        page.navigate(server.address() + address);
    }

    private void find(String tracker) {
        page.locator("#tracker").fill(tracker);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Find it"))
                .click();
    }

    private void outcome(String outcome) {
        assertThat(page.locator("[data-outcome]:visible")).hasCount(1);
        assertThat(page.locator("[data-outcome=" + outcome + "]")).isVisible();
    }

    private void look(String name, String address, int width, ColorScheme scheme) {
        page.setViewportSize(width, 844);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        visit(address);
        picture(name);
        var needed = page.evaluate("() => document.documentElement.scrollWidth");
        assertThat(((Number) needed).intValue()).as(name).isLessThanOrEqualTo(width);
        var small = page.evaluate("""
                () => [...document.querySelectorAll("a, button, textarea")]
                  .filter((e) => e.offsetParent && e.className !== "skip-link" && getComputedStyle(e).display !== "inline")
                  .filter((e) => e.getBoundingClientRect().height < 44 || e.getBoundingClientRect().width < 44)
                  .map((e) => e.textContent).join()""");
        assertThat(small).as(name).isEqualTo("");
        if (scheme == ColorScheme.DARK) {
            Accessibility.checkColours(page, name);
        } else {
            Accessibility.check(page, Accessibility.WCAG_AND_PRACTICE, name);
        }
    }

    private void picture(String name) {
        Pictures.take(page, "visitors-" + name);
    }
}
