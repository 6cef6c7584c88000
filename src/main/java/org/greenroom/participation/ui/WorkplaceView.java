package org.greenroom.participation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import org.greenroom.participation.Participation;
import org.greenroom.participation.PastBallot;
import org.greenroom.shell.Card;
import org.greenroom.shell.PageHeader;

/** One workplace: its running ballots, and those that are over as totals only. */
@Route("steward/:workplace")
@PermitAll
class WorkplaceView extends StewardPage {

    private final Participation participation;
    private final StewardWords words;

    WorkplaceView(Participation participation, StewardWords words) {
        this.participation = participation;
        this.words = words;
    }

    @Override
    String open(String workplaceCode, BeforeEnterEvent event) {
        var place = participation.myWorkplace(workplaceCode);
        var past = participation.past(workplaceCode);
        var all = new RouterLink(getTranslation("steward.title"), MyWorkplacesView.class);
        all.addClassName("button-link");
        add(new PageHeader(place.name())
                .kicker(getTranslation("steward.term-until", words.date(place.termEnds())))
                .actions(all));
        var cards = new Div();
        cards.addClassName("cards");
        if (place.running().isEmpty()) {
            cards.add(new Card(getTranslation("steward.running")).text(getTranslation("steward.no-ballot")));
        }
        place.running().forEach(found -> cards.add(new Card().with(new BallotRow(found, words).underTitle())));
        var over = new Card(getTranslation("steward.past"));
        if (past.isEmpty()) {
            over.secondary(getTranslation("steward.past.none"));
        } else {
            var rows = new UnorderedList();
            rows.addClassName("steward-past");
            past.forEach(ballot -> rows.add(row(ballot)));
            over.secondary(getTranslation("steward.past.text")).add(rows);
        }
        cards.add(over);
        add(cards);
        return place.name();
    }

    private ListItem row(PastBallot past) {
        var turnout = past.ballot().turnout();
        var row = new ListItem(
                new H3(words.in(past.ballot().title())),
                new Paragraph(getTranslation(
                        "steward.past.closed", words.full(past.ballot().closesAt()))),
                new Paragraph(getTranslation(
                        "steward.past.whole",
                        words.number(turnout.cast()),
                        words.number(turnout.entitled()),
                        words.percent(turnout.percent()))),
                new Paragraph(getTranslation("steward.past.here", words.sentence(past.figure()))));
        return row;
    }
}
