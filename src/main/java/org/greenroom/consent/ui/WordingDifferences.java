package org.greenroom.consent.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import java.util.Locale;
import org.greenroom.consent.wording.WordingText;
import org.greenroom.texts.Languages;

/** What differs between two versions, first in English, then in Welsh. */
class WordingDifferences extends Div {

    WordingDifferences(WordingText englishBefore, WordingText welshBefore, WordingText english, WordingText welsh) {
        addClassName("stack");
        add(
                section("wordings.english", englishBefore, english, Languages.ENGLISH),
                section("wordings.welsh", welshBefore, welsh, Languages.WELSH));
    }

    private Section section(String headingKey, WordingText before, WordingText after, Locale language) {
        return new Section(new H3(getTranslation(headingKey)), new WordingDifference(before, after, language));
    }
}
