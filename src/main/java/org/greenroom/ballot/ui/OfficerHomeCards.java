package org.greenroom.ballot.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.greenroom.access.CurrentUser;
import org.greenroom.access.Role;
import org.greenroom.ballot.BallotState;
import org.greenroom.ballot.BallotSummary;
import org.greenroom.ballot.Ballots;
import org.greenroom.shell.Card;
import org.greenroom.shell.HomeCard;
import org.greenroom.shell.HomeCard.Group;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the home page says of ballots to those who run or watch them: what waits for them, and what comes next. */
@Configuration
class OfficerHomeCards {

    private static final int MOST_SHOWN = 4;

    @Bean
    HomeCard waitingForOfficerHomeCard(CurrentUser user, Ballots ballots, Attention attention, BallotWords words) {
        return HomeCard.of(Group.NEEDS_YOU, 20, () -> {
            if (!has(user, Role.RETURNING_OFFICER)) {
                return List.of();
            }
            var all = ballots.all();
            var needed = attention.neededFromMe(all);
            var list = list();
            all.stream()
                    .filter(ballot -> needed.containsKey(ballot.id()))
                    .limit(MOST_SHOWN)
                    .forEach(ballot -> list.add(row(
                            ballot,
                            Objects.requireNonNull(needed.get(ballot.id())),
                            ManageBallotView.class,
                            null,
                            words)));
            return needed.isEmpty()
                    ? List.of()
                    : List.of(new Card(words.text("home.ballots.waiting", needed.size()))
                            .with(list, button(words.text("ballots.nav.manage"))));
        });
    }

    @Bean
    HomeCard ballotCalendarHomeCard(CurrentUser user, Ballots ballots, BallotWords words) {
        return HomeCard.of(Group.DESK, 10, () -> {
            var runs = has(user, Role.RETURNING_OFFICER);
            return runs || has(user, Role.SCRUTINEER) ? List.of(calendar(ballots.all(), runs, words)) : List.of();
        });
    }

    private static Card calendar(List<BallotSummary> all, boolean runs, BallotWords words) {
        var card = new Card(words.text("home.ballots.next"));
        var list = list();
        all.stream()
                .filter(ballot -> next(ballot) != null)
                .sorted(Comparator.comparing(OfficerHomeCards::next, Comparator.nullsLast(Comparator.naturalOrder())))
                .limit(MOST_SHOWN)
                .forEach(ballot -> list.add(row(
                        ballot,
                        said(ballot, words),
                        runs ? ManageBallotView.class : ScrutinyBallotView.class,
                        next(ballot),
                        words)));
        if (list.getComponentCount() == 0) {
            card.secondary(words.text(runs ? "home.ballots.none.run" : "home.ballots.none.watch"));
        } else {
            card.add(list);
        }
        var drafts = all.stream().filter(b -> b.state() == BallotState.DRAFT).count();
        if (runs && drafts > 0) {
            card.secondary(words.text("home.ballots.drafts", drafts));
        }
        if (runs) {
            return card.with(button(words.text("ballots.nav.manage")));
        }
        var see = new RouterLink(words.text("home.ballots.scrutiny"), ScrutinyView.class);
        see.addClassName("button-link");
        return card.with(see);
    }

    /** When something happens to the ballot by itself; null where nothing will. */
    private static @Nullable Instant next(BallotSummary ballot) {
        if (ballot.suspended()) {
            return null;
        }
        return switch (ballot.state()) {
            case SCHEDULED -> ballot.opensAt();
            case OPEN -> ballot.closesAt();
            default -> null;
        };
    }

    private static String said(BallotSummary ballot, BallotWords words) {
        var at = Objects.requireNonNull(next(ballot));
        var when = words.text(ballot.state() == BallotState.OPEN ? "ballots.closes" : "ballots.opens", words.full(at));
        var turnout = ballot.turnout();
        if (ballot.state() != BallotState.OPEN || turnout == null) {
            return when;
        }
        return when + " "
                + switch (turnout.showing()) {
                    case FIGURE -> words.text("home.ballots.turnout", words.percent(turnout.percent()));
                    case JUST_STARTED, SMALL_GROUP, NEARLY_EVERYONE ->
                        words.text("home.ballots.turnout."
                                + turnout.showing()
                                        .name()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', '-'));
                };
    }

    private static ListItem row(
            BallotSummary ballot,
            String said,
            Class<? extends Component> view,
            @Nullable Instant at,
            BallotWords words) {
        var title = words.in(ballot.title());
        var link = Links.text(title.isEmpty() ? words.text("ballots.untitled") : title, view, ballot.id());
        link.addClassName("row-title");
        var line = new Span(said);
        line.addClassName("secondary");
        var both = new Div(link, line);
        both.addClassName("row-words");
        var item = new ListItem(both);
        if (at != null && ballot.state() == BallotState.OPEN) {
            item.add(words.left(at));
        }
        return item;
    }

    private static UnorderedList list() {
        var list = new UnorderedList();
        list.addClassName("list-rows");
        return list;
    }

    private static RouterLink button(String text) {
        var link = new RouterLink(text, ManageBallotsView.class);
        link.addClassName("button-link");
        return link;
    }

    private static boolean has(CurrentUser user, Role role) {
        return user.get().filter(person -> person.has(role)).isPresent();
    }
}
