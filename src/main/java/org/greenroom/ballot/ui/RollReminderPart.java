package org.greenroom.ballot.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import java.util.UUID;
import org.greenroom.ballot.ReminderRefused;
import org.greenroom.ballot.Reminders;
import org.greenroom.shell.Card;
import org.greenroom.shell.Notice;

/** Reminds those of the whole roll who have not voted. It looks and answers the same whether or not anybody is left. */
class RollReminderPart extends Card {

    private final UUID ballotId;
    private final Reminders reminders;
    private final BallotWords words;
    private final Div state = new Div();

    RollReminderPart(UUID ballotId, Reminders reminders, BallotWords words) {
        super(words.text("ballots.reminder.title"));
        this.ballotId = ballotId;
        this.reminders = reminders;
        this.words = words;
        secondary(words.text("ballots.reminder.text"));
        state.addClassName("stack");
        add(state);
        show();
    }

    private void show() {
        state.removeAll();
        var standing = reminders.ofRoll(ballotId);
        var last = standing.lastAsked();
        if (last != null) {
            state.add(new com.vaadin.flow.component.html.Paragraph(
                    words.text("ballots.reminder.last", words.full(last))));
        }
        if (standing.possible()) {
            state.add(new Button(words.text("ballots.reminder.act"), click -> ask()));
        } else {
            state.add(new com.vaadin.flow.component.html.Paragraph(
                    words.text("ballots.reminder.tomorrow", standing.perDay())));
        }
    }

    private void ask() {
        var ask = new ConfirmDialog();
        ask.setHeader(words.text("ballots.reminder.ask"));
        ask.setText(words.text("ballots.reminder.ask.text"));
        ask.setConfirmText(words.text("ballots.reminder.act"));
        ask.setCancelable(true);
        ask.setCancelText(words.text("ballots.decision.keep"));
        ask.addConfirmListener(confirmed -> send());
        ask.open();
    }

    private void send() {
        try {
            reminders.remindRoll(ballotId);
            show();
            state.addComponentAsFirst(new Notice(Notice.Kind.DONE, words.text("ballot.reminder.done")));
        } catch (ReminderRefused e) {
            show();
            state.addComponentAsFirst(new Notice(
                    Notice.Kind.PROBLEM,
                    words.text("ballot.reminder.refused." + e.reason().code())));
        }
    }
}
