package org.greenroom.consent.wording;

import java.util.function.Function;

/** The parts of a wording, in the order in which they are read. */
public enum WordingPart {
    TITLE(WordingText::title),
    MEANING(WordingText::meaning),
    EXAMPLE(WordingText::example),
    YES(WordingText::yes),
    OUT_OF_SCOPE(WordingText::outOfScope);

    private final Function<WordingText, String> reader;

    WordingPart(Function<WordingText, String> reader) {
        this.reader = reader;
    }

    /** This part of {@code text}. */
    public String of(WordingText text) {
        return reader.apply(text);
    }

    /** The word that stands for it in keys of texts, such as {@code out-of-scope}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
