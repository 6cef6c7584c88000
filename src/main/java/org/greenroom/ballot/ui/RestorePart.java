package org.greenroom.ballot.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.UUID;
import org.greenroom.ballot.ActRefused;
import org.greenroom.ballot.AfterRestore;
import org.greenroom.ballot.BallotAct;
import org.greenroom.ballot.BallotDecisions;
import org.greenroom.ballot.BallotDetails;
import org.greenroom.ballot.BallotState;
import org.greenroom.ballot.CodeAuthority;
import org.greenroom.ballot.PublishedBoard;
import org.greenroom.ballot.RestoreCheck;
import org.greenroom.shell.Card;
import org.greenroom.shell.Notice;

/**
 * A ballot that is held after a restore: what may be lost, the board to compare it with, and going on. Where voting lay
 * ahead, it is voting codes that may be lost, and there is no board.
 */
class RestorePart extends Div {

    private final UUID ballotId;
    private final AfterRestore restores;
    private final BallotDecisions decisions;
    private final Messages messages;
    private final Runnable refresh;

    RestorePart(
            BallotDetails details,
            AfterRestore.Held held,
            AfterRestore restores,
            BallotDecisions decisions,
            LaterActs later,
            Messages messages,
            Runnable refresh,
            BallotWords words) {
        this.ballotId = details.id();
        this.restores = restores;
        this.decisions = decisions;
        this.messages = messages;
        this.refresh = refresh;
        addClassName("stack");
        var card = new Card(getTranslation("ballots.restored.title"));
        add(card);
        var authority = held.codesBy().orElse(null);
        var what = authority == null ? "ballots.restored.what" : "ballots.restored.codes";
        card.add(new Notice(Notice.Kind.PROBLEM, getTranslation(what, words.full(held.since()))));
        if (authority != null) {
            codesLost(card, authority, details, held);
        } else if (details.state() == BallotState.PREPARING) {
            card.text(getTranslation("ballots.restored.preparing"));
        } else {
            compared(card, details, held, later, words);
        }
    }

    /** What of the codes fits still hangs on whether their roll was frozen in the backup. */
    private void codesLost(Card card, CodeAuthority authority, BallotDetails details, AfterRestore.Held held) {
        var frozen = authority.asked() == null ? "unfrozen" : "frozen";
        card.text(getTranslation("ballots.restored.codes." + frozen, authority.name()));
        card.text(getTranslation("ballots.restored.codes.act"));
        if (isNotProposed(details)) {
            card.add(goOn(held));
        }
    }

    private void compared(
            Card card, BallotDetails details, AfterRestore.Held held, LaterActs later, BallotWords words) {
        card.text(getTranslation("ballots.restored.box", held.inBox(), held.batches()));
        card.add(steps());
        held.check().ifPresent(check -> card.add(found(check, words)));
        card.add(new BoardUpload(this::compare));
        var closesAt = details.draft().closesAt();
        if (closesAt != null) {
            card.secondary(getTranslation("ballots.closes.held", words.full(closesAt)));
        }
        var buttons = later.extending(details, messages, refresh);
        if (isNotProposed(details)) {
            buttons.add(goOn(held));
        }
        card.add(buttons);
    }

    private static boolean isNotProposed(BallotDetails details) {
        return details.proposals().stream().noneMatch(pending -> pending.act() == BallotAct.RESUME);
    }

    private OrderedList steps() {
        return new OrderedList(
                new ListItem(getTranslation("ballots.restored.step.board")),
                new ListItem(getTranslation("ballots.restored.step.missing")),
                new ListItem(getTranslation("ballots.restored.step.resume")));
    }

    private Notice found(RestoreCheck check, BallotWords words) {
        var who = getTranslation(
                "ballots.restored.compared",
                words.full(check.checkedAt()),
                check.by().name(),
                check.published());
        return check.missing() == 0
                ? new Notice(Notice.Kind.INFO, who + " " + getTranslation("ballots.restored.none-missing"))
                : new Notice(
                        Notice.Kind.PROBLEM, who + " " + getTranslation("ballots.restored.missing", check.missing()));
    }

    private void compare(byte[] board) {
        try {
            if (messages.attempt(() -> restores.compare(ballotId, board), "ballots.restored.compared.done")) {
                refresh.run();
            }
        } catch (PublishedBoard.Unreadable e) {
            messages.problem(
                    getTranslation("ballots.restored.unreadable." + e.reason().code()));
        }
    }

    private Button goOn(AfterRestore.Held held) {
        var button = new Button(getTranslation("ballots.restored.propose"), click -> {
            try {
                messages.attempt(() -> decisions.propose(ballotId, BallotAct.RESUME), "ballots.proposed");
                refresh.run();
            } catch (ActRefused e) {
                messages.problem(
                        getTranslation("ballot.act.refused." + e.reason().code()));
            }
        });
        button.setDisableOnClick(false);
        if (held.check().filter(check -> check.missing() == 0).isPresent()) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        return button;
    }
}
