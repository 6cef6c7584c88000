package org.greenroom.consent.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Asks why a wording is sent back; a no without a reason helps nobody. */
class SendWordingBackDialog extends Dialog {

    /** As long as the approval keeps. */
    private static final int LONGEST = 1000;

    private final TextArea reason = new TextArea();

    SendWordingBackDialog(Consumer<String> sending) {
        setHeaderTitle(getTranslation("wordings.decision.send-back.title"));
        setWidth("min(32rem, 94vw)");
        reason.setLabel(getTranslation("wordings.decision.reason"));
        reason.setHelperText(getTranslation("wordings.decision.reason.help"));
        reason.setMinRows(4);
        reason.setWidthFull();
        var send = new Button(getTranslation("wordings.decision.send-back"), click -> {
            if (isGiven()) {
                close();
                sending.accept(reason.getValue().strip());
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(reason);
        getFooter().add(new Button(getTranslation("wordings.decision.keep"), click -> close()), send);
    }

    private boolean isGiven() {
        var length = reason.getValue().strip().length();
        reason.setInvalid(length == 0 || length > LONGEST);
        reason.setErrorMessage(
                length == 0
                        ? getTranslation("wordings.decision.reason.missing")
                        : getTranslation("wordings.problem.too-long", LONGEST));
        return !reason.isInvalid();
    }
}
