package org.greenroom.ballot.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.greenroom.ballot.Ballots;
import org.greenroom.ballot.Complaints;
import org.greenroom.shell.Card;
import org.greenroom.shell.PageHeader;

/** What members say is wrong with a ballot: who looks after each, and the answers. */
@Route("manage-ballots/:ballot/complaints")
@RolesAllowed("RETURNING_OFFICER")
class ComplaintsView extends BallotPage {

    private final Ballots ballots;
    private final Complaints complaints;
    private final BallotWords words;
    private final Messages messages = new Messages();
    private final Div content = new Div();

    ComplaintsView(Ballots ballots, Complaints complaints, BallotWords words) {
        this.ballots = ballots;
        this.complaints = complaints;
        this.words = words;
        content.addClassName("stack");
    }

    @Override
    String open(UUID ballotId, BeforeEnterEvent event) {
        messages.removeAll();
        var title = words.in(ballots.details(ballotId).draft().shownTitle());
        add(
                new PageHeader(getTranslation("ballots.complaints.received"))
                        .kicker(title, Links.MANAGE + ballotId)
                        .lead(getTranslation("ballots.complaints.lead")),
                messages,
                content);
        show(ballotId);
        return getTranslation("ballots.complaints.page", title);
    }

    private void show(UUID ballotId) {
        content.removeAll();
        var received = complaints.of(ballotId);
        var card = new Card();
        card.setAriaLabel(getTranslation("ballots.complaints.received"));
        if (received.isEmpty()) {
            card.text(getTranslation("ballots.complaints.none"));
        } else {
            var list = new UnorderedList();
            list.addClassName("list-rows");
            received.forEach(
                    one -> list.add(new ReceivedComplaint(one, complaints, messages, words, () -> show(ballotId))));
            card.add(list);
        }
        content.add(card);
    }
}
