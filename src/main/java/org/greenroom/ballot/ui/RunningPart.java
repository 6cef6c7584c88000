package org.greenroom.ballot.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.ballot.BallotAct;
import org.greenroom.ballot.BallotDecisions;
import org.greenroom.ballot.BallotDetails;
import org.greenroom.ballot.BallotSettings;
import org.greenroom.ballot.BallotState;
import org.greenroom.ballot.BallotSummary;
import org.greenroom.ballot.Reminders;
import org.greenroom.shell.Card;

/** While people vote: the turnout of the last batch and of those before, what is left, and closing early. */
class RunningPart extends Div {

    private final Messages messages;
    private final BallotDecisions decisions;
    private final Runnable refresh;

    RunningPart(
            BallotDetails details,
            BallotSettings settings,
            BallotDecisions decisions,
            Reminders reminders,
            LaterActs later,
            Optional<Component> byBatch,
            Messages messages,
            Runnable refresh,
            BallotWords words) {
        this.messages = messages;
        this.decisions = decisions;
        this.refresh = refresh;
        addClassNames("two-columns", "ballot-columns");
        var draft = details.draft();
        var closesAt = draft.closesAt();
        var turnout = new TurnoutCard(
                new BallotSummary(
                        details.id(),
                        draft.kind(),
                        draft.shownTitle(),
                        details.state(),
                        draft.opensAt(),
                        closesAt,
                        details.turnout(),
                        draft.mock(),
                        false),
                words);
        turnout.secondary(
                getTranslation("ballots.turnout.batches", settings.batchEvery().toMinutes(), settings.batchComesAt()));
        var closing = new Card(getTranslation("ballots.closing.title"));
        if (details.state() == BallotState.CLOSING) {
            closing.text(getTranslation("ballots.closing.now"));
        } else if (closesAt != null) {
            closing.text(getTranslation("ballots.closes", words.full(closesAt)));
            closing.add(new Paragraph(words.left(closesAt)));
            closing.add(later.buttons(details, messages, refresh));
            if (details.proposals().stream().noneMatch(pending -> pending.act() == BallotAct.CLOSE_NOW)) {
                closing.add(closeNow(details.id()));
            }
        }
        var side = new Div(closing);
        side.addClassName("stack");
        if (details.state() == BallotState.OPEN) {
            side.add(new RollReminderPart(details.id(), reminders, words));
        }
        var work = details.work();
        if (work != null) {
            side.add(new WorkPart(work, work.task(), words));
        }
        var figures = new Div(turnout);
        byBatch.ifPresent(figures::add);
        add(figures, side);
    }

    private Button closeNow(UUID ballotId) {
        return new Button(getTranslation("ballots.closing.propose"), click -> {
            var ask = new ConfirmDialog();
            ask.setHeader(getTranslation("ballots.closing.ask"));
            ask.setText(getTranslation("ballots.closing.ask.text"));
            ask.setConfirmText(getTranslation("ballots.closing.propose"));
            ask.setCancelable(true);
            ask.setCancelText(getTranslation("ballots.decision.keep"));
            ask.addConfirmListener(confirmed -> {
                messages.attempt(() -> decisions.propose(ballotId, BallotAct.CLOSE_NOW), "ballots.proposed");
                refresh.run();
            });
            ask.open();
        });
    }
}
