package org.greenroom.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.greenroom.testing.Accessibility;
import org.greenroom.testing.Pictures;
import org.greenroom.texts.Languages;
import org.greenroom.texts.Texts;

/** Somebody with a browser session of their own. Drives the portal by labels and roles, as a person would. */
final class Visitor implements AutoCloseable {

    private static final double PATIENCE_MILLIS = 45_000;

    /** What is said on the screen, so that tests follow the texts. */
    static final Texts TEXTS = new Texts();

    enum Screen {
        PHONE(390, 844),
        NARROW(320, 640),
        DESK(1280, 860);

        private final int width;
        private final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    private final BrowserContext context;
    private final Page page;
    private final String url;
    private final List<String> console = new ArrayList<>();

    private Visitor(BrowserContext context, String url) {
        this.context = context;
        this.url = url;
        context.setDefaultTimeout(60_000);
        context.onConsoleMessage(this::heard);
        context.onResponse(answer -> {
            if (answer.status() >= 400) {
                console.add("error: " + answer.status() + " " + answer.url());
            }
        });
        context.onWebError(error -> console.add("error: " + error.error()));
        this.page = context.newPage();
    }

    private Visitor(Visitor self, Page tab) {
        this.context = self.context;
        this.url = self.url;
        this.page = tab;
    }

    /** What the browser says of a failed answer leaves out which; that is noted where the answer is seen. */
    private void heard(ConsoleMessage message) {
        if (!message.text().startsWith("Failed to load resource")) {
            console.add(message.type() + ": " + message.text());
        }
    }

    static Visitor come(Browser browser, String url, Screen screen) {
        var options = new Browser.NewContextOptions()
                .setViewportSize(screen.width, screen.height)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("en-GB");
        return new Visitor(browser.newContext(options), url);
    }

    /** The same person in another tab of the same browser. */
    Visitor inTab(Page tab) {
        return new Visitor(this, tab);
    }

    /** The text of a key in English. */
    static String text(String key, Object... arguments) {
        return TEXTS.get(Languages.ENGLISH, key, arguments);
    }

    Page page() {
        return page;
    }

    String url() {
        return url;
    }

    BrowserContext context() {
        return context;
    }

    /** Everything the browser's console said, such as {@code error: …}. */
    List<String> console() {
        return console;
    }

    /** The console's errors, and answers that say one. */
    List<String> errors() {
        return console.stream().filter(line -> line.startsWith("error:")).toList();
    }

    /** Opens a page of the portal and waits until it is at rest. */
    Visitor open(String path) {
        var address = path.startsWith("http") ? path : url + "/" + path;
        try {
            page.navigate(address, new Page.NavigateOptions().setTimeout(PATIENCE_MILLIS));
        } catch (TimeoutError e) {
            // As a person would reload. Seen twice, both times on the page after a section’s service worker was
            // exchanged
            // for one in another language (frontend/app/worker.js), and with nothing in that portal’s log.
            page.navigate(address);
        }
        return settle();
    }

    /** Waits until the page's framework, if it has one, has nothing on its way. */
    Visitor settle() {
        page.waitForLoadState();
        page.waitForFunction("""
                () => {
                  const flow = window.Vaadin && window.Vaadin.Flow;
                  if (!flow) return true;
                  const clients = Object.values(flow.clients || {}).filter(c => c.isActive);
                  return clients.length > 0 && clients.every(c => !c.isActive());
                }""");
        return this;
    }

    /** Signs in on the sign-in page and waits until it is left. */
    Visitor signIn(String address, String password) {
        open("sign-in");
        fill("access.signIn.identifier", address);
        fill("access.signIn.password", password);
        press(text("access.signIn.submit"));
        page.waitForURL(now -> !now.contains("/sign-in"));
        return settle();
    }

    /** Types into the field whose label has this key. */
    Visitor fill(String labelKey, String value) {
        page.getByRole(
                        AriaRole.TEXTBOX,
                        new Page.GetByRoleOptions().setName(text(labelKey)).setExact(true))
                .or(page.getByLabel(text(labelKey), new Page.GetByLabelOptions().setExact(true)))
                .first()
                .fill(value);
        return this;
    }

    /** Presses the button of this name. */
    Visitor press(String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
        return this;
    }

    /** The page's one heading of the first rank. */
    String heading() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .innerText();
    }

    /** Fails, naming each violation of WCAG 2.2 AA in light, and of its rules about colours in dark. */
    void assertAccessible(String where) {
        wear(ColorScheme.LIGHT);
        Accessibility.check(page, Accessibility.WCAG, where);
        wear(ColorScheme.DARK);
        Accessibility.checkColours(page, where + " in dark");
        wear(ColorScheme.LIGHT);
    }

    /** The system's preference for light or dark. */
    Visitor wear(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        return this;
    }

    /** Fails when the page is wider than the screen. */
    void assertNothingSticksOut(String where) {
        var wide = (Number) page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertThat(wide.intValue()).as("pixels beyond the edge on %s", where).isLessThanOrEqualTo(0);
    }

    /** A picture in light and one in dark, if this run takes pictures. */
    void picture(String name) {
        if (Pictures.wanted()) {
            for (var scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
                wear(scheme);
                Pictures.take(page, name + "-" + scheme.name().toLowerCase(Locale.ROOT));
            }
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
