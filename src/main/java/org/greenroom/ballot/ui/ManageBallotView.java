package org.greenroom.ballot.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.greenroom.ballot.BallotAct;
import org.greenroom.ballot.BallotDetails;
import org.greenroom.ballot.BallotState;
import org.greenroom.ballot.Ballots;
import org.greenroom.ballot.KeyHolder;
import org.greenroom.shell.PageHeader;
import org.jspecify.annotations.Nullable;

/** One ballot for those who run it: where it stands, what waits for whom, and the next act. */
@Route("manage-ballots/:ballot")
@RolesAllowed("RETURNING_OFFICER")
class ManageBallotView extends BallotPage {

    private final Ballots ballots;
    private final OfficerParts parts;
    private final KeyParts keyParts;
    private final BallotWords words;
    private final Messages messages = new Messages();
    private final Div content = new Div();

    private final Refresher refresher;

    private @Nullable BallotDetails shown;
    private @Nullable List<KeyHolder> shownKeys;

    ManageBallotView(Ballots ballots, OfficerParts parts, KeyParts keyParts, BallotWords words) {
        this.ballots = ballots;
        this.parts = parts;
        this.keyParts = keyParts;
        this.words = words;
        refresher = new Refresher(this, this::follow, this::isMoving);
    }

    @Override
    String open(UUID ballotId, BeforeEnterEvent event) {
        messages.removeAll();
        shown = null;
        refresh(ballots.details(ballotId));
        add(content);
        return getTranslation("ballots.manage.page", title(ballots.details(ballotId)));
    }

    private String title(BallotDetails details) {
        var title = words.in(details.draft().shownTitle());
        return title.isEmpty() ? getTranslation("ballots.untitled") : title;
    }

    /** Shows what has happened by itself; what was said of the last act is no news any more then. */
    private void follow() {
        if (shown != null) {
            var now = ballots.details(shown.id());
            if (now.state() != shown.state()) {
                messages.removeAll();
            }
            refresh(now);
        }
    }

    /** Shows what came of an act. */
    private void refresh() {
        if (shown != null) {
            refresh(ballots.details(shown.id()));
            getUI().ifPresent(refresher::wake);
        }
    }

    /** An answer to an objection, or a proposal about a key holder, changes nothing else about the ballot. */
    private void answered() {
        if (shown != null) {
            var id = shown.id();
            shown = null;
            refresh(ballots.details(id));
        }
    }

    private void refresh(BallotDetails details) {
        var keys = keyParts.holders(details);
        if (details.equals(shown) && keys.equals(shownKeys)) {
            return;
        }
        shown = details;
        shownKeys = keys;
        content.removeAll();
        content.addClassName("stack");
        content.add(header(details), new LifeLine(details.state()), messages);
        parts.waiting(details, messages, this::refresh).forEach(content::add);
        content.add(parts.now(details, messages, this::refresh));
        parts.turnoutByBatch(details).ifPresent(content::add);
        parts.objections(details, messages, this::answered).ifPresent(content::add);
        keyParts.of(details, keys, messages, this::answered).forEach(content::add);
        if (details.state() != BallotState.DRAFT && !isBeingApproved(details)) {
            content.add(parts.facts(details));
        }
        parts.records(details).ifPresent(content::add);
        content.add(parts.history(details.id()));
        parts.cancelling(details, messages, this::refresh).ifPresent(content::add);
    }

    private PageHeader header(BallotDetails details) {
        var header = new PageHeader(title(details)).kicker(getTranslation("ballots.nav.manage"), "manage-ballots");
        var preview = details.state() == BallotState.DRAFT || details.state() == BallotState.PROPOSED
                ? Links.preview(getTranslation("ballots.paper.in-booth"), details.id())
                : Links.button(getTranslation("ballots.paper.preview"), PaperView.class, details.id());
        var notices = Links.button(getTranslation("notices.title"), NoticesView.class, details.id());
        var copy = NewBallotView.copying(getTranslation("ballots.copy"), details.id());
        if (details.state() == BallotState.DRAFT) {
            return header.actions(
                    copy,
                    preview,
                    notices,
                    Links.primary(
                            getTranslation("ballots.edit.write"),
                            EditBallotView.class,
                            Links.of(details.id(), EditStage.DETAILS)));
        }
        return header.actions(copy, preview, notices);
    }

    private static boolean isBeingApproved(BallotDetails details) {
        return details.proposals().stream().anyMatch(pending -> pending.act() == BallotAct.OPEN);
    }

    /** Whether something goes on that changes the page within seconds. */
    private boolean isMoving() {
        return shown != null && parts.isMoving(shown);
    }
}
