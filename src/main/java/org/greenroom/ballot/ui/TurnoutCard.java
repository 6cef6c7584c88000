package org.greenroom.ballot.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.greenroom.ballot.BallotSummary;
import org.greenroom.ballot.Turnout;
import org.greenroom.shell.Card;

/** How many have taken part: what was published with the last batch, and nothing newer. */
class TurnoutCard extends Card {

    TurnoutCard(BallotSummary ballot, BallotWords words) {
        super(words.text("ballots.turnout"));
        var turnout = ballot.turnout();
        if (turnout == null || !(turnout.isFinal() || isRunning(ballot))) {
            secondary(words.text("ballots.turnout.none"));
            return;
        }
        if (turnout.showing() == Turnout.Showing.FIGURE) {
            add(figure(turnout, words), Meter.of(turnout.percent()));
        } else {
            text(words.text("ballots.turnout." + code(turnout.showing()), words.number(turnout.entitled())));
        }
        var asOf = turnout.asOf();
        if (turnout.isFinal()) {
            secondary(words.text("ballots.turnout.final"));
        } else {
            secondary(
                    asOf == null
                            ? words.text("ballots.turnout.no-batch")
                            : words.text("ballots.turnout.batch", words.full(asOf)));
        }
    }

    private static boolean isRunning(BallotSummary ballot) {
        return switch (ballot.state()) {
            case OPEN, CLOSING -> true;
            default -> false;
        };
    }

    private static Paragraph figure(Turnout turnout, BallotWords words) {
        var percent = new Span(words.percent(turnout.percent()));
        percent.addClassName("figure");
        var of = new Span(
                words.text("ballots.turnout.of", words.number(turnout.cast()), words.number(turnout.entitled())));
        of.addClassName("secondary");
        var line = new Paragraph(percent, of);
        line.addClassName("figure-line");
        return line;
    }

    private static String code(Turnout.Showing showing) {
        return showing.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** A bar; its figure always stands beside it in words. */
    static final class Meter {
        private Meter() {}

        static Div of(double percent) {
            var fill = new Span();
            fill.getStyle().set("width", Math.min(100, percent) + "%");
            var bar = new Div(fill);
            bar.addClassName("meter");
            bar.getElement().setAttribute("aria-hidden", "true");
            return bar;
        }
    }
}
