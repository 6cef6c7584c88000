package org.greenroom.participation.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.greenroom.ballot.Turnout;
import org.greenroom.participation.BallotParticipation;
import org.greenroom.shell.Card;

/** A ballot as a whole: turnout, target, and where it leads. */
class WholeCard extends Card {

    WholeCard(BallotParticipation found, FigureWords words) {
        super(words.text("participation.whole"));
        var turnout = found.ballot().turnout();
        var figure = new Span(words.turnout(turnout));
        figure.addClassName("figure");
        var line = new Paragraph(figure);
        line.addClassName("figure-line");
        if (turnout.showing() == Turnout.Showing.FIGURE) {
            var of = new Span(words.text(
                    "participation.of-whole", words.number(turnout.cast()), words.number(turnout.entitled())));
            of.addClassName("secondary");
            line.add(of);
        }
        add(line);
        target(found, words);
        var projection = found.projection();
        if (projection != null) {
            text(words.projection(projection));
        }
        var asOf = turnout.asOf();
        if (turnout.isFinal()) {
            secondary(words.text("participation.final"));
        } else {
            secondary(
                    asOf == null
                            ? words.text("participation.no-batch")
                            : words.text("participation.as-of", words.full(asOf)));
            secondary(
                    found.ballot().suspended()
                            ? words.text("participation.suspended")
                            : words.text(
                                    "participation.closes",
                                    words.full(found.ballot().closesAt())));
        }
    }

    private void target(BallotParticipation found, FigureWords words) {
        Integer target = found.ballot().participation().target();
        if (target == null) {
            secondary(words.text("participation.no-target"));
            return;
        }
        Integer more = found.moreForTarget();
        if (more == null) {
            text(words.text("participation.target", words.percent(target)));
        } else if (more == 0) {
            text(words.text("participation.target.reached", words.percent(target)));
        } else {
            text(words.text("participation.target.more", words.percent(target), more));
        }
    }
}
