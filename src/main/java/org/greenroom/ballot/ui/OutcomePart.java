package org.greenroom.ballot.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import org.greenroom.ballot.BallotAct;
import org.greenroom.ballot.BallotDecisions;
import org.greenroom.ballot.BallotDetails;
import org.greenroom.ballot.BallotState;
import org.greenroom.shell.Card;
import org.greenroom.shell.Notice;

/** The counted result, and proposing to publish it. */
class OutcomePart extends Div {

    OutcomePart(
            BallotDetails details, BallotDecisions decisions, Messages messages, Runnable refresh, BallotWords words) {
        addClassName("stack");
        var result = details.result();
        if (result == null) {
            return;
        }
        if (details.state() == BallotState.PUBLISHED) {
            add(ResultParts.checkIt(details.id(), words));
        } else if (details.proposals().isEmpty()) {
            var card = new Card(getTranslation("ballots.publish.title")).text(getTranslation("ballots.publish.text"));
            if (result.unanimous()) {
                card.add(new Notice(Notice.Kind.PROBLEM, getTranslation("ballots.publish.unanimous")));
            }
            var propose = new Button(getTranslation("ballots.publish.propose"), click -> {
                messages.attempt(() -> decisions.propose(details.id(), BallotAct.PUBLISH), "ballots.proposed");
                refresh.run();
            });
            propose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            propose.setDisableOnClick(true);
            add(card.with(propose));
        }
        add(new ResultParts(result, words));
        add(new Card(getTranslation("ballots.archive.title"))
                .secondary(getTranslation("ballots.archive.sha256", result.archiveSha256())));
    }
}
