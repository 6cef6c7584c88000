package org.greenroom.consent.wording;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.greenroom.consent.wording.WordingProblem.Kind;

/** What the texts of a new version have to be. */
final class WordingRules {

    private final WordingSettings settings;

    WordingRules(WordingSettings settings) {
        this.settings = settings;
    }

    /** One paragraph in composed characters with typographic apostrophes, whatever was pasted. */
    static WordingText tidy(WordingText text) {
        return new WordingText(
                tidy(text.title()),
                tidy(text.meaning()),
                tidy(text.example()),
                tidy(text.yes()),
                tidy(text.outOfScope()));
    }

    private static String tidy(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\s\\u00a0]+", " ")
                .replace('\'', '’')
                .strip();
    }

    /** What keeps a draft from being kept at all. */
    List<WordingProblem> tooLong(WordingText english, WordingText welsh) {
        var found = new ArrayList<WordingProblem>();
        for (var part : WordingPart.values()) {
            addTooLong(found, part, part.of(english), false);
            addTooLong(found, part, part.of(welsh), true);
        }
        return found;
    }

    /** What keeps a draft from being proposed, in the order of the form. */
    List<WordingProblem> problems(WordingText english, WordingText welsh, Wording published) {
        var found = new ArrayList<WordingProblem>();
        for (var part : WordingPart.values()) {
            var inEnglish = part.of(english);
            var inWelsh = part.of(welsh);
            addEmpty(found, part, inEnglish, false);
            addTooLong(found, part, inEnglish, false);
            addEmpty(found, part, inWelsh, true);
            addTooLong(found, part, inWelsh, true);
            // A title may be one word that both languages share.
            if (part != WordingPart.TITLE && !inWelsh.isEmpty() && inWelsh.equals(inEnglish)) {
                found.add(new WordingProblem(part, true, Kind.NOT_TRANSLATED, 0));
            }
        }
        if (english.equals(published.english()) && welsh.equals(published.welsh())) {
            found.add(new WordingProblem(null, false, Kind.UNCHANGED, 0));
        }
        return found;
    }

    private static void addEmpty(List<WordingProblem> found, WordingPart part, String text, boolean welsh) {
        if (text.isEmpty()) {
            found.add(new WordingProblem(part, welsh, Kind.EMPTY, 0));
        }
    }

    private void addTooLong(List<WordingProblem> found, WordingPart part, String text, boolean welsh) {
        var limit = part == WordingPart.TITLE ? settings.titleLongest() : settings.textLongest();
        if (text.codePointCount(0, text.length()) > limit) {
            found.add(new WordingProblem(part, welsh, Kind.TOO_LONG, limit));
        }
    }
}
