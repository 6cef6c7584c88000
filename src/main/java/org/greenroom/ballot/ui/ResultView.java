package org.greenroom.ballot.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import org.greenroom.ballot.BallotChanges;
import org.greenroom.ballot.PublicBallot;
import org.greenroom.ballot.PublicBallots;
import org.greenroom.shell.Notice;
import org.greenroom.shell.PageHeader;

/** The published result of a ballot. */
@Route("ballots/:ballot/result")
@PermitAll
class ResultView extends BallotPage {

    private final PublicBallots ballots;
    private final FurtherReading reading;
    private final BallotChanges changes;
    private final BallotWords words;

    ResultView(PublicBallots ballots, BallotChanges changes, FurtherReading reading, BallotWords words) {
        this.ballots = ballots;
        this.changes = changes;
        this.reading = reading;
        this.words = words;
    }

    @Override
    String open(UUID ballotId, BeforeEnterEvent event) {
        var shown = ballots.find(ballotId).orElseThrow(NotFoundException::new);
        var title = words.in(shown.ballot().title());
        var result = shown.result();
        add(new PageHeader(title).kicker(kicker(shown)));
        if (shown.ballot().mock()) {
            add(new Notice(Notice.Kind.INFO, getTranslation("ballots.mock.notice")));
        }
        if (result == null) {
            add(new Notice(Notice.Kind.INFO, getTranslation("ballots.result.none"))
                    .with(Links.button(getTranslation("ballots.about"), BallotView.class, ballotId)));
            addObjections(ballotId);
        } else {
            changes.extensions(ballotId)
                    .forEach(extension -> add(new Notice(
                            Notice.Kind.INFO,
                            getTranslation(
                                    "ballots.extended",
                                    words.full(extension.before()),
                                    words.in(extension.reason())))));
            add(new ResultParts(result, words));
            addObjections(ballotId);
            add(ResultParts.checkIt(ballotId, words));
            reading.card(ballotId).ifPresent(card -> {
                card.addClassName("further-reading");
                add(card);
            });
        }
        return getTranslation("ballots.result.title", title);
    }

    private void addObjections(UUID ballotId) {
        var objections = ballots.objections(ballotId);
        if (!objections.isEmpty()) {
            add(new ObjectionsPart(objections, words));
        }
    }

    private String kicker(PublicBallot shown) {
        var kind = words.kind(shown.ballot().kind());
        var closesAt = shown.ballot().closesAt();
        var result = shown.result();
        var publishedAt = result == null ? null : result.publishedAt();
        return closesAt == null || publishedAt == null
                ? kind
                : getTranslation("ballots.result.kicker", kind, words.day(closesAt), words.day(publishedAt));
    }
}
