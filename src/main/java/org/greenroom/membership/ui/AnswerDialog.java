package org.greenroom.membership.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.greenroom.membership.office.Correction;
import org.greenroom.membership.office.Corrections;
import org.greenroom.membership.office.OfficeRefused;
import org.greenroom.texts.Times;

/** Answers a correction: put right, or declined; in words either way. */
class AnswerDialog extends Dialog {
    private final TextArea words = new TextArea(getTranslation("membership.correction.answer.words"));

    /** @param then what happens after it was answered, or somebody else did meanwhile */
    AnswerDialog(Correction correction, Corrections corrections, Times times, OfficeMessages messages, Runnable then) {
        setHeaderTitle(getTranslation("membership.correction.answerTo", correction.memberName()));
        setWidth("min(36rem, 94vw)");
        words.setHelperText(getTranslation("membership.correction.answer.help"));
        words.setMaxLength(Corrections.LONGEST);
        words.setMinRows(4);
        words.setWidthFull();
        var asked = new Paragraph(correction.words());
        asked.addClassName("own-words");
        add(asked, words);
        var done = new Button(getTranslation("membership.correction.done"));
        done.addThemeVariants(ButtonVariant.PRIMARY);
        var decline = new Button(getTranslation("membership.correction.decline"));
        done.addClickListener(click -> answer(correction, true, corrections, times, messages, then));
        decline.addClickListener(click -> answer(correction, false, corrections, times, messages, then));
        getFooter().add(new Button(getTranslation("membership.correction.later"), click -> close()), decline, done);
    }

    private void answer(
            Correction correction,
            boolean done,
            Corrections corrections,
            Times times,
            OfficeMessages messages,
            Runnable then) {
        try {
            corrections.answer(correction.id(), correction.version(), done, words.getValue());
            messages.done(getTranslation("membership.correction.answered"));
        } catch (OfficeRefused refused) {
            if (refused.reason() == OfficeRefused.Reason.WORDS_MISSING
                    || refused.reason() == OfficeRefused.Reason.WORDS_TOO_LONG) {
                words.setErrorMessage(OfficeMessages.text(this, refused, times));
                words.setInvalid(true);
                words.focus();
                return;
            }
            messages.refused(refused);
        }
        close();
        then.run();
    }
}
