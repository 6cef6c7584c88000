package org.greenroom.ballot.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.greenroom.ballot.BallotState;
import org.greenroom.ballot.BallotSummary;
import org.greenroom.ballot.ui.SeenBallots.Seen;
import org.greenroom.shell.Card;

/** One ballot as a member meets it: what, until when, the own part in it, and the next step. */
class BallotCard extends Card {

    private final BallotWords words;

    BallotCard(Seen seen, BallotWords words) {
        this(seen, words, false);
    }

    /** The card as the home page shows it: one act, which is to vote where that is possible. */
    static BallotCard brief(Seen seen, BallotWords words) {
        return new BallotCard(seen, words, true);
    }

    private BallotCard(Seen seen, BallotWords words, boolean oneAct) {
        super(words.in(seen.ballot().title()));
        this.words = words;
        var ballot = seen.ballot();
        var part = words.part(ballot, seen.mine());
        kicker(words.kind(ballot.kind()), note(ballot));
        text(when(ballot) + " " + part);
        var links = new Div();
        links.addClassName("ballot-links");
        if (seen.canVote()) {
            links.add(Links.voteNow(words.text("ballots.vote-now"), ballot.id()));
        }
        if (ballot.state() == BallotState.PUBLISHED) {
            links.add(Links.button(words.text("ballots.see-result"), ResultView.class, ballot.id()));
        }
        if (!oneAct || links.getComponentCount() == 0) {
            var about = Links.button(words.text("ballots.about"), BallotView.class, ballot.id());
            about.getElement().setAttribute("aria-label", words.text("ballots.about.of", words.in(ballot.title())));
            links.add(about);
        }
        add(links);
    }

    private Span note(BallotSummary ballot) {
        var closesAt = ballot.closesAt();
        if (ballot.suspended()) {
            return new Span(words.text("ballots.suspended"));
        }
        return ballot.state() == BallotState.OPEN && closesAt != null
                ? words.left(closesAt)
                : new Span(words.state(ballot.state()));
    }

    private String when(BallotSummary ballot) {
        var opensAt = ballot.opensAt();
        var closesAt = ballot.closesAt();
        if (ballot.suspended()) {
            return "";
        }
        if (ballot.state() == BallotState.SCHEDULED && opensAt != null) {
            return words.text("ballots.opens", words.full(opensAt));
        }
        if (closesAt == null || ballot.state() == BallotState.CANCELLED) {
            return "";
        }
        return words.text(
                ballot.state() == BallotState.OPEN ? "ballots.closes" : "ballots.closed", words.full(closesAt));
    }
}
