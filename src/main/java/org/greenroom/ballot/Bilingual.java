package org.greenroom.ballot;

import java.util.Locale;

/**
 * A text of a ballot in the portal's two languages.
 *
 * @param en English; the text where there is no other
 * @param cy Welsh; empty where nobody has translated it
 */
public record Bilingual(String en, String cy) {

    public static final Bilingual EMPTY = new Bilingual("", "");

    public Bilingual {
        en = en.strip();
        cy = cy.strip();
    }

    /** The same text for both languages, such as a name. */
    public static Bilingual of(String text) {
        return new Bilingual(text, text);
    }

    /** The text in {@code locale}, in English where it is missing. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("cy") ? welsh() : en;
    }

    /** Welsh, or English where it is missing. */
    public String welsh() {
        return cy.isEmpty() ? en : cy;
    }
}
