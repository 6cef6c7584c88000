package org.greenroom.testing;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Pictures of pages, for people to look at: taken only where {@code -Dgreenroom.pictures=<folder>} asks for them, since
 * they take more of a run's time than everything that is checked on the same pages.
 */
public final class Pictures {

    private static final Optional<Path> FOLDER = Optional.ofNullable(System.getProperty("greenroom.pictures"))
            .filter(folder -> !folder.isBlank())
            .map(Path::of);

    private Pictures() {}

    /** Whether this run takes pictures. */
    public static boolean wanted() {
        return FOLDER.isPresent();
    }

    /**
     * A page outside the framework on a phone and at a desk, in light and in dark, and in its other language on the
     * narrowest phone, if this run takes pictures. It is left as it was.
     */
    public static void everywhere(Page page, String name) {
        if (!wanted()) {
            return;
        }
        var size = page.viewportSize();
        for (int width : List.of(390, 1280)) {
            page.setViewportSize(width, 844);
            for (var scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                take(page, "%s-%d-%s".formatted(name, width, scheme.name().toLowerCase(Locale.ROOT)));
            }
        }
        page.setViewportSize(320, 640);
        var language = page.locator("html").getAttribute("lang");
        page.locator("#language").click();
        page.waitForFunction("before => document.documentElement.lang !== before", language);
        take(page, name + "-other-language-320");
        page.locator("#language").click();
        page.waitForFunction("before => document.documentElement.lang === before", language);
        page.setViewportSize(size.width, size.height);
    }

    /** The page as it comes out of a printer on A4, as {@code <folder>/<name>-print.png}, if this run takes pictures. */
    public static void printed(Page page, String name) {
        if (!wanted()) {
            return;
        }
        var size = page.viewportSize();
        page.setViewportSize(720, 1040);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        take(page, name + "-print");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.setViewportSize(size.width, size.height);
    }

    /** The whole page as {@code <folder>/<name>.png}, if this run takes pictures. */
    public static void take(Page page, String name) {
        FOLDER.ifPresent(folder -> page.screenshot(new Page.ScreenshotOptions()
                .setPath(folder.resolve(name + ".png"))
                .setFullPage(true)));
    }
}
