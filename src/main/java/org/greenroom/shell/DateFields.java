package org.greenroom.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker.DateTimePickerI18n;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Fields for days and times that speak the reader's language and write days as people in the UK do. */
public final class DateFields {

    private static final Duration STEP = Duration.ofMinutes(15);

    private DateFields() {}

    /** A field for a day. @param label already translated */
    public static DatePicker day(String label) {
        var field = new DatePicker(label);
        var ui = UI.getCurrent();
        field.setLocale(ui.getLocale());
        field.setI18n(words(ui));
        field.setClearButtonVisible(true);
        return field;
    }

    /** A field for a day and a time in the UK; its helper text names the zone. @param label already translated */
    public static DateTimePicker dayAndTime(String label) {
        var field = new DateTimePicker(label);
        var ui = UI.getCurrent();
        // A 24-hour clock in either language, as all times of the portal are shown.
        field.setLocale(Locale.UK);
        field.setDatePickerI18n(words(ui));
        field.setI18n(new DateTimePickerI18n()
                .setDateLabel(ui.getTranslation("field.date"))
                .setTimeLabel(ui.getTranslation("field.time"))
                .setBadInputErrorMessage(ui.getTranslation("field.dateTime.bad"))
                .setIncompleteInputErrorMessage(ui.getTranslation("field.dateTime.incomplete")));
        field.setStep(STEP);
        field.setHelperText(ui.getTranslation("field.ukTime"));
        return field;
    }

    private static DatePickerI18n words(UI ui) {
        var locale = ui.getLocale();
        return new DatePickerI18n()
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(weekdays(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(weekdays(TextStyle.SHORT_STANDALONE, locale))
                .setFirstDayOfWeek(1)
                .setDateFormats("dd/MM/yyyy", "d/M/yyyy", "d.M.yyyy", "yyyy-MM-dd")
                .setToday(ui.getTranslation("field.today"))
                .setCancel(ui.getTranslation("field.cancel"))
                .setBadInputErrorMessage(ui.getTranslation("field.date.bad"));
    }

    /** From Sunday on, as the component wants them. */
    private static List<String> weekdays(TextStyle style, Locale locale) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> day.minus(1).getDisplayName(style, locale))
                .toList();
    }
}
