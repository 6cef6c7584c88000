package org.greenroom.ballot.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.UUID;
import org.greenroom.ballot.BallotDecisions;

/** Proposing to end a ballot without a result: quiet, with a reason. */
class CancelPart extends Div {

    CancelPart(UUID ballotId, BallotDecisions decisions, Messages messages, Runnable refresh) {
        addClassName("cancel-part");
        var cancel = new Button(
                getTranslation("ballots.acts.cancel.propose"),
                click -> new CancelDialog(ballotId, decisions, messages, refresh).open());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(cancel);
    }
}
