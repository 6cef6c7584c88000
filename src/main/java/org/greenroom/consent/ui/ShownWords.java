package org.greenroom.consent.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.greenroom.consent.Use;
import org.greenroom.consent.wording.WordingPart;
import org.greenroom.consent.wording.WordingText;

/** The words of one version in one language, with what proves them. */
class ShownWords extends Div {

    /** @param hash in groups that can be compared by eye */
    ShownWords(WordingText text, Locale language, Use use, int version, String hash) {
        addClassName("shown-words");
        var words = new Div(new H3(text.title()));
        words.getElement().setAttribute("lang", language.getLanguage());
        for (var part : WordingPart.values()) {
            var said = part.of(text);
            if (part != WordingPart.TITLE && !said.isEmpty()) {
                words.add(part(part, said));
            }
        }
        var proof = new Paragraph();
        proof.addClassName("secondary");
        proof.add(
                ConsentLinks.text(
                        getTranslation("records.wording.version", version), RecordLinks.wording(use, version)),
                RecordParts.quiet(" · " + getTranslation("records.wording.hash") + " "),
                RecordParts.code(hash));
        add(words, proof);
    }

    /** What is asked stands by itself; the rest says what it is, or an exclusion would read like a question. */
    private Paragraph part(WordingPart part, String said) {
        if (part == WordingPart.MEANING) {
            return new Paragraph(said);
        }
        var label = new Span(getTranslation("wordings.part." + part.code()) + " ");
        label.addClassName("shown-label");
        return new Paragraph(label, new Span(said));
    }
}
