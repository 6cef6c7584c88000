package org.greenroom.ballot.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.function.Predicate;
import org.greenroom.ballot.BallotState;
import org.greenroom.ballot.BallotSummary;
import org.greenroom.ballot.Ballots;
import org.greenroom.shell.Card;
import org.greenroom.shell.PageHeader;

/** All ballots for the scrutineer: drafts too, for what is going to be asked is nothing secret to a scrutineer. */
@Route("scrutiny")
@RolesAllowed("SCRUTINEER")
class ScrutinyView extends Div implements HasDynamicTitle {

    private final BallotWords words;

    ScrutinyView(Ballots ballots, BallotWords words) {
        this.words = words;
        addClassName("page");
        add(new PageHeader(getTranslation("scrutiny.title")).lead(getTranslation("scrutiny.lead")));
        var all = ballots.all();
        var cards = new Div();
        cards.addClassNames("cards", "cards-wide");
        group(cards, "scrutiny.running", all, state -> isBetween(state, BallotState.PREPARING, BallotState.COUNTED));
        group(cards, "scrutiny.over", all, state -> isBetween(state, BallotState.PUBLISHED, BallotState.CANCELLED));
        group(cards, "scrutiny.drafts", all, state -> isBetween(state, BallotState.DRAFT, BallotState.PROPOSED));
        if (all.isEmpty()) {
            cards.add(new Card(getTranslation("scrutiny.none")));
        }
        add(cards);
    }

    private static boolean isBetween(BallotState state, BallotState first, BallotState last) {
        return state.compareTo(first) >= 0 && state.compareTo(last) <= 0;
    }

    private void group(Div cards, String headingKey, List<BallotSummary> all, Predicate<BallotState> which) {
        var list = new UnorderedList();
        list.addClassName("list-rows");
        all.stream().filter(ballot -> which.test(ballot.state())).forEach(ballot -> list.add(row(ballot)));
        if (list.getComponentCount() > 0) {
            cards.add(new Card(getTranslation(headingKey)).with(list));
        }
    }

    private ListItem row(BallotSummary ballot) {
        var title = words.in(ballot.title());
        var link = Links.text(
                title.isEmpty() ? getTranslation("ballots.untitled") : title, ScrutinyBallotView.class, ballot.id());
        link.addClassName("row-title");
        var closesAt = ballot.closesAt();
        var kind = words.kind(ballot.kind());
        var key = ballot.state().isOver() ? "ballots.closed" : "ballots.closes";
        var when = ballot.suspended() ? "ballots.closes.held" : key;
        var line = new Span(closesAt == null ? kind : kind + " · " + getTranslation(when, words.full(closesAt)));
        line.addClassName("secondary");
        var said = new Div(link, line);
        said.addClassName("row-words");
        return new ListItem(said, words.stateTag(ballot));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("scrutiny.title");
    }
}
