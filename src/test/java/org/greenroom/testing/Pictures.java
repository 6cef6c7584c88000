package org.greenroom.testing;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
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

    /** The whole page as {@code <folder>/<name>.png}, if this run takes pictures. */
    public static void take(Page page, String name) {
        FOLDER.ifPresent(folder -> page.screenshot(new Page.ScreenshotOptions()
                .setPath(folder.resolve(name + ".png"))
                .setFullPage(true)));
    }
}
