package org.greenroom.settings;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the union’s own look differs ({@code greenroom.look.*}). A colour in which text could not be read is refused when
 * the portal starts: WCAG 2.2, 1.4.3, asks for a contrast of 4.5 to 1.
 *
 * @param accent the accent on light pages, as {@code #rrggbb}: white text stands on it, and it is text on paper
 * @param accentDark the same on dark pages: near-black text stands on it
 * @param logo path of a PNG or JPEG file, shown beside the union’s name; null for none
 */
@ConfigurationProperties("greenroom.look")
public record LookSettings(
        @DefaultValue("#095b41") String accent,
        @DefaultValue("#66c7a0") String accentDark,
        @Nullable String logo) {

    private static final double READABLE = 4.5;

    // The colours of frontend/styles/tokens.css that text in the accent, or on it, meets.
    private static final String WHITE = "#ffffff";
    private static final String PAGE = "#f6f4ef";
    private static final String INK_ON_DARK_ACCENT = "#071a13";
    private static final String DARK_PAPER = "#1b2420";
    private static final double TINT_LIGHT = 0.16;
    private static final double TINT_DARK = 0.18;

    /** @throws IllegalArgumentException when a colour is none, or text in it or on it could not be read */
    public LookSettings {
        accent = accent.strip().toLowerCase(Locale.ROOT);
        accentDark = accentDark.strip().toLowerCase(Locale.ROOT);
        logo = logo == null || logo.isBlank() ? null : logo;
        var light = colour("accent", accent);
        var dark = colour("accent-dark", accentDark);
        var page = Colour.of(PAGE);
        var darkPaper = Colour.of(DARK_PAPER);
        require("accent", light, Colour.of(WHITE), "white text on it");
        require("accent", light, page, "text in it on the page");
        require("accent", light, page.tinted(light, TINT_LIGHT), "text in it on its own tint");
        require("accent-dark", dark, Colour.of(INK_ON_DARK_ACCENT), "dark text on it");
        require("accent-dark", dark, darkPaper, "text in it on a dark card");
        require("accent-dark", dark, darkPaper.tinted(dark, TINT_DARK), "text in it on its own tint");
    }

    private static Colour colour(String name, String value) {
        if (!value.matches("#[0-9a-f]{6}")) {
            throw new IllegalArgumentException(
                    "greenroom.look.%s is no colour: write it as #rrggbb, not \"%s\"".formatted(name, value));
        }
        return Colour.of(value);
    }

    private static void require(String name, Colour colour, Colour other, String where) {
        var contrast = colour.contrast(other);
        if (contrast < READABLE) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "greenroom.look.%s cannot be read: %s has a contrast of %.1f to 1, and at least %.1f to 1 is"
                            + " needed. Choose a %s colour.",
                    name,
                    where,
                    contrast,
                    READABLE,
                    name.equals("accent") ? "darker" : "lighter"));
        }
    }
}
