package org.greenroom.membership.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.greenroom.membership.office.CorrectionField;
import org.greenroom.membership.office.Corrections;
import org.greenroom.membership.office.OfficeRefused;
import org.greenroom.shell.Card;
import org.greenroom.texts.Times;

/** Where a member says what is wrong with their own data. */
class AskForm extends Card {
    private final Select<CorrectionField> field = new Select<>();
    private final TextArea words = new TextArea(getTranslation("membership.mine.words"));
    private final transient Corrections corrections;
    private final transient Times times;
    private final OfficeMessages messages;
    private final transient Runnable then;

    /** @param then what happens after something was asked */
    AskForm(Corrections corrections, Times times, OfficeMessages messages, Runnable then) {
        super(UI.getCurrent().getTranslation("membership.mine.ask"));
        this.corrections = corrections;
        this.times = times;
        this.messages = messages;
        this.then = then;
        field.setLabel(getTranslation("membership.mine.field"));
        field.setItems(CorrectionField.values());
        field.setItemLabelGenerator(item -> getTranslation("membership.correction.field." + item));
        field.setWidthFull();
        words.setHelperText(getTranslation("membership.mine.words.help"));
        words.setMaxLength(Corrections.LONGEST);
        words.setValueChangeMode(ValueChangeMode.EAGER);
        words.setMinRows(3);
        var send = new Button(getTranslation("membership.mine.send"), click -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        secondary(getTranslation("membership.mine.ask.lead")).with(field, words, send);
    }

    private void send() {
        CorrectionField about = field.getValue();
        field.setErrorMessage(getTranslation("membership.mine.field.missing"));
        field.setInvalid(about == null);
        words.setInvalid(false);
        if (about == null) {
            field.focus();
            return;
        }
        try {
            corrections.ask(about, words.getValue());
        } catch (OfficeRefused refused) {
            refuse(refused);
            return;
        }
        then.run();
        messages.done(getTranslation("membership.mine.sent"));
    }

    private void refuse(OfficeRefused refused) {
        switch (refused.reason()) {
            case WORDS_MISSING, WORDS_TOO_LONG -> {
                words.setErrorMessage(OfficeMessages.text(this, refused, times));
                words.setInvalid(true);
                words.focus();
            }
            default -> messages.refused(refused);
        }
    }
}
