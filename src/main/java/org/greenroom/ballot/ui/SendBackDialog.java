package org.greenroom.ballot.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Asks why a proposal is sent back; a no without a reason helps nobody. */
class SendBackDialog extends Dialog {

    private static final int LONGEST = 1000;

    private final TextArea reason = new TextArea();

    SendBackDialog(Consumer<String> sending) {
        setHeaderTitle(getTranslation("ballots.decision.send-back.title"));
        setWidth("min(32rem, 94vw)");
        reason.setLabel(getTranslation("ballots.decision.reason"));
        reason.setHelperText(getTranslation("ballots.decision.reason.help"));
        reason.setMinRows(4);
        reason.setWidthFull();
        var send = new Button(getTranslation("ballots.decision.send-back"), click -> {
            if (isGiven()) {
                close();
                sending.accept(reason.getValue().strip());
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(reason);
        getFooter().add(new Button(getTranslation("ballots.decision.keep"), click -> close()), send);
    }

    private boolean isGiven() {
        var length = reason.getValue().strip().length();
        reason.setInvalid(length == 0 || length > LONGEST);
        reason.setErrorMessage(
                getTranslation(length == 0 ? "ballots.decision.reason.missing" : "ballot.problem.too-long", LONGEST));
        return !reason.isInvalid();
    }
}
