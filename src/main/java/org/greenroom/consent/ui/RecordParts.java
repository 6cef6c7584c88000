package org.greenroom.consent.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import java.util.List;

/** Small parts that the pages about a member’s record share. */
final class RecordParts {

    private RecordParts() {}

    static Paragraph secondary(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("secondary");
        return paragraph;
    }

    static Span quiet(String text) {
        var span = new Span(text);
        span.addClassName("secondary");
        return span;
    }

    /** Letters and digits to be compared one by one. */
    static Span code(String text) {
        var span = new Span(text);
        span.addClassName("record-code");
        return span;
    }

    static UnorderedList points(Collection<String> points) {
        var list = new UnorderedList();
        list.addClassName("rule");
        points.forEach(point -> list.add(new ListItem(point)));
        return list;
    }

    static Div stack(Component... parts) {
        var stack = new Div(parts);
        stack.addClassName("stack");
        return stack;
    }

    static Div links(List<? extends Component> links) {
        var row = new Div();
        row.addClassName("record-links");
        links.forEach(row::add);
        return row;
    }

    static void fact(DescriptionList list, String label, Component value) {
        list.add(new DescriptionList.Term(label), new DescriptionList.Description(value));
    }

    /** An answer: what it is about beside the answer, and below it what else there is to say. */
    static ListItem answer(String about, Component tag, Component... more) {
        var name = new Span(about);
        name.addClassName("row-title");
        name.setVisible(!about.isEmpty());
        var head = new Div(name, tag);
        head.addClassName("record-answer");
        HtmlContainer item = new ListItem(head);
        item.add(more);
        item.addClassName("record-line");
        return (ListItem) item;
    }
}
