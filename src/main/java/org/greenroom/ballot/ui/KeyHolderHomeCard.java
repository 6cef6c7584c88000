package org.greenroom.ballot.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import org.greenroom.access.CurrentUser;
import org.greenroom.ballot.KeyHolding;
import org.greenroom.ballot.KeyStanding;
import org.greenroom.ballot.KeyStanding.Need;
import org.greenroom.shell.Card;
import org.greenroom.shell.HomeCard;
import org.greenroom.shell.HomeCard.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the home page says to those who hold a key: that one is to be made, to be checked, or needed for a count. */
@Configuration
class KeyHolderHomeCard {

    @Bean
    HomeCard keyToMakeHomeCard(CurrentUser user, KeyHolding holding, BallotWords words) {
        return HomeCard.of(
                Group.NEEDS_YOU,
                5,
                () -> user.get().isEmpty()
                        ? java.util.List.of()
                        : holding.mine().stream()
                                .filter(state -> state.need() != Need.NOTHING)
                                .<Component>map(state -> card(state, words))
                                .toList());
    }

    private static Card card(KeyStanding state, BallotWords words) {
        var code = state.need().name().toLowerCase(java.util.Locale.ROOT);
        var link = new Anchor("/keys/" + state.ballotId(), words.text("safeguards.home." + code + ".act"));
        link.addClassName("button-link");
        // A page of its own outside the framework.
        link.setRouterIgnore(true);
        return new Card(words.text("safeguards.home." + code))
                .text(words.in(state.title()))
                .secondary(words.text("safeguards.home." + code + ".what"))
                .with(link);
    }
}
