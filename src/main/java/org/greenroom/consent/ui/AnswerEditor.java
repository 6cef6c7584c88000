package org.greenroom.consent.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
    private final Div conditions = new Div();
    private final Span conditionsProblem = new Span();
    private final Map<Condition, Checkbox> boxes = new EnumMap<>(Condition.class);
    private final Map<Condition, TextField> said = new EnumMap<>(Condition.class);
    private Runnable changed = () -> {};

    /**
     * @param offered the conditions to choose from
     * @param askEnds whether “ask me” needs a last day here
     */
    AnswerEditor(LeewayWords words, Set<Condition> offered, boolean askEnds) {
        this.words = words;
        this.askEnds = askEnds;
        addClassNames("stack", "answer-editor");
        answer.setLabel(words.text("agents.editor.answer"));
        answer.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        answer.setItems(Answer.values());
        answer.setItemLabelGenerator(
                each -> words.text("agents.editor.answer." + each.name().toLowerCase(Locale.ROOT)));
        until = DateFields.day(words.text("agents.editor.until"));
        until.setHelperText(words.text("agents.editor.until.help"));
        conditions.addClassName("conditions-editor");
        conditions.getElement().setAttribute("role", "group");
        conditions.getElement().setAttribute("aria-label", words.text("agents.editor.conditions"));
        conditionsProblem.addClassName("field-problem");
        conditionsProblem.getElement().setAttribute("role", "alert");
        var heading = new Paragraph(words.text("agents.editor.conditions"));
        heading.addClassName("label");
        conditions.add(heading, conditionsProblem);
        offered.stream().sorted().forEach(this::offer);
        answer.addValueChangeListener(change -> adapt());
        until.addValueChangeListener(change -> changed.run());
        add(answer, until, conditions);
        adapt();
    }

    private void offer(Condition condition) {
        var name = words.text(
                "consent.condition." + condition.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        var box = new Checkbox(name);
        boxes.put(condition, box);
        conditions.add(box);
        if (condition.inWords()) {
            var field = new TextField(words.text("agents.editor.condition.words", name));
            field.setMaxLength(Leeway.LONGEST);
            field.setWidthFull();
            field.setVisible(false);
            field.addValueChangeListener(change -> changed.run());
            said.put(condition, field);
            conditions.add(field);
        }
        box.addValueChangeListener(change -> {
            var field = said.get(condition);
            if (field != null) {
                field.setVisible(box.getValue());
                if (change.isFromClient() && box.getValue()) {
                    field.focus();
                }
            }
            changed.run();
        });
    }

    private void adapt() {
        var chosen = answer.getValue();
        until.setVisible(chosen == Answer.ALLOW || chosen == Answer.ASK);
        until.setRequiredIndicatorVisible(chosen == Answer.ALLOW || askEnds);
        conditions.setVisible(chosen == Answer.ALLOW);
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
        leeway.conditions().forEach((condition, text) -> {
            if (boxes.containsKey(condition)) {
                boxes.get(condition).setValue(true);
                Optional.ofNullable(said.get(condition)).ifPresent(field -> field.setValue(text));
            }
        });
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
        var chosen = new TreeMap<Condition, String>();
        for (var box : boxes.entrySet()) {
            if (box.getValue().getValue()) {
                var field = said.get(box.getKey());
                var text = field == null ? "" : field.getValue().strip();
                if (field != null && text.isEmpty()) {
                    return Optional.empty();
                }
                chosen.put(box.getKey(), text);
            }
        }
        return chosen.isEmpty() ? Optional.empty() : Optional.of(Leeway.allow(chosen, until.getValue()));
    }

    /** The answer; what is missing is said at the fields. */
    Optional<Leeway> complete() {
        var chosen = answer.getValue();
        mark(answer, chosen == null, "agents.editor.answer.missing");
        var endMissing = until.isVisible() && until.isEmpty() && (chosen == Answer.ALLOW || askEnds);
        until.setInvalid(endMissing);
        until.setErrorMessage(words.refused(Reason.END_DATE_MISSING));
        var noCondition = chosen == Answer.ALLOW && boxes.values().stream().noneMatch(Checkbox::getValue);
        conditionsProblem.setText(noCondition ? words.refused(Reason.NO_CONDITION) : "");
        said.values()
                .forEach(field -> mark(
                        field, field.isVisible() && field.getValue().isBlank(), "agents.editor.condition.missing"));
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
