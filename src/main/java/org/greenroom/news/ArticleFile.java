package org.greenroom.news;

import java.util.Locale;
import java.util.UUID;

/**
 * A picture or an attachment of an article.
 *
 * @param picture whether it is a picture
 * @param mediaType as it is served
 * @param size in bytes
 * @param width in pixels; 0 for an attachment
 * @param height in pixels; 0 for an attachment
 * @param decorative whether the picture says nothing that the text does not
 * @param altEnglish what it shows; empty exactly for a decorative one
 * @param altWelsh the same in Welsh; English is read where it is missing
 */
public record ArticleFile(
        UUID id,
        boolean picture,
        String name,
        String mediaType,
        int size,
        int width,
        int height,
        boolean decorative,
        String altEnglish,
        String altWelsh) {

    /** How its name ends, in capitals, such as PDF. */
    public String ending() {
        return name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    }

    /** Its size in kilobytes, at least one. */
    public int kilobytes() {
        return Math.max(1, Math.round(size / 1000f));
    }

    /** What it shows, in a language. */
    public String alt(Locale locale) {
        return locale.getLanguage().equals("cy") && !altWelsh.isEmpty() ? altWelsh : altEnglish;
    }
}
