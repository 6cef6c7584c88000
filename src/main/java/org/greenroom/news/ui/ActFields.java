package org.greenroom.news.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.greenroom.shell.DateFields;
import org.greenroom.texts.Times;
import org.jspecify.annotations.Nullable;

/** The fields of what is asked before an act. What was typed into one stays until the act is done. */
final class ActFields {

    private final Component speaker;
    private final Map<String, LocalDateTime> typedTimes = new HashMap<>();
    private final Map<String, String> typedNotes = new HashMap<>();

    ActFields(Component speaker) {
        this.speaker = speaker;
    }

    void forgetTyped() {
        typedTimes.clear();
        typedNotes.clear();
    }

    DateTimePicker time(String key) {
        var field = DateFields.dayAndTime(speaker.getTranslation(key));
        field.setWidthFull();
        field.setValue(typedTimes.get(key));
        field.addValueChangeListener(change -> typedTimes.put(key, change.getValue()));
        return field;
    }

    TextArea note(String key) {
        var field = new TextArea(speaker.getTranslation(key));
        field.setMaxLength(400);
        field.setWidthFull();
        field.setValue(typedNotes.getOrDefault(key, ""));
        field.addValueChangeListener(change -> typedNotes.put(key, change.getValue()));
        return field;
    }

    /** The chosen time; null when there is none, which the field says. */
    @Nullable
    Instant instant(DateTimePicker field) {
        var chosen = field.getValue();
        if (chosen == null) {
            wrong(field, speaker.getTranslation("newsroom.problem.fill"));
            return null;
        }
        return chosen.atZone(Times.ZONE).toInstant();
    }

    static void wrong(HasValidationProperties field, String why) {
        field.setErrorMessage(why);
        field.setInvalid(true);
    }
}
