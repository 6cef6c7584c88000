package org.greenroom.ballot.ui;

import com.vaadin.flow.component.html.Div;
import java.util.UUID;
import org.greenroom.ballot.Complaints;
import org.greenroom.shell.Card;
import org.springframework.stereotype.Component;

/** The ways from an officer’s page to what is kept about a ballot’s course. */
@Component
class RecordLinks {

    private final Complaints complaints;
    private final BallotWords words;

    RecordLinks(Complaints complaints, BallotWords words) {
        this.complaints = complaints;
        this.words = words;
    }

    Card card(UUID ballotId) {
        int waiting = complaints.waiting().getOrDefault(ballotId, 0);
        var links = new Div(
                Links.button(words.text("ballots.incidents.open"), IncidentsView.class, ballotId),
                Links.button(words.text("ballots.complaints.open", waiting), ComplaintsView.class, ballotId));
        links.addClassName("ballot-links");
        return new Card(words.text("ballots.records.title")).with(links);
    }
}
