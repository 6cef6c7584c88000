package org.greenroom.ballot.web;

import java.util.Locale;
import org.greenroom.ballot.Bilingual;

/**
 * A text of a ballot on a page in one language.
 *
 * @param lang the language it is really in, {@code en} or {@code cy}: a ballot need not be translated
 */
record Words(String text, String lang) {

    static Words of(Bilingual text, Locale page) {
        boolean welsh = page.getLanguage().equals("cy") && !text.cy().isEmpty();
        return welsh ? new Words(text.cy(), "cy") : new Words(text.en(), "en");
    }
}
