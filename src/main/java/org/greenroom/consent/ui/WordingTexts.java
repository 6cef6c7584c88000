package org.greenroom.consent.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.Locale;
import org.greenroom.consent.wording.WordingPart;
import org.greenroom.consent.wording.WordingText;
import org.greenroom.texts.Languages;

/** A version’s texts in both languages, side by side where there is room. */
class WordingTexts extends Div {

    WordingTexts(WordingText english, WordingText welsh) {
        addClassName("language-columns");
        add(column("wordings.english", english, Languages.ENGLISH), column("wordings.welsh", welsh, Languages.WELSH));
    }

    /** For a page on which no heading stands between its title and these. */
    WordingTexts underTitle() {
        getChildren()
                .flatMap(Component::getChildren)
                .filter(H3.class::isInstance)
                .forEach(heading -> heading.getElement().setAttribute("aria-level", "2"));
        return this;
    }

    private Div column(String headingKey, WordingText text, Locale language) {
        var list = new DescriptionList();
        list.addClassName("wording-texts");
        for (var part : WordingPart.values()) {
            var said = part.of(text);
            var words = new DescriptionList.Description(said.isEmpty() ? "—" : said);
            words.getElement().setAttribute("lang", language.getLanguage());
            list.add(new DescriptionList.Term(getTranslation("wordings.part." + part.code())), words);
        }
        return new Div(new H3(getTranslation(headingKey)), list);
    }
}
