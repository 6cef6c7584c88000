package org.greenroom.consent.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.greenroom.consent.wording.WordingPart;
import org.greenroom.consent.wording.WordingText;

/**
 * An old wording beside the new one, in one language: only the parts that differ, with the words that went and came
 * marked by line and colour and said to screen readers.
 */
class WordingDifference extends Div {

    /**
     * @param before the older texts
     * @param after the newer texts
     * @param language of both
     */
    WordingDifference(WordingText before, WordingText after, Locale language) {
        addClassName("wording-difference");
        for (var part : WordingPart.values()) {
            var was = part.of(before);
            var is = part.of(after);
            if (!was.equals(is)) {
                add(part(part, WordDiff.of(was, is), language));
            }
        }
        if (getComponentCount() == 0) {
            var same = new Paragraph(getTranslation("wordings.difference.none"));
            same.addClassName("secondary");
            add(same);
        }
    }

    /** Puts its headings one level higher: for a card that shows it without a heading of its own. */
    WordingDifference raised() {
        getChildren()
                .flatMap(Component::getChildren)
                .filter(H4.class::isInstance)
                .forEach(heading -> heading.getElement().setAttribute("aria-level", "3"));
        return this;
    }

    private Component part(WordingPart part, WordDiff diff, Locale language) {
        var pair = new Div(
                side("wordings.difference.before", "del", "wordings.difference.removed", diff.before(), language),
                side("wordings.difference.after", "ins", "wordings.difference.added", diff.after(), language));
        pair.addClassName("language-columns");
        return new Div(new H4(getTranslation("wordings.part." + part.code())), pair);
    }

    private Component side(
            String headingKey, String tag, String saidKey, List<WordDiff.Piece> pieces, Locale language) {
        var heading = new Span(getTranslation(headingKey));
        heading.addClassName("difference-side");
        var text = new Paragraph();
        text.getElement().setAttribute("lang", language.getLanguage());
        if (pieces.isEmpty()) {
            text.add(new Span("—"));
        }
        for (int i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            text.add(new Span(i == 0 ? "" : " "));
            text.add(piece.changed() ? changed(tag, saidKey, piece.text()) : new Span(piece.text()));
        }
        return new Div(heading, text);
    }

    private Component changed(String tag, String saidKey, String words) {
        var said = new Span(getTranslation(saidKey) + " ");
        said.addClassName("visually-hidden");
        said.getElement().setAttribute("lang", getLocale().getLanguage());
        var marked = new HtmlContainer(tag);
        marked.add(said, new Span(words));
        return marked;
    }
}
