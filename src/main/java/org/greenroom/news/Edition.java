package org.greenroom.news;

import java.time.Instant;
import java.util.Locale;
import org.greenroom.texts.Languages;

/**
 * One version of a published article.
 *
 * @param noteEnglish what was corrected; empty for the first
 */
public record Edition(
        int number, Instant publishedAt, ArticleText english, ArticleText welsh, String noteEnglish, String noteWelsh) {

    /** The text in the portal’s language nearest to {@code locale}; in English where there is no Welsh. */
    public ArticleText in(Locale locale) {
        return locale.getLanguage().equals("cy") && !welsh.isEmpty() ? welsh : english;
    }

    /** The language of {@link #in}. */
    public Locale languageFor(Locale locale) {
        return locale.getLanguage().equals("cy") && !welsh.isEmpty() ? Languages.WELSH : Languages.ENGLISH;
    }

    /** The correction’s note, likewise. */
    public String note(Locale locale) {
        return locale.getLanguage().equals("cy") && !noteWelsh.isEmpty() ? noteWelsh : noteEnglish;
    }
}
