package org.greenroom.ballot.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import java.util.UUID;
import org.greenroom.ballot.UnknownBallot;

/** A page about the one ballot that its address names; an address that names none leads to “no such page”. */
abstract class BallotPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private String title = "";

    BallotPage() {
        addClassName("page");
    }

    /**
     * Reads the ballot and builds the page.
     *
     * @return the title of the page
     * @throws UnknownBallot or {@link NotFoundException} when the reader may not know of such a ballot
     */
    abstract String open(UUID ballotId, BeforeEnterEvent event);

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        try {
            removeAll();
            title = open(
                    UUID.fromString(event.getRouteParameters().get(Links.BALLOT).orElse("")), event);
        } catch (UnknownBallot | IllegalArgumentException e) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
