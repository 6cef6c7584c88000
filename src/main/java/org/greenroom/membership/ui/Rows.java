package org.greenroom.membership.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;

/** Lines of lists and facts, as all pages of the office show them. */
final class Rows {
    private Rows() {}

    /** @param beside what stands at the end of the line, below on a phone */
    static ListItem row(Component main, String below, Component... beside) {
        var words = new Div(main);
        words.addClassName("row-words");
        if (!below.isEmpty()) {
            var second = new Span(below);
            second.addClassName("secondary");
            words.add(second);
        }
        var item = new ListItem(words);
        item.add(beside);
        return item;
    }

    static Component strong(String text) {
        var strong = new Span(text);
        strong.addClassName("row-main");
        return strong;
    }

    static void fact(DescriptionList list, String term, String value) {
        list.add(new DescriptionList.Term(term), new DescriptionList.Description(value));
    }
}
