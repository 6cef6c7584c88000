package org.greenroom.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;

/** The head of a page: where one is, its one heading, and its acts at the side. */
public class PageHeader extends Header {

    private final H1 heading;
    private final Div words = new Div();

    /** @param title the page's heading, already translated */
    public PageHeader(String title) {
        addClassName("page-header");
        heading = new H1(title);
        words.add(heading);
        add(words);
    }

    /** Says that the heading is in another language than the page. */
    public PageHeader headingIn(Locale language) {
        heading.getElement().setAttribute("lang", language.getLanguage());
        return this;
    }

    /** Puts a small line above the heading. */
    public PageHeader kicker(String text) {
        return kicker(new Paragraph(text));
    }

    /** Puts the name of the page above this one over the heading, as the way back to it. */
    public PageHeader kicker(String text, String address) {
        return kicker(new Paragraph(new Anchor(address, text)));
    }

    private PageHeader kicker(Paragraph kicker) {
        kicker.addClassName("kicker");
        words.addComponentAsFirst(kicker);
        return this;
    }

    /** Adds a sentence below the heading. */
    public PageHeader lead(String text) {
        var lead = new Paragraph(text);
        lead.addClassName("secondary");
        words.add(lead);
        return this;
    }

    /** Puts {@code parts} at the side, below the heading on a phone. */
    public PageHeader actions(Component... parts) {
        var actions = new Div(parts);
        actions.addClassName("page-actions");
        add(actions);
        return this;
    }

    /** Gives the heading the focus: a page that changes without a reload is announced by it. */
    public void announce() {
        heading.getElement().executeJs("this.tabIndex = -1; this.focus({preventScroll: true}); window.scrollTo(0, 0);");
    }

    /** The text of the heading. */
    public String title() {
        return heading.getText();
    }
}
