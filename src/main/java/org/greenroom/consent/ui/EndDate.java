package org.greenroom.consent.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.time.LocalDate;
import java.util.Locale;
import org.greenroom.consent.ConsentRefused.Reason;
import org.greenroom.shell.DateFields;
import org.jspecify.annotations.Nullable;

/** The last day of an allowance: one of three spans, or a day. Nothing is chosen beforehand. */
class EndDate extends Div {

    /** What can be chosen. */
    enum Choice {
        MONTHS_3,
        MONTHS_6,
        YEAR,
        DAY;

        @Nullable
        LocalDate from(LocalDate today) {
            return switch (this) {
                case MONTHS_3 -> today.plusMonths(3);
                case MONTHS_6 -> today.plusMonths(6);
                case YEAR -> today.plusYears(1);
                case DAY -> null;
            };
        }
    }

    private final LocalDate today;
    private final int longest;
    private final LeewayWords words;
    private final RadioButtonGroup<Choice> choices = new RadioButtonGroup<>();
    private final DatePicker day;

    /** @param longest how many years ahead the day may lie */
    EndDate(LocalDate today, int longest, LeewayWords words) {
        this.today = today;
        this.longest = longest;
        this.words = words;
        addClassName("stack");
        choices.setAriaLabel(words.text("consent.allow.until.title"));
        choices.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        choices.setItems(Choice.values());
        choices.setItemLabelGenerator(this::label);
        day = DateFields.day(words.text("consent.allow.until.day"));
        day.setInitialPosition(today.plusMonths(3));
        day.setVisible(false);
        choices.addValueChangeListener(change -> day.setVisible(change.getValue() == Choice.DAY));
        add(choices, day);
    }

    /** Fills in a day. */
    void set(LocalDate until) {
        choices.setValue(Choice.DAY);
        day.setValue(until);
    }

    /** The chosen day; null when none is chosen. */
    @Nullable
    LocalDate get() {
        var choice = choices.getValue();
        if (choice == null) {
            return null;
        }
        return choice == Choice.DAY ? day.getValue() : choice.from(today);
    }

    void check(FormProblems problems) {
        var chosen = choices.getValue() != null;
        problems.check(choices, chosen ? "" : words.refused(Reason.END_DATE_MISSING));
        problems.check(day, choices.getValue() == Choice.DAY ? dayProblem() : "");
    }

    private String dayProblem() {
        var value = day.getValue();
        if (value == null) {
            return words.refused(Reason.END_DATE_MISSING);
        }
        if (value.isBefore(today)) {
            return words.refused(Reason.END_DATE_PAST);
        }
        return value.isAfter(today.plusYears(longest)) ? words.refused(Reason.END_DATE_TOO_FAR) : "";
    }

    private String label(Choice choice) {
        var until = choice.from(today);
        var key =
                "consent.allow.until." + choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return until == null ? words.text("consent.allow.until.other") : words.text(key, words.date(until));
    }
}
