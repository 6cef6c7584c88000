package org.greenroom.ballot.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.greenroom.ballot.Ballots;
import org.greenroom.ballot.Complaints;
import org.greenroom.shell.Card;
import org.greenroom.shell.PageHeader;
import org.greenroom.shell.Pager;

/** What members say is wrong with a ballot: who looks after each, and the answers. */
@Route("manage-ballots/:ballot/complaints")
@RolesAllowed("RETURNING_OFFICER")
class ComplaintsView extends BallotPage {

    private static final int SIZE = 25;
    private static final String PAGE = "page";

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
        var page = getTranslation("ballots.complaints.page", title);
        show(ballotId, page(event), page);
        return page;
    }

    private void show(UUID ballotId, int page, String title) {
        content.removeAll();
        var received = complaints.page(ballotId, page, SIZE);
        var card = new Card();
        card.setAriaLabel(getTranslation("ballots.complaints.received"));
        if (received.total() == 0) {
            card.text(getTranslation("ballots.complaints.none"));
        } else {
            var list = new UnorderedList();
            list.addClassName("list-rows");
            received.items()
                    .forEach(one -> list.add(new ReceivedComplaint(
                            one, complaints, messages, words, () -> show(ballotId, page, title))));
            card.add(list, new Pager(title, page, SIZE, received.total(), to -> link(ballotId, to)));
        }
        content.add(card);
    }

    private static RouterLink link(UUID ballotId, int page) {
        var link = new RouterLink("", ComplaintsView.class, new RouteParameters(Links.BALLOT, ballotId.toString()));
        link.setQueryParameters(QueryParameters.of(PAGE, Integer.toString(page)));
        return link;
    }

    /** From 0; the first one for an address that names none. */
    private static int page(BeforeEnterEvent event) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter(PAGE)
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(Integer::parseInt)
                .orElse(0);
    }
}
