package org.greenroom.consent.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.greenroom.consent.Condition;
import org.greenroom.consent.ConsentRefused.Reason;
import org.greenroom.consent.Leeway;

/** The conditions of an allowance: some in the member’s own words, some to be ticked. None is set beforehand. */
class ConditionFields extends Div {

    private static final List<List<Condition>> GROUPS = List.of(
            List.of(Condition.ENGAGER, Condition.PRODUCTION, Condition.PURPOSE),
            List.of(Condition.TERRITORY, Condition.MEDIUM, Condition.LANGUAGE),
            List.of(Condition.FEE, Condition.CREDIT, Condition.APPROVAL),
            List.of(Condition.SECURITY, Condition.DELETION, Condition.NO_TRANSFER, Condition.SUSPENSION));

    private final LeewayWords words;
    private final Map<Condition, TextField> texts = new EnumMap<>(Condition.class);
    private final Map<Condition, Checkbox> boxes = new EnumMap<>(Condition.class);
    private final Paragraph problem = new Paragraph();

    ConditionFields(LeewayWords words) {
        this(words, Set.of());
    }

    /** @param without the conditions that have no place in this form */
    ConditionFields(LeewayWords words, Set<Condition> without) {
        this.words = words;
        addClassNames("stack", "condition-fields");
        problem.addClassName("field-problem");
        problem.setVisible(false);
        add(problem);
        for (int i = 0; i < GROUPS.size(); i++) {
            var heading = new H3(words.text("consent.allow.conditions." + (i + 1)));
            var group = new Div(heading);
            group.addClassName("condition-group");
            group.getElement().setAttribute("role", "group");
            group.getElement().setAttribute("aria-label", heading.getText());
            GROUPS.get(i).stream()
                    .filter(condition -> !without.contains(condition))
                    .forEach(condition -> add(group, condition));
            add(group);
        }
    }

    private void add(Div group, Condition condition) {
        var name = words.condition(condition);
        if (condition == Condition.FEE) {
            boxes.put(condition, new Checkbox(words.text("consent.allow.fee.minimum")));
            group.add(boxes.get(condition));
        }
        if (condition.inWords()) {
            var field = new TextField(condition == Condition.FEE ? words.text("consent.allow.fee.more") : name);
            field.setHelperText(words.text("consent.allow.help." + code(condition)));
            field.setMaxLength(Leeway.LONGEST);
            texts.put(condition, field);
            group.add(field);
        } else {
            boxes.put(condition, new Checkbox(name));
            group.add(boxes.get(condition));
        }
    }

    /** Fills in the conditions of an answer that stands. */
    void set(Map<Condition, String> conditions) {
        conditions.forEach((condition, said) -> {
            if (condition.inWords() ? !texts.containsKey(condition) : !boxes.containsKey(condition)) {
                return;
            }
            if (condition == Condition.FEE) {
                boxes.get(condition).setValue(true);
                texts.get(condition).setValue(beyondMinimum(said));
            } else if (condition.inWords()) {
                texts.get(condition).setValue(said);
            } else {
                boxes.get(condition).setValue(true);
            }
        });
    }

    /** What happens when anything is changed. */
    void onChange(Runnable listener) {
        texts.values().forEach(field -> field.addValueChangeListener(change -> listener.run()));
        boxes.values().forEach(box -> box.addValueChangeListener(change -> listener.run()));
    }

    /** A fee without the minimum that stands before it, in whichever language it was written. */
    private String beyondMinimum(String fee) {
        for (var minimum : words.everywhere("consent.allow.fee.minimum")) {
            if (fee.startsWith(minimum)) {
                return fee.substring(minimum.length()).replaceFirst("^; ", "");
            }
        }
        return fee;
    }

    /** What was set: words by condition, empty for those that have none. */
    Map<Condition, String> get() {
        var found = new EnumMap<Condition, String>(Condition.class);
        texts.forEach((condition, field) -> {
            if (condition != Condition.FEE && !field.getValue().isBlank()) {
                found.put(condition, field.getValue().strip());
            }
        });
        boxes.forEach((condition, box) -> {
            if (condition != Condition.FEE && box.getValue()) {
                found.put(condition, "");
            }
        });
        var fee = fee();
        if (!fee.isEmpty()) {
            found.put(Condition.FEE, fee);
        }
        return found;
    }

    /** The union’s minimum is the floor of whatever else is asked. */
    private String fee() {
        var minimum = words.text("consent.allow.fee.minimum");
        var more = texts.get(Condition.FEE).getValue().strip();
        if (!more.isEmpty()) {
            return minimum + "; " + more;
        }
        return boxes.get(Condition.FEE).getValue() ? minimum : "";
    }

    void check(FormProblems problems) {
        var found = get();
        problem.setVisible(found.isEmpty());
        problem.setText(words.refused(Reason.NO_CONDITION));
        if (found.isEmpty()) {
            problems.note(texts.get(Condition.ENGAGER), words.refused(Reason.NO_CONDITION));
        }
        texts.forEach((condition, field) -> {
            var tooLong = found.getOrDefault(condition, "").length() > Leeway.LONGEST;
            problems.check(field, tooLong ? words.refused(Reason.WORDS_TOO_LONG) : "");
        });
    }

    private static String code(Condition condition) {
        return condition.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
