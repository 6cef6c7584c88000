package org.greenroom.consent.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.greenroom.consent.requests.LetterAnswer;
import org.greenroom.consent.requests.Outcome;
import org.greenroom.consent.requests.Request;
import org.greenroom.consent.requests.Requests;
import org.greenroom.shell.Card;
import org.greenroom.shell.DateFields;

/** Where a member notes what came back from an engager. */
class AnswerPart extends Card {

    private final Request request;
    private final LeewayWords words;
    private final RadioButtonGroup<Outcome> outcome = new RadioButtonGroup<>();
    private final DatePicker on;
    private final DatePicker until;
    private final TextArea note;

    AnswerPart(Request request, Consumer<LetterAnswer> noted, LeewayWords words, RequestWords requestWords) {
        super(words.text("requests.answer"));
        this.request = request;
        this.words = words;
        addClassName("form-card");
        outcome.setLabel(words.text("requests.answer.outcome"));
        outcome.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        outcome.setItems(Outcome.values());
        outcome.setItemLabelGenerator(requestWords::outcome);
        on = DateFields.day(words.text("requests.answer.on"));
        on.setValue(request.today());
        until = DateFields.day(words.text("requests.answer.until"));
        until.setHelperText(words.text("requests.answer.until.help"));
        until.setValue(request.longestDeadline());
        until.setVisible(false);
        outcome.addValueChangeListener(change -> until.setVisible(change.getValue() == Outcome.MORE_TIME));
        note = new TextArea(words.text("requests.answer.note"));
        note.setHelperText(words.text("requests.answer.note.help"));
        note.setMaxLength(Requests.LONGEST_NOTE);
        note.setWidthFull();
        var save = new Button(words.text("requests.answer.save"), click -> save(noted));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(outcome, on, until, note, save);
    }

    private void save(Consumer<LetterAnswer> noted) {
        outcome.setInvalid(outcome.isEmpty());
        outcome.setErrorMessage(words.text("requests.answer.outcome.missing"));
        on.setInvalid(on.isEmpty());
        on.setErrorMessage(words.text("requests.sent.on.missing"));
        if (!outcome.isEmpty() && !on.isEmpty()) {
            var moreTime = outcome.getValue() == Outcome.MORE_TIME;
            noted.accept(new LetterAnswer(
                    outcome.getValue(), on.getValue(), moreTime ? until.getValue() : null, note.getValue()));
        }
    }
}
