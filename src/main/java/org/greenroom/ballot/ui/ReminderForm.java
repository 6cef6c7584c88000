package org.greenroom.ballot.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Consumer;
import org.greenroom.ballot.NoticeRefused;
import org.greenroom.ballot.NoticeTime;
import org.greenroom.shell.DateFields;
import org.greenroom.texts.Times;
import org.jspecify.annotations.Nullable;

/** When a reminder goes: hours before the close, or a day and time in the UK. */
class ReminderForm extends Div {

    private static final int USUAL = 48;

    private final RadioButtonGroup<Boolean> way = new RadioButtonGroup<>(getTranslation("notices.form.way"));
    private final IntegerField hours = new IntegerField(getTranslation("notices.form.hours"));
    private final DateTimePicker at = DateFields.dayAndTime(getTranslation("notices.form.at"));

    /** @param setting takes the time; what it is refused for is shown at the field */
    ReminderForm(@Nullable NoticeTime now, String actKey, Consumer<NoticeTime> setting) {
        addClassName("stack");
        way.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        way.setItems(true, false);
        way.setItemLabelGenerator(
                before -> getTranslation(before ? "notices.form.before-close" : "notices.form.at-time"));
        way.setValue(!(now instanceof NoticeTime.At));
        hours.setMin(1);
        hours.setStepButtonsVisible(true);
        hours.setHelperText(getTranslation("notices.form.hours.help"));
        hours.setValue(now instanceof NoticeTime.BeforeClose(int before) ? before : USUAL);
        if (now instanceof NoticeTime.At(java.time.Instant time)) {
            at.setValue(LocalDateTime.ofInstant(time, Times.ZONE));
        }
        way.addValueChangeListener(change -> show());
        show();
        var act = new Button(getTranslation(actKey), click -> save(setting));
        var buttons = new Div(act);
        buttons.addClassName("form-buttons");
        add(way, hours, at, buttons);
    }

    private void show() {
        hours.setVisible(way.getValue());
        at.setVisible(!way.getValue());
    }

    private void save(Consumer<NoticeTime> setting) {
        HasValidation field = way.getValue() ? hours : at;
        field.setInvalid(false);
        var time = time();
        if (time.isEmpty()) {
            problem(field, "notices.form.missing");
            return;
        }
        try {
            setting.accept(time.get());
        } catch (NoticeRefused e) {
            problem(field, "notices.refused." + e.reason().code());
        }
    }

    private void problem(HasValidation field, String key) {
        field.setErrorMessage(getTranslation(key));
        field.setInvalid(true);
    }

    private Optional<NoticeTime> time() {
        if (way.getValue()) {
            return Optional.ofNullable(hours.getValue()).map(NoticeTime.BeforeClose::new);
        }
        // An hour that the clocks skip or repeat is no time that can be told.
        return Optional.ofNullable(at.getValue())
                .filter(time -> Times.ZONE.getRules().getValidOffsets(time).size() == 1)
                .map(time -> new NoticeTime.At(time.atZone(Times.ZONE).toInstant()));
    }
}
