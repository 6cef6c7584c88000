package org.greenroom.booth;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.greenroom.testing.Accessibility;
import org.greenroom.testing.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every screen, phone and desktop, light and dark, English and Welsh: nothing for axe to find, nothing wider than the
 * page, no target too small.
 */
class BoothScreensBrowserIT extends BoothJourney {

    private final Map<String, Runnable> screens = new LinkedHashMap<>();

    {
        screens.put("question", () -> {
            open();
            radio("Yes").check();
        });
        screens.put("question-problem", () -> {
            open();
            button("Check my answers").click();
        });
        screens.put("question-several", () -> {
            portal.paper = Papers.severalQuestions();
            open();
            radio("Yes").check();
            button("Next").click();
            box("Björn & Co").check();
        });
        screens.put("question-several-problem", () -> {
            screens.get("question-several").run();
            box("Amara Obi").check();
            box("Carys Lloyd").check();
            button("Next").click();
        });
        screens.put("question-first-of-several", () -> {
            portal.paper = Papers.severalQuestions();
            portal.left = Duration.ofDays(9).plusMinutes(1);
            open();
        });
        screens.put("check", () -> goToCheck("Yes"));
        screens.put("check-several", () -> {
            screens.get("question-several").run();
            box("Amara Obi").check();
            button("Next").click();
            box("Hours").check();
            box("Scans").check();
            button("Check my answers").click();
        });
        screens.put("sending", () -> {
            page.route("**/cast", route -> {});
            goToCheck("Yes");
            button("Cast my vote").click();
            assertThat(page.locator("#cast")).hasText("Sending your sealed vote…");
        });
        screens.put("receipt", this::cast);
        screens.put("mismatch", () -> castAnsweredBy(200, Map.of("tracker", "A".repeat(43))));
        screens.put("unsent-sign-in", () -> {
            portal.nextCasts.add(portal.signedOut());
            cast();
            button("I’ve signed in. Send it now").click();
            assertThat(page.getByText("You are still signed out in this browser"))
                    .isVisible();
        });
        screens.put("unsent-busy", () -> castAnsweredBy(503, Map.of("code", "try-again")));
        screens.put("unsent-wait", () -> castAnsweredBy(429, Map.of("code", "too-many", "retryAfterSeconds", 3000)));
        screens.put("unsent-network", () -> {
            page.route("**/cast", route -> route.abort());
            cast();
        });
        screens.put(
                "not-cast",
                () -> castAnsweredBy(
                        410,
                        Map.of(
                                "code",
                                "closed",
                                "arrivedAt",
                                "2025-12-18T12:00:04Z",
                                "closesAt",
                                "2025-12-18T12:00:00Z")));
        screens.put("voted-elsewhere", () -> castAnsweredBy(409, Map.of("code", "already-voted")));
        screens.put("refused", () -> castAnsweredBy(422, Map.of("code", "wrong-credential")));
        screens.put("sign-in", () -> {
            portal.signedIn = false;
            open();
        });
        screens.put("scheduled", () -> {
            portal.state = "scheduled";
            open();
        });
        screens.put("closed", () -> {
            portal.state = "closed";
            open();
        });
        screens.put("not-on-roll", () -> {
            portal.onRoll = false;
            open();
        });
        screens.put("already-voted", () -> {
            portal.voted = true;
            open();
        });
        screens.put("tampered", () -> {
            portal.fingerprint = "A".repeat(43);
            open();
        });
        screens.put("not-loaded", () -> {
            page.route("**/api/vote/*", route -> route.abort());
            open();
        });
        screens.put("preview", () -> page.navigate(portal.preview()));
        screens.put("preview-end", () -> {
            page.navigate(portal.preview());
            radio("Yes").check();
            button("Check my answers").click();
            button("Cast my vote").click();
            assertThat(title()).hasText("Here a member’s vote would be cast");
            assertThat(page.locator("#preview")).isVisible();
            assertThat(portal.requests)
                    .as("a draft is read, and nothing is sent")
                    .allMatch(request -> request.startsWith("GET "))
                    .noneMatch(request -> request.contains("/api/vote/") || request.contains("worker.js"));
        });
        screens.put("preview-unfinished", () -> {
            portal.complete = false;
            page.navigate(portal.preview());
        });
        screens.put("unsupported", () -> {
            page.addInitScript("delete window.Worker");
            open();
        });
    }

    static Stream<String> names() {
        return new BoothScreensBrowserIT().screens.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void isLegibleForEverybody(String name) {
        screens.get(name).run();
        assertThat(title()).isVisible();
        page.waitForFunction("() => !document.querySelector('#booth h1').textContent.includes('…')");
        look(name + "-phone-light", 390, 844, ColorScheme.LIGHT);
        findNothingWithAxe(name);
        look(name + "-phone-dark", 390, 844, ColorScheme.DARK);
        look(name + "-desk-light", 1280, 900, ColorScheme.LIGHT);
        look(name + "-desk-dark", 1280, 900, ColorScheme.DARK);
        findNothingWithAxe(name);
        page.locator("#language").click();
        assertThat(page.locator("html")).hasAttribute("lang", "cy");
        look(name + "-narrow-welsh", 320, 640, ColorScheme.LIGHT);
    }

    @Test
    void thePrintedReceiptHasTheTrackerAndNoButtons() {
        cast();
        assertReceipt();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));
        assertThat(page.locator("#tracker")).isVisible();
        for (var act : page.locator("a, button").all()) {
            assertThat(act).not().isVisible();
        }
        picture("receipt-print");
    }

    private void cast() {
        goToCheck("Yes");
        button("Cast my vote").click();
        assertThat(title()).not().hasText("Check your answer");
    }

    private void castAnsweredBy(int status, Map<String, ?> body) {
        portal.nextCasts.add(StagePortal.json(status, body));
        cast();
    }

    private void look(String name, int width, int height, ColorScheme scheme) {
        page.setViewportSize(width, height);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
        picture(name);
        var needed = page.evaluate("() => document.documentElement.scrollWidth");
        assertThat(((Number) needed).intValue()).as(name).isLessThanOrEqualTo(width);
        var small = page.evaluate("""
                () => [...document.querySelectorAll("a, button, label")]
                  .filter((e) => e.offsetParent && e.className !== "skip-link" && getComputedStyle(e).display !== "inline")
                  .filter((e) => e.getBoundingClientRect().height < 44 || e.getBoundingClientRect().width < 44)
                  .map((e) => e.textContent).join()""");
        assertThat(small).as(name).isEqualTo("");
    }

    private void findNothingWithAxe(String name) {
        Accessibility.check(page, Accessibility.WCAG_AND_PRACTICE, name);
    }

    private void picture(String name) {
        Pictures.take(page, "booth-" + name);
    }
}
