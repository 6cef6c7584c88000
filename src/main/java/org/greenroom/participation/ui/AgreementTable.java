package org.greenroom.participation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.greenroom.participation.AgreementParticipation;
import org.greenroom.participation.BallotParticipation;
import org.greenroom.participation.Figure;
import org.greenroom.participation.OrganiserQuery;
import org.greenroom.shell.Card;

/** A small heat table by agreement; the shade repeats what stands in the cell in words. Each agreement filters the list. */
class AgreementTable extends Card {

    private static final int STEP = 20;

    AgreementTable(BallotParticipation found, OrganiserAddress address, FigureWords words) {
        super(words.text("participation.agreements"));
        if (found.agreements().isEmpty()) {
            secondary(words.text("participation.agreements.none"));
            return;
        }
        var table = new Table();
        table.addClassName("heat");
        var head = new Element("tr");
        for (String key : new String[] {"agreement", "workplaces", "turnout"}) {
            head.appendChild(
                    new Element("th").setAttribute("scope", "col").setText(words.text("participation.column." + key)));
        }
        var body = new Element("tbody");
        found.agreements().forEach(agreement -> body.appendChild(row(agreement, address, words)));
        table.getElement().appendChild(new Element("thead").appendChild(head), body);
        var scroll = new Div(table);
        scroll.addClassName("heat-scroll");
        add(scroll);
        secondary(words.text("participation.agreements.help"));
    }

    private static Element row(AgreementParticipation agreement, OrganiserAddress address, FigureWords words) {
        var query = address.query();
        var link = address.with(new OrganiserQuery(query.search(), agreement.agreement(), query.show(), query.sort()))
                .link(agreement.agreement());
        var name = new Element("th").setAttribute("scope", "row").appendChild(link.getElement());
        var workplaces = cell(new Span(words.text(
                "participation.with-figure",
                words.number(agreement.withFigure()),
                words.number(agreement.workplaces()))));
        var turnout = cell(new Span(words.brief(agreement.figure())));
        if (agreement.figure() instanceof Figure.AtLeast least) {
            turnout.getClassList().add("heat-" + Math.min(4, (int) (least.percent() / STEP)));
        }
        return new Element("tr").appendChild(name, workplaces, turnout);
    }

    private static Element cell(Component content) {
        return new Element("td").appendChild(content.getElement());
    }

    @Tag("table")
    private static final class Table extends com.vaadin.flow.component.HtmlContainer {}
}
