package org.greenroom.ballot.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import org.greenroom.ballot.BallotState;
import org.greenroom.ballot.BallotsHeldElsewhere;
import org.greenroom.ballot.BallotsHeldElsewhere.Line;
import org.greenroom.ballot.ui.SeenBallots.Seen;
import org.greenroom.shell.Card;
import org.greenroom.shell.PageHeader;
import org.springframework.beans.factory.ObjectProvider;

/** All ballots: what is held since a restore, those one can vote in, then what is coming, then what is over. */
@Route("ballots")
@PermitAll
class BallotsView extends Div implements HasDynamicTitle {

    private static final Comparator<Seen> SOONEST_FIRST =
            Comparator.comparing(seen -> seen.ballot().closesAt(), Comparator.nullsLast(Comparator.naturalOrder()));

    private final BallotWords words;

    BallotsView(SeenBallots ballots, ObjectProvider<BallotsHeldElsewhere> elsewhere, BallotWords words) {
        this.words = words;
        addClassName("page");
        add(new PageHeader(getTranslation("ballots.list.title")));
        var all = ballots.all();
        if (all.isEmpty()) {
            add(new Card(getTranslation("ballots.list.empty.title"))
                    .secondary(getTranslation("ballots.list.empty.text")));
        }
        group(
                "ballots.suspended",
                all.stream().filter(seen -> seen.ballot().suspended()).toList());
        group("ballots.list.open", in(all, List.of(BallotState.OPEN), SOONEST_FIRST));
        group("ballots.list.coming", in(all, List.of(BallotState.SCHEDULED), SOONEST_FIRST));
        var over = in(
                all,
                List.of(
                        BallotState.CLOSING,
                        BallotState.CLOSED,
                        BallotState.COUNTED,
                        BallotState.PUBLISHED,
                        BallotState.NOT_COUNTED),
                SOONEST_FIRST.reversed());
        group(
                "ballots.list.past",
                over.stream().filter(seen -> !seen.ballot().mock()).toList());
        group(
                "ballots.list.cancelled",
                ballots.mine().stream()
                        .filter(mine -> mine.ballot().state() == BallotState.CANCELLED)
                        .map(mine -> new Seen(mine.ballot(), mine))
                        .toList());
        group(
                "ballots.list.mock",
                over.stream().filter(seen -> seen.ballot().mock()).toList());
        elsewhere(elsewhere
                .orderedStream()
                .flatMap(room -> room.listed(words.locale()).stream())
                .toList());
    }

    /** Apart from our own, and without a way to vote. */
    private void elsewhere(List<Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassName("list-rows");
        for (var line : lines) {
            var link = new Anchor(line.address(), line.title());
            link.setRouterIgnore(true);
            link.addClassName("row-title");
            link.getElement().setAttribute("lang", line.language().getLanguage());
            var note = new Span(line.note());
            note.addClassName("secondary");
            var said = new Div(link, note);
            said.addClassName("row-words");
            list.add(new ListItem(said));
        }
        var card = new Card().secondary(getTranslation("elsewhere.not-here")).with(list);
        add(part("elsewhere.listed", card));
    }

    private static List<Seen> in(List<Seen> all, List<BallotState> states, Comparator<Seen> order) {
        return all.stream()
                .filter(seen -> !seen.ballot().suspended()
                        && states.contains(seen.ballot().state()))
                .sorted(order)
                .toList();
    }

    private void group(String headingKey, List<Seen> ballots) {
        if (ballots.isEmpty()) {
            return;
        }
        add(part(
                headingKey,
                ballots.stream().map(seen -> new BallotCard(seen, words)).toArray(Component[]::new)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ballots.list.title");
    }

    private Section part(String headingKey, Component... inside) {
        var heading = new H2(getTranslation(headingKey));
        heading.addClassName("group-heading");
        var cards = new Div(inside);
        cards.addClassNames("cards", "one-main");
        return new Section(heading, cards);
    }
}
