package org.greenroom.consent.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.greenroom.consent.Answer;
import org.greenroom.consent.Condition;
import org.greenroom.consent.ConsentRefused.Reason;
import org.greenroom.consent.Leeway;
import org.greenroom.shell.DateFields;

/** An answer in a form: which, until when, on which conditions. */
class AnswerEditor extends Div {

    private final LeewayWords words;
    private final boolean askEnds;
    private final RadioButtonGroup<Answer> answer = new RadioButtonGroup<>();
    private final DatePicker until;
    private final ConditionFields conditions;
    private final Span conditionsProblem = new Span();
    private Runnable changed = () -> {};

    /**
     * @param without conditions that have no place here
     * @param askEnds whether “ask me” needs a last day here
     */
    AnswerEditor(LeewayWords words, Set<Condition> without, boolean askEnds) {
        this.words = words;
        this.askEnds = askEnds;
        addClassNames("stack", "answer-editor", "allow-form");
        answer.setLabel(words.text("agents.editor.answer"));
        answer.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        answer.setItems(Answer.values());
        answer.setItemLabelGenerator(
                each -> words.text("agents.editor.answer." + each.name().toLowerCase(Locale.ROOT)));
        until = DateFields.day(words.text("agents.editor.until"));
        until.setHelperText(words.text("agents.editor.until.help"));
        conditions = new ConditionFields(words, without);
        conditions.onChange(() -> changed.run());
        conditionsProblem.addClassName("field-problem");
        conditionsProblem.getElement().setAttribute("role", "alert");
        answer.addValueChangeListener(change -> adapt());
        until.addValueChangeListener(change -> changed.run());
        add(answer, until, conditionsProblem, conditions);
        adapt();
    }

    private void adapt() {
        var chosen = answer.getValue();
        until.setVisible(chosen == Answer.ALLOW || chosen == Answer.ASK);
        until.setRequiredIndicatorVisible(chosen == Answer.ALLOW || askEnds);
        conditions.setVisible(chosen == Answer.ALLOW);
        conditionsProblem.setVisible(chosen == Answer.ALLOW);
        changed.run();
    }

    /** What happens when anything is changed. */
    void onChange(Runnable listener) {
        changed = listener;
    }

    /** Starts from an answer. */
    void show(Leeway leeway) {
        answer.setValue(leeway.answer());
        until.setValue(leeway.until());
        conditions.set(leeway.conditions());
    }

    /** The answer as far as it is complete. */
    Optional<Leeway> leeway() {
        var chosen = answer.getValue();
        var end = until.getValue();
        if (chosen == null || chosen != Answer.REFUSE && end == null && (chosen == Answer.ALLOW || askEnds)) {
            return Optional.empty();
        }
        return switch (chosen) {
            case REFUSE -> Optional.of(Leeway.refuse());
            case ASK -> Optional.of(Leeway.ask(end));
            case ALLOW -> allowance();
        };
    }

    private Optional<Leeway> allowance() {
        var chosen = conditions.get();
        return chosen.isEmpty() || tooLong() ? Optional.empty() : Optional.of(Leeway.allow(chosen, until.getValue()));
    }

    private boolean tooLong() {
        return conditions.get().values().stream().anyMatch(said -> said.length() > Leeway.LONGEST);
    }

    /** The answer; what is missing is said at the fields. */
    Optional<Leeway> complete() {
        var chosen = answer.getValue();
        mark(answer, chosen == null, "agents.editor.answer.missing");
        var endMissing = until.isVisible() && until.isEmpty() && (chosen == Answer.ALLOW || askEnds);
        until.setInvalid(endMissing);
        until.setErrorMessage(words.refused(Reason.END_DATE_MISSING));
        var noCondition = chosen == Answer.ALLOW && conditions.get().isEmpty();
        conditionsProblem.setText(
                noCondition
                        ? words.refused(Reason.NO_CONDITION)
                        : chosen == Answer.ALLOW && tooLong() ? words.refused(Reason.WORDS_TOO_LONG) : "");
        return leeway();
    }

    /** Says at the field why an end date was refused; other reasons are for the page. */
    void refused(Reason reason) {
        if (reason == Reason.END_DATE_PAST
                || reason == Reason.END_DATE_TOO_FAR
                || reason == Reason.END_DATE_MISSING
                || reason == Reason.START_AFTER_END) {
            until.setInvalid(true);
            until.setErrorMessage(words.refused(reason));
        }
    }

    private void mark(
            com.vaadin.flow.component.shared.HasValidationProperties field, boolean invalid, String messageKey) {
        field.setInvalid(invalid);
        field.setErrorMessage(words.text(messageKey));
    }
}
