package org.greenroom.consent.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.greenroom.consent.ConsentSettings;
import org.greenroom.consent.Overview;
import org.greenroom.shell.Card;
import org.springframework.stereotype.Component;

/** What in a record waits for its member, as cards for the home page and the overview. */
@Component
class WaitingCards {

    private static final int MOST_NAMED = 4;

    private final ConsentSettings settings;
    private final LeewayWords words;

    WaitingCards(ConsentSettings settings, LeewayWords words) {
        this.settings = settings;
        this.words = words;
    }

    /** How many days before its end an answer is named. */
    int expiresSoon() {
        return settings.expiresSoon();
    }

    List<Card> cards(Overview overview) {
        var cards = new ArrayList<Card>();
        reworded(overview).ifPresent(cards::add);
        proposals(overview).ifPresent(cards::add);
        expiring(overview).ifPresent(cards::add);
        return cards;
    }

    /** The way to what is unstated; empty when everything is answered. */
    Optional<Anchor> goOn(Overview overview) {
        return overview.unstated().stream().findFirst().map(use -> {
            var label = words.text("consent.overview.go-on", overview.unstated().size());
            return ConsentLinks.primary(label, ConsentLinks.use(use));
        });
    }

    private Optional<Card> reworded(Overview overview) {
        var uses = overview.reworded();
        return uses.isEmpty()
                ? Optional.empty()
                : Optional.of(new Card(words.text("consent.attention.reworded", uses.size()))
                        .text(words.text("consent.attention.reworded.text"))
                        .with(ConsentLinks.button(words.text("consent.attention.reworded.act"), ConsentLinks.CHANGED)));
    }

    private Optional<Card> proposals(Overview overview) {
        var proposals = overview.proposals();
        return proposals.isEmpty()
                ? Optional.empty()
                : Optional.of(new Card(words.text("consent.attention.proposals", proposals.size()))
                        .text(words.text("consent.attention.proposals.text"))
                        .with(ConsentLinks.button(words.text("consent.attention.proposals.act"), ConsentLinks.AGENTS)));
    }

    private Optional<Card> expiring(Overview overview) {
        var soon = new LinkedHashMap<String, LocalDate>();
        var addresses = new LinkedHashMap<String, String>();
        for (var expiry : overview.expiringWithin(settings.expiresSoon())) {
            var title = words.title(overview.of(expiry.item().use()));
            var exception = expiry.exception();
            var name = exception == null
                    ? title
                    : words.text("consent.attention.expiring.exception", title, exception.production());
            soon.putIfAbsent(name, expiry.until());
            addresses.putIfAbsent(name, ConsentLinks.use(expiry.item().use()));
        }
        if (soon.isEmpty()) {
            return Optional.empty();
        }
        var list = new UnorderedList();
        list.addClassName("list-rows");
        soon.entrySet().stream().limit(MOST_NAMED).forEach(entry -> {
            var day = new Span(words.text("consent.attention.expiring.until", words.date(entry.getValue())));
            day.addClassName("cue");
            var title = ConsentLinks.text(entry.getKey(), addresses.get(entry.getKey()));
            title.addClassName("row-title");
            list.add(new ListItem(title, day));
        });
        var card = new Card(words.text("consent.attention.expiring", soon.size()))
                .text(words.text("consent.attention.expiring.text"))
                .with(list);
        if (soon.size() > MOST_NAMED) {
            card.secondary(words.text("consent.attention.expiring.more", soon.size() - MOST_NAMED));
        }
        return Optional.of(card);
    }
}
