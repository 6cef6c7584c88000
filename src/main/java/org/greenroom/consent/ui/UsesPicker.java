package org.greenroom.consent.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.greenroom.consent.Overview;
import org.greenroom.consent.Use;
import org.greenroom.consent.UseGroup;

/** Uses to tick, group by group. */
class UsesPicker extends Div {

    private final Map<UseGroup, CheckboxGroup<Use>> groups = new EnumMap<>(UseGroup.class);
    private final Span problem = new Span();
    private final LeewayWords words;

    /** @param heading already translated, like the help below it */
    UsesPicker(String heading, String help, Overview overview, LeewayWords words) {
        this.words = words;
        addClassNames("stack", "uses-picker");
        var hint = new Paragraph(help);
        hint.addClassName("secondary");
        problem.addClassName("field-problem");
        problem.getElement().setAttribute("role", "alert");
        add(new H2(heading), hint, problem);
        for (var group : UseGroup.values()) {
            var field = new CheckboxGroup<Use>(words.title(group));
            field.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
            field.setItems(group.uses());
            field.setItemLabelGenerator(use -> words.title(overview.of(use)));
            groups.put(group, field);
            add(field);
        }
    }

    /** Ticks these and no others. */
    void choose(Collection<Use> uses) {
        groups.forEach((group, field) -> {
            var mine = EnumSet.noneOf(Use.class);
            uses.stream().filter(use -> use.group() == group).forEach(mine::add);
            field.setValue(mine);
        });
    }

    /** What is ticked. */
    Set<Use> chosen() {
        var chosen = EnumSet.noneOf(Use.class);
        groups.values().forEach(field -> chosen.addAll(field.getValue()));
        return chosen;
    }

    /** Says when nothing is ticked. @return whether something is */
    boolean complete() {
        var nothing = chosen().isEmpty();
        problem.setText(nothing ? words.text("agents.field.uses.missing") : "");
        return !nothing;
    }
}
