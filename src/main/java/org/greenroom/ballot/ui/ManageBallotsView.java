package org.greenroom.ballot.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.greenroom.ballot.BallotState;
import org.greenroom.ballot.BallotSummary;
import org.greenroom.ballot.Ballots;
import org.greenroom.shell.Card;
import org.greenroom.shell.PageHeader;

/** All ballots for those who run them, what needs somebody first. */
@Route("manage-ballots")
@RolesAllowed("RETURNING_OFFICER")
class ManageBallotsView extends Div implements HasDynamicTitle {

    private final BallotWords words;
    private final Map<UUID, String> attention;

    ManageBallotsView(Ballots ballots, Attention attention, BallotWords words) {
        this.words = words;
        addClassName("page");
        var begin = new RouterLink(getTranslation("ballots.manage.new"), NewBallotView.class);
        begin.addClassNames("button-link", "primary");
        add(new PageHeader(getTranslation("ballots.manage.title"))
                .actions(Links.heldElsewhere(getTranslation("elsewhere.title")), begin));
        var all = ballots.all();
        this.attention = attention.of(all);
        var cards = new Div();
        cards.addClassNames("cards", "cards-wide");
        if (all.isEmpty()) {
            cards.add(new Card(getTranslation("ballots.manage.empty.title"))
                    .secondary(getTranslation("ballots.manage.empty.text")));
        }
        Predicate<BallotSummary> needsSomebody = ballot -> this.attention.containsKey(ballot.id());
        group(cards, "ballots.manage.attention", all, needsSomebody);
        var quiet = needsSomebody.negate();
        group(cards, "ballots.manage.open", all, quiet.and(b -> isRunning(b.state())));
        group(cards, "ballots.manage.drafts", all, quiet.and(b -> b.state() == BallotState.DRAFT));
        group(cards, "ballots.manage.over", all, quiet.and(b -> isOver(b.state())));
        add(cards);
    }

    private static boolean isRunning(BallotState state) {
        return state.compareTo(BallotState.PROPOSED) >= 0 && state.compareTo(BallotState.CLOSING) <= 0;
    }

    private static boolean isOver(BallotState state) {
        return state.compareTo(BallotState.CLOSED) >= 0;
    }

    private void group(Div cards, String headingKey, List<BallotSummary> all, Predicate<BallotSummary> which) {
        var list = new UnorderedList();
        list.addClassName("list-rows");
        all.stream().filter(which).forEach(ballot -> list.add(row(ballot)));
        if (list.getComponentCount() > 0) {
            cards.add(new Card(getTranslation(headingKey)).with(list));
        }
    }

    private ListItem row(BallotSummary ballot) {
        var title = words.in(ballot.title());
        var link = Links.text(
                title.isEmpty() ? getTranslation("ballots.untitled") : title, ManageBallotView.class, ballot.id());
        link.addClassName("row-title");
        var line = new Span(attention.getOrDefault(ballot.id(), when(ballot)));
        line.addClassName("secondary");
        var said = new Div(link, line);
        said.addClassName("row-words");
        return new ListItem(said, words.stateTag(ballot));
    }

    private String when(BallotSummary ballot) {
        var opensAt = ballot.opensAt();
        var closesAt = ballot.closesAt();
        var kind = words.kind(ballot.kind());
        if (ballot.state() == BallotState.SCHEDULED && opensAt != null) {
            return kind + " · " + getTranslation("ballots.opens", words.full(opensAt));
        }
        if (closesAt == null) {
            return kind;
        }
        var key = isOver(ballot.state()) ? "ballots.closed" : "ballots.closes";
        return kind + " · " + getTranslation(key, words.full(closesAt));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ballots.manage.title");
    }
}
