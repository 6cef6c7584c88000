package org.greenroom.elsewhere.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.function.Predicate;
import org.greenroom.access.CurrentUser;
import org.greenroom.access.Role;
import org.greenroom.elsewhere.AnnouncedBallot;
import org.greenroom.elsewhere.AnnouncedBallots;
import org.greenroom.elsewhere.HeldElsewhere;
import org.greenroom.elsewhere.HeldState;
import org.greenroom.shell.Card;
import org.greenroom.shell.HomeCard;
import org.greenroom.shell.HomeCard.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the home page says of ballots held elsewhere: neutrally, and to everybody alike. */
@Configuration
class HeldHomeCards {

    @Bean
    HomeCard remindedHeldHomeCard(AnnouncedBallots announced, CurrentUser user, HeldWords words) {
        return HomeCard.of(Group.NEEDS_YOU, 15, () -> cards(announced, user, words, AnnouncedBallot::reminded));
    }

    @Bean
    HomeCard runningHeldHomeCard(AnnouncedBallots announced, CurrentUser user, HeldWords words) {
        return HomeCard.of(
                Group.REST,
                105,
                () -> cards(
                        announced,
                        user,
                        words,
                        one -> one.state() == HeldState.ANNOUNCED && one.running() && !one.reminded()));
    }

    private static List<Component> cards(
            AnnouncedBallots announced, CurrentUser user, HeldWords words, Predicate<AnnouncedBallot> which) {
        if (user.get().filter(person -> person.has(Role.MEMBER)).isEmpty()) {
            return List.of();
        }
        return announced.all().stream()
                .filter(which)
                .<Component>map(one -> card(one, words))
                .toList();
    }

    private static Card card(AnnouncedBallot one, HeldWords words) {
        var said = one.announcement();
        var link = new Anchor("/results/elsewhere/" + one.id(), words.text("elsewhere.home.more"));
        link.setRouterIgnore(true);
        link.addClassName("button-link");
        link.getElement().setAttribute("aria-label", words.text("elsewhere.home.more.of", words.title(said)));
        return new Card(words.title(said))
                .kicker(words.text("elsewhere.kicker"))
                .text(words.text("elsewhere.home.text", said.holder(), words.day(said.closesOn())))
                .with(link);
    }

    @Bean
    HomeCard waitingHeldHomeCard(HeldElsewhere held, CurrentUser user, HeldWords words) {
        return HomeCard.of(Group.NEEDS_YOU, 21, () -> {
            if (user.get().filter(person -> person.has(Role.RETURNING_OFFICER)).isEmpty()) {
                return List.of();
            }
            return held.all().stream()
                    .filter(one -> one.proposals().stream().anyMatch(pending -> pending.mayApprove()))
                    .<Component>map(one -> {
                        var link = new RouterLink(
                                words.text("elsewhere.home.decide"),
                                HeldBallotView.class,
                                HeldBallotView.of(one.id().toString()));
                        link.addClassName("button-link");
                        return new Card(words.title(one.announcement()))
                                .kicker(words.text("elsewhere.title"))
                                .text(words.text(
                                        "elsewhere.waits",
                                        words.text("elsewhere.act."
                                                + one.proposals()
                                                        .getFirst()
                                                        .act()
                                                        .code())))
                                .with(link);
                    })
                    .toList();
        });
    }
}
