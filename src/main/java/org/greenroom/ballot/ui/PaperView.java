package org.greenroom.ballot.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.greenroom.ballot.Ballots;
import org.greenroom.shell.PageHeader;

/** The paper of a ballot as members see it, or will. */
@Route("manage-ballots/:ballot/paper")
@RolesAllowed("RETURNING_OFFICER")
class PaperView extends BallotPage {

    private final Ballots ballots;
    private final PaperParts parts;
    private final BallotWords words;

    PaperView(Ballots ballots, PaperParts parts, BallotWords words) {
        this.ballots = ballots;
        this.parts = parts;
        this.words = words;
    }

    @Override
    String open(UUID ballotId, BeforeEnterEvent event) {
        var details = ballots.details(ballotId);
        var title = getTranslation("ballots.paper.title");
        add(
                new PageHeader(title)
                        .kicker(words.in(details.draft().shownTitle()), Links.MANAGE + ballotId)
                        .lead(getTranslation("ballots.paper.lead")),
                parts.paper(details));
        return title;
    }
}
