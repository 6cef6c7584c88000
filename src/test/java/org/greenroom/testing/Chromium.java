package org.greenroom.testing;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * This machine’s Chromium for the browser tests: the one {@code GREENROOM_CHROMIUM} names, or one that stands where
 * systems install it. The shell without a window of its own starts and opens pages in half the time.
 */
public final class Chromium {

    private static final List<String> NAMES = List.of("chromium-headless-shell", "chromium", "chromium-browser");

    private Chromium() {}

    /** Playwright without the browsers it would download. */
    public static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    /** Starts the browser, which {@link #require()} has found. */
    public static Browser launch(Playwright playwright) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(require())
                        .setArgs(List.of("--no-sandbox", "--disable-background-networking")));
    }

    /** The program. Where there is none, the test is skipped, or fails with {@code GREENROOM_BROWSER=required}. */
    public static Path require() {
        return executable().orElseGet(() -> {
            var why = "No Chromium: set GREENROOM_CHROMIUM, or install it (Debian: apt-get install chromium)";
            return "required".equals(System.getenv("GREENROOM_BROWSER")) ? fail(why) : abort(why);
        });
    }

    private static Optional<Path> executable() {
        var named = Optional.ofNullable(System.getenv("GREENROOM_CHROMIUM")).map(Path::of);
        var folders = Stream.concat(
                        Stream.of("/usr/bin"),
                        Stream.of(System.getenv().getOrDefault("PATH", "").split(":")))
                .filter(folder -> !folder.isBlank())
                .toList();
        var installed = NAMES.stream().flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)));
        return Stream.concat(named.stream(), installed)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
