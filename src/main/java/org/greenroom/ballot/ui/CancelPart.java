package org.greenroom.ballot.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import java.util.UUID;
import org.greenroom.ballot.BallotAct;
import org.greenroom.ballot.BallotDecisions;

/** Proposing to end a ballot without a result: quiet, and asked once. */
class CancelPart extends Div {

    CancelPart(UUID ballotId, BallotDecisions decisions, Messages messages, Runnable refresh) {
        addClassName("cancel-part");
        var cancel = new Button(getTranslation("ballots.cancel.propose"), click -> {
            var ask = new ConfirmDialog();
            ask.setHeader(getTranslation("ballots.cancel.ask"));
            ask.setText(getTranslation("ballots.cancel.ask.text"));
            ask.setConfirmText(getTranslation("ballots.cancel.propose"));
            ask.setCancelable(true);
            ask.setCancelText(getTranslation("ballots.decision.keep"));
            ask.addConfirmListener(confirmed -> {
                messages.attempt(() -> decisions.propose(ballotId, BallotAct.CANCEL), "ballots.proposed");
                refresh.run();
            });
            ask.open();
        });
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(cancel);
    }
}
