package org.greenroom.site;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.greenroom.settings.LookSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What a union’s own colours and logo become: a stylesheet that comes after {@code tokens.css}, icons, the logo. All lie
 * under an address that changes with them, and are served for ever.
 */
@Component
public class Look {

    private static final double LOGO_HEIGHT = 2.25;
    private static final double WIDEST = 4;
    private static final int LARGEST_LOGO = 256 * 1024;
    private static final String GREEN = "#0d5c42";

    private final LookSettings settings;
    private final byte[] stylesheet;
    private final byte[] icon;
    private final byte @Nullable [] logo;
    private final String logoType;
    private final String base;

    Look(LookSettings settings) {
        this.settings = settings;
        icon = icon(settings.accent());
        logo = settings.logo() == null ? null : logo(Path.of(settings.logo()));
        logoType = logo == null ? "" : type(logo);
        stylesheet = stylesheet(settings, logo);
        base = "/app/" + version();
    }

    /** Address of the stylesheet with the colours. */
    public String stylesheetUrl() {
        return base + "/look.css";
    }

    /** Address of the icon of the browser’s tab. */
    public String iconUrl() {
        return base + "/icon.svg";
    }

    /** Address of a square icon of so many pixels; {@code maskable} ones fill the square. */
    public String iconUrl(int pixels, boolean maskable) {
        return base + "/icon-" + (maskable ? "maskable-" : "") + pixels + ".png";
    }

    /** Address of the logo; null where there is none. */
    public @Nullable String logoUrl() {
        return logo == null ? null : base + "/logo";
    }

    /** The logo as an address that holds it, for files that can fetch nothing; null where there is none. */
    public @Nullable String logoData() {
        return logo == null
                ? null
                : "data:" + logoType + ";base64," + Base64.getEncoder().encodeToString(logo);
    }

    /** The accent on light pages, {@code #rrggbb}; printed too. */
    public String accent() {
        return settings.accent();
    }

    String base() {
        return base;
    }

    byte[] stylesheet() {
        return stylesheet.clone();
    }

    byte[] icon() {
        return icon.clone();
    }

    byte @Nullable [] logo() {
        return logo == null ? null : logo.clone();
    }

    String logoType() {
        return logoType;
    }

    private String version() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(stylesheet);
            digest.update(icon);
            if (logo != null) {
                digest.update(logo);
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The logo is the name’s decoration, so it needs no mark-up in any of the three kinds of page. */
    private static byte[] stylesheet(LookSettings settings, byte @Nullable [] logo) {
        var css = """
                :root {
                  --gr-brand-light: %s;
                  --gr-brand-dark: %s;
                }
                """.formatted(settings.accent(), settings.accentDark());
        if (logo != null) {
            css += """
                    .union-name::before,
                    .site-name::before {
                      content: "";
                      flex: none;
                      width: %srem;
                      height: 2.25rem;
                      margin-inline-end: 0.75rem;
                      background: url("logo") center / contain no-repeat;
                    }
                    """.formatted(String.format(Locale.ROOT, "%.2f", LOGO_HEIGHT * Math.min(WIDEST, shape(logo))));
        }
        return css.getBytes(StandardCharsets.UTF_8);
    }

    /** How much wider than high a picture is. */
    private static double shape(byte[] picture) {
        try {
            var read = ImageIO.read(new ByteArrayInputStream(picture));
            if (read == null) {
                throw new IllegalArgumentException("greenroom.look.logo is no picture that can be shown");
            }
            return (double) read.getWidth() / read.getHeight();
        } catch (IOException e) {
            throw new IllegalArgumentException("greenroom.look.logo is damaged", e);
        }
    }

    private static byte[] icon(String accent) {
        try {
            return new ClassPathResource("frontend/icons/greenroom.svg")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replace(GREEN, accent)
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The icon is not in the jar", e);
        }
    }

    private static byte[] logo(Path file) {
        try {
            if (Files.size(file) > LARGEST_LOGO) {
                throw new IllegalArgumentException(
                        "greenroom.look.logo is too large: at most %d kB, since every page shows it"
                                .formatted(LARGEST_LOGO / 1024));
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new IllegalArgumentException("greenroom.look.logo cannot be read: " + file, e);
        }
    }

    /** By what the file begins with, not by its name. */
    private static String type(byte[] file) {
        var begins = HexFormat.of().formatHex(file, 0, Math.min(8, file.length));
        if (begins.equals("89504e470d0a1a0a")) {
            return "image/png";
        }
        if (begins.startsWith("ffd8ff")) {
            return "image/jpeg";
        }
        throw new IllegalArgumentException("greenroom.look.logo is neither a PNG nor a JPEG file");
    }
}
