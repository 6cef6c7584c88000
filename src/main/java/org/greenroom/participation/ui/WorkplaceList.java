package org.greenroom.participation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.List;
import org.greenroom.membership.Found;
import org.greenroom.participation.BallotParticipation;
import org.greenroom.participation.Figure;
import org.greenroom.participation.OrganiserParticipation;
import org.greenroom.participation.OrganiserRow;
import org.greenroom.shell.Card;

/** The workplaces of a ballot, a page at a time. */
class WorkplaceList extends Card {

    static final int SIZE = 50;

    private final FigureWords words;

    WorkplaceList(
            OrganiserParticipation participation,
            BallotParticipation found,
            OrganiserAddress address,
            FigureWords words) {
        super(words.text("participation.workplaces"));
        this.words = words;
        add(new WorkplaceFilter(found, address, words));
        var rows = participation.workplaces(address.ballotId(), address.query(), address.page(), SIZE);
        var count = new Paragraph(words.text("participation.count", rows.total()));
        count.addClassName("secondary");
        count.getElement().setAttribute("role", "status");
        add(count);
        if (rows.total() == 0) {
            text(words.text(
                    address.query().equals(org.greenroom.participation.OrganiserQuery.ALL)
                            ? "participation.none"
                            : "participation.none-found"));
            return;
        }
        var list = new UnorderedList();
        list.addClassNames("list-rows", "turnout-rows");
        rows.items().forEach(row -> list.add(row(row)));
        add(list);
        pages(rows, address);
    }

    private ListItem row(OrganiserRow row) {
        var name = new Span(row.name());
        name.addClassName("row-title");
        List<String> facts = new ArrayList<>(List.of(row.code(), row.agreement(), row.employer()));
        var entitled = row.entitled();
        facts.add(
                entitled == null
                        ? words.text("participation.entitled.few")
                        : words.text("participation.entitled", entitled));
        facts.add(
                row.stewards().isEmpty()
                        ? words.text("participation.no-steward")
                        : words.text("participation.steward", String.join(", ", row.stewards())));
        facts.removeIf(String::isEmpty);
        var line = new Span(String.join(" · ", facts));
        line.addClassName("secondary");
        var said = new Div(name, line);
        said.addClassName("row-words");
        return new ListItem(said, figure(row));
    }

    private Div figure(OrganiserRow row) {
        var brief = new Span(words.brief(row.figure()));
        brief.addClassName(row.figure() instanceof Figure.Words ? "turnout-words" : "turnout-figure");
        var figure = new Div(brief);
        figure.addClassName("turnout");
        if (row.figure() instanceof Figure.Exact exact) {
            figure.add(small(
                    words.text("participation.of-whole", words.number(exact.voted()), words.number(exact.entitled()))));
        }
        Integer more = row.moreForTarget();
        if (more != null) {
            figure.add(small(more == 0 ? words.text("participation.reached") : words.text("participation.more", more)));
        }
        return figure;
    }

    private static Span small(String text) {
        var span = new Span(text);
        span.addClassName("secondary");
        return span;
    }

    private void pages(Found<OrganiserRow> rows, OrganiserAddress address) {
        if (rows.total() <= SIZE) {
            return;
        }
        long first = (long) address.page() * SIZE + 1;
        long last = Math.min(rows.total(), first + SIZE - 1);
        var nav = new Nav();
        nav.addClassName("pager");
        nav.setAriaLabel(words.text("participation.pages"));
        if (address.page() > 0) {
            nav.add(button(address.page(address.page() - 1).link(words.text("participation.previous"))));
        }
        nav.add(new Span(words.text("participation.page", first, last, rows.total())));
        if (last < rows.total()) {
            nav.add(button(address.page(address.page() + 1).link(words.text("participation.next"))));
        }
        add(nav);
    }

    private static RouterLink button(RouterLink link) {
        link.addClassName("button-link");
        return link;
    }
}
