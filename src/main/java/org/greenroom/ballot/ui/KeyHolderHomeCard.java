package org.greenroom.ballot.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.stream.Stream;
import org.greenroom.access.CurrentUser;
import org.greenroom.ballot.AskedOfMe;
import org.greenroom.ballot.CodeMaking;
import org.greenroom.ballot.KeyStanding;
import org.greenroom.shell.Card;
import org.greenroom.shell.HomeCard;
import org.greenroom.shell.HomeCard.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the home page says to those who hold a key: that one is to be made, to be checked, or needed for a count. And to
 * whoever makes the voting codes of a ballot whose roll is frozen.
 */
@Configuration
class KeyHolderHomeCard {

    @Bean
    HomeCard keysAndCodesHomeCard(CurrentUser user, AskedOfMe asked, BallotWords words) {
        return HomeCard.of(Group.NEEDS_YOU, 5, () -> user.get().isEmpty() ? List.of() : cards(asked.now(), words));
    }

    private static List<Component> cards(AskedOfMe.Asked asked, BallotWords words) {
        return Stream.<Component>concat(
                        asked.keys().stream().map(state -> card(state, words)),
                        asked.codes().stream().map(state -> codesCard(state, words)))
                .toList();
    }

    private static Card codesCard(CodeMaking.State state, BallotWords words) {
        var link = new Anchor("/codes/" + state.ballotId(), words.text("safeguards.home.codes.act"));
        link.addClassName("button-link");
        link.setRouterIgnore(true);
        return new Card(words.text("safeguards.home.codes"))
                .text(words.in(state.title()))
                .secondary(words.text("safeguards.home.codes.what"))
                .with(link);
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
