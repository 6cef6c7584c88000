package org.greenroom.membership.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.greenroom.approval.ApprovalRefused;
import org.greenroom.membership.office.Deletions;
import org.greenroom.membership.office.OfficeRefused;
import org.greenroom.texts.Times;

/** An act that needs words; what was typed stays when they are not accepted. */
class WordsDialog extends Dialog {

    /** @param then what happens after it was done, or somebody else did meanwhile */
    WordsDialog(
            String title,
            String help,
            String act,
            Consumer<String> doing,
            Times times,
            OfficeMessages messages,
            Runnable then) {
        setHeaderTitle(title);
        setWidth("min(36rem, 94vw)");
        var words = new TextArea(getTranslation("officers.words"));
        words.setHelperText(help);
        words.setMaxLength(Deletions.LONGEST);
        words.setMinRows(4);
        words.setWidthFull();
        add(words);
        var confirm = new Button(act, click -> {
            try {
                doing.accept(words.getValue());
                then.run();
            } catch (OfficeRefused refused) {
                if (refused.reason() == OfficeRefused.Reason.WORDS_MISSING
                        || refused.reason() == OfficeRefused.Reason.WORDS_TOO_LONG) {
                    words.setErrorMessage(OfficeMessages.text(this, refused, times));
                    words.setInvalid(true);
                    words.focus();
                    return;
                }
                messages.refused(refused);
            } catch (ApprovalRefused refused) {
                messages.approvalRefused(refused);
            }
            close();
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("officers.cancel"), click -> close()), confirm);
    }
}
