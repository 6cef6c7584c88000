package org.greenroom.ballot.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.ballot.BallotReading;
import org.greenroom.shell.Card;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What other rooms have published about a ballot, as a card. */
@Component
class FurtherReading {

    private final ObjectProvider<BallotReading> rooms;
    private final BallotWords words;

    FurtherReading(ObjectProvider<BallotReading> rooms, BallotWords words) {
        this.rooms = rooms;
        this.words = words;
    }

    /** The card; empty when there is nothing to read. */
    Optional<Card> card(UUID ballotId) {
        var list = new UnorderedList();
        list.addClassName("list-rows");
        rooms.orderedStream()
                .flatMap(room -> room.about(ballotId, words.locale()).stream())
                .forEach(piece -> list.add(row(piece)));
        return list.getChildren().findAny().isEmpty()
                ? Optional.empty()
                : Optional.of(new Card(words.text("ballots.reading")).with(list));
    }

    private ListItem row(BallotReading.Piece piece) {
        var link = new Anchor(piece.address(), piece.title());
        link.addClassName("row-main");
        link.getElement().setAttribute("lang", piece.language().getLanguage());
        var day = new Span(words.day(piece.publishedAt()));
        day.addClassName("secondary");
        return new ListItem(link, day);
    }
}
