package org.greenroom.ballot.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import org.greenroom.ballot.BallotCounts;
import org.greenroom.ballot.BallotDetails;
import org.greenroom.shell.Card;
import org.greenroom.shell.Notice;

/** After the close: starting the count, and how it goes. */
class CountPart extends Div {

    private static final String COUNTING = "counting";

    CountPart(BallotDetails details, BallotCounts counts, Messages messages, Runnable refresh, BallotWords words) {
        addClassName("stack");
        // Invitations may still be on their way when a ballot was closed early; they do not stand in the way.
        var work = isCounting(details) ? details.work() : null;
        if (work != null && work.failure() == null) {
            add(new WorkPart(work, COUNTING, words));
            return;
        }
        var card = new Card(getTranslation("ballots.count.title"));
        if (work != null && work.failure() != null) {
            card.add(new Notice(Notice.Kind.PROBLEM, getTranslation(work.failure())));
        }
        var turnout = details.turnout();
        if (turnout != null) {
            card.text(getTranslation(
                    "ballots.count.cast", words.number(turnout.cast()), words.number(turnout.entitled())));
        }
        card.secondary(getTranslation("ballots.count.text"));
        var count = new Button(getTranslation("ballots.count.start"), click -> {
            messages.attempt(() -> counts.start(details.id()), "ballots.count.started");
            refresh.run();
        });
        count.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        count.setDisableOnClick(true);
        card.add(count);
        add(card);
    }

    /** Whether the count is what goes on in the background. */
    static boolean isCounting(BallotDetails details) {
        var work = details.work();
        return work != null && work.task().equals(COUNTING);
    }
}
