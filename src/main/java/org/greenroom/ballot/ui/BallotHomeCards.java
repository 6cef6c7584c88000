package org.greenroom.ballot.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouterLink;
import java.util.Comparator;
import java.util.List;
import org.greenroom.access.CurrentUser;
import org.greenroom.access.Role;
import org.greenroom.ballot.BallotState;
import org.greenroom.ballot.MemberBallot;
import org.greenroom.ballot.PublicBallot;
import org.greenroom.ballot.PublicBallots;
import org.greenroom.ballot.ui.SeenBallots.Seen;
import org.greenroom.shell.Card;
import org.greenroom.shell.HomeCard;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the home page says of ballots: the open ones to those on their roll, and the last result to everybody. */
@Configuration
class BallotHomeCards {

    @Bean
    HomeCard openBallotHomeCard(SeenBallots ballots, BallotWords words) {
        return new At(10, () -> ballots.mine().stream()
                .filter(mine -> mine.ballot().state() == BallotState.OPEN)
                .sorted(Comparator.comparing(MemberBallot::takenPart)
                        .thenComparing(
                                mine -> mine.ballot().closesAt(), Comparator.nullsLast(Comparator.naturalOrder())))
                .<Component>map(mine -> new BallotCard(new Seen(mine.ballot(), mine), words))
                .toList());
    }

    @Bean
    HomeCard lastResultHomeCard(PublicBallots ballots, BallotWords words) {
        return new At(110, () -> ballots.all().stream()
                .filter(shown -> shown.ballot().state() == BallotState.PUBLISHED)
                .max(Comparator.comparing(
                        shown -> shown.ballot().closesAt(), Comparator.nullsFirst(Comparator.naturalOrder())))
                .<Component>map(shown -> result(shown, words))
                .stream()
                .toList());
    }

    @Bean
    HomeCard waitingForOfficerHomeCard(CurrentUser currentUser, Attention attention, BallotWords words) {
        return new At(20, () -> {
            var isOfficer = currentUser
                    .get()
                    .filter(person -> person.has(Role.RETURNING_OFFICER))
                    .isPresent();
            var waiting = isOfficer ? attention.waitingForMe() : 0;
            if (waiting == 0) {
                return List.of();
            }
            var manage = new RouterLink(words.text("ballots.nav.manage"), ManageBallotsView.class);
            manage.addClassName("button-link");
            return List.of(new Card(words.text("ballots.home.decide", waiting)).with(manage));
        });
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

    /** A place on the home page and what stands there. */
    private record At(int order, java.util.function.Supplier<List<Component>> content) implements HomeCard {
        @Override
        public List<Component> cards() {
            return content.get();
        }
    }
}
