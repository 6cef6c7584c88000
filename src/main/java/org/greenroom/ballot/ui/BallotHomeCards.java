package org.greenroom.ballot.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.greenroom.ballot.BallotState;
import org.greenroom.ballot.BallotSummary;
import org.greenroom.ballot.MemberBallot;
import org.greenroom.ballot.PublicBallot;
import org.greenroom.ballot.PublicBallots;
import org.greenroom.ballot.ui.SeenBallots.Seen;
import org.greenroom.shell.Card;
import org.greenroom.shell.HomeCard;
import org.greenroom.shell.HomeCard.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the home page says of ballots to everybody: the own open ones, and the last result. */
@Configuration
class BallotHomeCards {

    private static final Comparator<MemberBallot> CLOSING_FIRST =
            Comparator.comparing(mine -> mine.ballot().closesAt(), Comparator.nullsLast(Comparator.naturalOrder()));

    @Bean
    HomeCard openBallotHomeCard(SeenBallots ballots, BallotWords words) {
        return HomeCard.of(Group.NEEDS_YOU, 10, () -> open(ballots.mine(), mine -> !mine.takenPart())
                .<Component>map(mine -> BallotCard.brief(new Seen(mine.ballot(), mine), words))
                .toList());
    }

    @Bean
    HomeCard votedHomeCard(SeenBallots ballots, BallotWords words) {
        return HomeCard.of(Group.REST, 100, () -> {
            var mine = ballots.mine();
            var cards = new ArrayList<Component>();
            var held = list(mine.stream().filter(each -> each.ballot().suspended()), words);
            if (held.getComponentCount() > 0) {
                cards.add(new Card(words.text("ballots.suspended"))
                        .text(words.text("home.ballots.suspended"))
                        .with(held));
            }
            var voted = list(open(mine, MemberBallot::takenPart), words);
            if (voted.getComponentCount() > 0) {
                cards.add(new Card(words.text("home.ballots.voted")).with(voted));
            }
            return cards;
        });
    }

    private static UnorderedList list(Stream<MemberBallot> mine, BallotWords words) {
        var list = new UnorderedList();
        list.addClassName("list-rows");
        mine.forEach(each -> list.add(row(each, words)));
        return list;
    }

    @Bean
    HomeCard lastResultHomeCard(PublicBallots ballots, BallotWords words) {
        return HomeCard.of(Group.REST, 110, () -> ballots.all().stream()
                .filter(shown -> shown.ballot().state() == BallotState.PUBLISHED
                        && !shown.ballot().mock())
                .max(Comparator.comparing(
                        shown -> shown.ballot().closesAt(), Comparator.nullsFirst(Comparator.naturalOrder())))
                .<Component>map(shown -> result(shown, words))
                .stream()
                .toList());
    }

    private static Stream<MemberBallot> open(List<MemberBallot> all, Predicate<MemberBallot> which) {
        return all.stream()
                .filter(mine -> mine.ballot().isVotedIn())
                .filter(which)
                .sorted(CLOSING_FIRST);
    }

    private static ListItem row(MemberBallot mine, BallotWords words) {
        BallotSummary ballot = mine.ballot();
        var title = Links.text(words.in(ballot.title()), BallotView.class, ballot.id());
        title.addClassName("row-title");
        var said = new Div(title);
        said.addClassName("row-words");
        said.add(quiet(words.part(ballot, mine)));
        var closesAt = ballot.closesAt();
        if (closesAt != null && !ballot.suspended()) {
            said.add(quiet(words.text("ballots.closes", words.full(closesAt))));
        }
        return new ListItem(said);
    }

    private static Span quiet(String text) {
        var quiet = new Span(text);
        quiet.addClassName("secondary");
        return quiet;
    }

    private static Card result(PublicBallot shown, BallotWords words) {
        var ballot = shown.ballot();
        var card = new Card(words.in(ballot.title())).kicker(words.text("ballots.home.result"));
        var turnout = ballot.turnout();
        if (turnout != null) {
            card.text(words.text(
                    "ballots.home.turnout",
                    words.percent(turnout.percent()),
                    words.number(turnout.cast()),
                    words.number(turnout.entitled())));
        }
        return card.with(Links.button(words.text("ballots.see-result"), ResultView.class, ballot.id()));
    }
}
