package org.greenroom.ballot.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.ballot.AfterRestore;
import org.greenroom.ballot.BallotChanges;
import org.greenroom.ballot.BallotOutlines;
import org.greenroom.ballot.BallotState;
import org.greenroom.ballot.BallotSummary;
import org.greenroom.ballot.PublicBallot;
import org.greenroom.ballot.PublicBallots;
import org.greenroom.ballot.ui.SeenBallots.Seen;
import org.greenroom.shell.Card;
import org.greenroom.shell.Notice;
import org.greenroom.shell.PageHeader;

/** What a ballot is about, who may vote and when, and the way to booth, board, result and help. */
@Route("ballots/:ballot")
@PermitAll
class BallotView extends BallotPage {

    private final PublicBallots ballots;
    private final BallotChanges changes;
    private final BallotOutlines outlines;
    private final SeenBallots seenBallots;
    private final ElectorateWords electorate;
    private final FurtherReading reading;
    private final MemberParts parts;
    private final AfterRestore restores;
    private final BallotWords words;

    BallotView(
            PublicBallots ballots,
            BallotChanges changes,
            BallotOutlines outlines,
            SeenBallots seenBallots,
            ElectorateWords electorate,
            FurtherReading reading,
            MemberParts parts,
            AfterRestore restores,
            BallotWords words) {
        this.ballots = ballots;
        this.changes = changes;
        this.outlines = outlines;
        this.reading = reading;
        this.parts = parts;
        this.restores = restores;
        this.seenBallots = seenBallots;
        this.electorate = electorate;
        this.words = words;
    }

    @Override
    String open(UUID ballotId, BeforeEnterEvent event) {
        var cancelled = changes.cancelled(ballotId).orElse(null);
        if (cancelled != null) {
            return cancelled(ballotId, cancelled);
        }
        var shown = ballots.find(ballotId).orElseThrow(NotFoundException::new);
        var ballot = shown.ballot();
        var seen = new Seen(ballot, seenBallots.mine(ballotId).orElse(null));
        var held = restores.isHeld(ballotId);
        var title = words.in(ballot.title());
        var beside = new Div(new TurnoutCard(ballot, words), check(ballot));
        reading.card(ballotId).ifPresent(beside::add);
        parts.beside(ballotId).forEach(beside::add);
        var columns = new Div(about(shown, seen, held), beside);
        columns.addClassNames("two-columns", "ballot-columns");
        add(new PageHeader(title).kicker(words.kind(ballot.kind())));
        if (ballot.mock()) {
            add(new Notice(Notice.Kind.INFO, getTranslation("ballots.mock.notice")));
        }
        if (held) {
            add(new Notice(Notice.Kind.PROBLEM, getTranslation("ballots.restored.members")));
        }
        add(columns);
        return title;
    }

    /** Of a cancelled ballot nothing is left but that it was one, and why. */
    private String cancelled(UUID ballotId, BallotChanges.Cancelled ballot) {
        var title = words.in(ballot.title());
        var card = new Card(words.state(BallotState.CANCELLED)).text(getTranslation("ballots.cancelled.members"));
        if (!ballot.reason().en().isEmpty()) {
            card.text(getTranslation("ballots.cancelled.reason", words.in(ballot.reason())));
        }
        add(new PageHeader(title), card);
        parts.beside(ballotId).forEach(this::add);
        return title;
    }

    private Div about(PublicBallot shown, Seen seen, boolean held) {
        var ballot = shown.ballot();
        var card = new Card(getTranslation("ballots.page.part")).text(words.part(ballot, seen.mine()));
        if (seen.canVote() && !held) {
            ballots.hands(ballot.id())
                    .flatMap(hands -> Optional.ofNullable(hands.codesBy()))
                    .ifPresent(by -> card.text(getTranslation("ballot.notice.codes", by)));
            card.add(Links.voteNow(getTranslation("ballots.vote-now"), ballot.id()));
        }
        if (ballot.state() == BallotState.PUBLISHED) {
            card.add(Links.button(getTranslation("ballots.see-result"), ResultView.class, ballot.id()));
        }
        var what = new Card(getTranslation("ballots.page.what"));
        words.in(shown.description()).lines().filter(line -> !line.isBlank()).forEach(what::text);
        what.secondary(getTranslation("ballots.page.kind." + ballot.kind().code()));
        var who = new Card(getTranslation("ballots.page.who")).with(electorate.list(shown.electorate()));
        who.secondary(getTranslation("ballots.page.who.frozen"));
        var column = new Div(card);
        parts.standing(ballot.id(), ballot.state()).forEach(column::add);
        column.add(what, who, when(ballot));
        namedList(ballot).ifPresent(column::add);
        column.addClassName("stack");
        return column;
    }

    /** Said openly to everybody the list could be about. */
    private Optional<Card> namedList(BallotSummary ballot) {
        return Optional.ofNullable(outlines.plan(ballot.id()).listPurpose())
                .map(purpose -> new Card(getTranslation("ballots.page.list"))
                        .text(getTranslation("ballots.page.list.text"))
                        .text(getTranslation("ballots.page.list.purpose", words.in(purpose)))
                        .with(Links.mySteward(getTranslation("ballots.page.list.mine"))));
    }

    private Card when(BallotSummary ballot) {
        var card = new Card(getTranslation("ballots.page.when"));
        var opensAt = ballot.opensAt();
        var closesAt = ballot.closesAt();
        if (opensAt != null) {
            var key = ballot.state() == BallotState.SCHEDULED ? "ballots.opens" : "ballots.opened";
            card.text(getTranslation(key, words.full(opensAt)));
        }
        if (closesAt != null) {
            card.text(getTranslation(closing(ballot), words.full(closesAt)));
        }
        changes.extensions(ballot.id())
                .forEach(extension -> card.secondary(getTranslation(
                        "ballots.extended", words.full(extension.before()), words.in(extension.reason()))));
        if (ballot.isVotedIn() && closesAt != null) {
            card.add(new Paragraph(words.left(closesAt)));
        }
        if (ballot.state() == BallotState.NOT_COUNTED) {
            card.add(new Notice(Notice.Kind.INFO, getTranslation("ballots.not-counted")));
        }
        return card;
    }

    private static String closing(BallotSummary ballot) {
        if (ballot.suspended()) {
            return "ballots.closes.held";
        }
        return ballot.state().isOver() ? "ballots.closed" : "ballots.closes";
    }

    private Card check(BallotSummary ballot) {
        var card = new Card(getTranslation("ballots.page.check")).secondary(getTranslation("ballots.page.check.text"));
        ballots.hands(ballot.id()).ifPresent(hands -> card.secondary(words.in(hands.codes())));
        var links = new Div(
                Links.board(getTranslation("ballots.board"), ballot.id()),
                Links.howToCheck(getTranslation("ballots.how-to-check")));
        links.addClassName("ballot-links");
        card.add(links);
        return card;
    }
}
