package org.greenroom.ballot.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import org.greenroom.ballot.BallotState;
import org.greenroom.ballot.ui.SeenBallots.Seen;
import org.greenroom.shell.Card;
import org.greenroom.shell.PageHeader;

/** All ballots: those one can vote in first, then what is coming, then what is over. */
@Route("ballots")
@PermitAll
class BallotsView extends Div implements HasDynamicTitle {

    private static final Comparator<Seen> SOONEST_FIRST =
            Comparator.comparing(seen -> seen.ballot().closesAt(), Comparator.nullsLast(Comparator.naturalOrder()));

    private final BallotWords words;

    BallotsView(SeenBallots ballots, BallotWords words) {
        this.words = words;
        addClassName("page");
        add(new PageHeader(getTranslation("ballots.list.title")));
        var all = ballots.all();
        if (all.isEmpty()) {
            add(new Card(getTranslation("ballots.list.empty.title"))
                    .secondary(getTranslation("ballots.list.empty.text")));
        }
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
    }

    private static List<Seen> in(List<Seen> all, List<BallotState> states, Comparator<Seen> order) {
        return all.stream()
                .filter(seen -> states.contains(seen.ballot().state()))
                .sorted(order)
                .toList();
    }

    private void group(String headingKey, List<Seen> ballots) {
        if (ballots.isEmpty()) {
            return;
        }
        var heading = new H2(getTranslation(headingKey));
        heading.addClassName("group-heading");
        var cards = new Div();
        cards.addClassName("cards");
        ballots.forEach(seen -> cards.add(new BallotCard(seen, words)));
        add(new Section(heading, cards));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ballots.list.title");
    }
}
