package org.greenroom.consent.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import org.greenroom.access.CurrentUser;
import org.greenroom.access.Role;
import org.greenroom.consent.Overview;
import org.greenroom.consent.Preferences;
import org.greenroom.shell.Card;
import org.greenroom.shell.HomeCard;

/** What the home page says of consent: what waits for the member, and quietly what has no answer. */
@org.springframework.stereotype.Component
class ConsentHomeCards implements HomeCard {

    private final CurrentUser currentUser;
    private final Preferences preferences;
    private final WaitingCards waitingCards;
    private final LeewayWords words;

    ConsentHomeCards(CurrentUser currentUser, Preferences preferences, WaitingCards waitingCards, LeewayWords words) {
        this.currentUser = currentUser;
        this.preferences = preferences;
        this.waitingCards = waitingCards;
        this.words = words;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<Component> cards() {
        var member = currentUser.get().filter(person -> person.has(Role.MEMBER) && person.memberId() != null);
        if (member.isEmpty()) {
            return List.of();
        }
        var overview = preferences.overview();
        var cards = new ArrayList<Component>();
        waitingCards.cards(overview).forEach(card -> cards.add(card.kicker(words.text("consent.title"))));
        if (!overview.unstated().isEmpty()) {
            cards.add(unstated(overview));
        }
        return cards;
    }

    private Card unstated(Overview overview) {
        var count = overview.unstated().size();
        var first = count == overview.uses().size();
        return new Card(
                        first
                                ? words.text("consent.home.nothing")
                                : words.text("consent.overview.unstated.title", count))
                .kicker(words.text("consent.title"))
                .text(words.text("consent.overview.unstated.text"))
                .with(ConsentLinks.button(words.text("consent.home.act"), ConsentLinks.OVERVIEW));
    }
}
