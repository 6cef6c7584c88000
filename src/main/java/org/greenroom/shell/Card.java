package org.greenroom.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** A paper card: for what one can act on. It is a region named by its heading. No card stands in a card. */
public class Card extends Section {

    private final Div head = new Div();

    public Card() {
        addClassName("card");
    }

    /** @param heading the card's heading, already translated */
    public Card(String heading) {
        this();
        add(new H2(heading));
        setAriaLabel(heading);
    }

    /** Puts a small line above the heading: what kind of thing this is on the left, a note on the right. */
    public Card kicker(String kind, Component... notes) {
        head.removeAll();
        head.addClassName("card-kicker");
        head.add(new Span(kind));
        head.add(notes);
        addComponentAsFirst(head);
        return this;
    }

    /** For a card whose heading another on its page may repeat: landmarks of one name would not be told apart. */
    public Card unnamed() {
        getElement().removeAttribute("aria-label");
        return this;
    }

    /** Puts the heading one level lower: for a card that stands under a heading of its own. */
    public Card below() {
        getChildren().filter(H2.class::isInstance).forEach(heading -> heading.getElement()
                .setAttribute("aria-level", "3"));
        return this;
    }

    /** Adds a paragraph. */
    public Card text(String text) {
        add(new Paragraph(text));
        return this;
    }

    /** Adds secondary text. */
    public Card secondary(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("secondary");
        add(paragraph);
        return this;
    }

    /** Adds {@code parts} and returns the card. */
    public Card with(Component... parts) {
        add(parts);
        return this;
    }
}
