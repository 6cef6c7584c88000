package org.greenroom.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** An act on a role or an account that needs a reason. */
class ReasonDialog extends Dialog {

    private static final int LONGEST = 1000;

    ReasonDialog(String title, String help, String act, Consumer<String> doing) {
        setHeaderTitle(title);
        setWidth("min(36rem, 94vw)");
        var words = new TextArea(getTranslation("officers.reason"));
        words.setHelperText(help);
        words.setMaxLength(LONGEST);
        words.setMinRows(3);
        words.setWidthFull();
        add(words);
        var confirm = new Button(act, click -> {
            if (words.getValue().isBlank()) {
                words.setErrorMessage(getTranslation("officers.refused.REASON_MISSING"));
                words.setInvalid(true);
                words.focus();
                return;
            }
            // Closed last: what was typed stays when the portal first asks who this is.
            doing.accept(words.getValue());
            close();
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("officers.cancel"), click -> close()), confirm);
    }
}
