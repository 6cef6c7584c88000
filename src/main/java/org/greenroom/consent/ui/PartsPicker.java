package org.greenroom.consent.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.greenroom.consent.Item;
import org.greenroom.consent.Use;
import org.greenroom.consent.UseStanding;

/** Which parts of a use an answer is for; where a use has no parts there is nothing to choose. */
class PartsPicker extends Div {

    private final LeewayWords words;
    private final CheckboxGroup<Item> parts = new CheckboxGroup<>();
    private final TreeSet<Item> offered = new TreeSet<>();

    /** @param newLanguages whether languages can be added that have no answer of their own yet */
    PartsPicker(UseStanding standing, boolean newLanguages, LeewayWords words) {
        this.words = words;
        addClassName("stack");
        offered.addAll(standing.readings().keySet());
        parts.setLabel(words.text("agents.parts"));
        parts.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        parts.setItemLabelGenerator(words::part);
        parts.setItems(offered);
        parts.setValue(Set.copyOf(Item.of(standing.use())));
        add(parts);
        var use = standing.use();
        if (use.byLanguage() && newLanguages) {
            add(languages(use));
        }
        setVisible(offered.size() > 1 || use.byLanguage());
    }

    private ComboBox<String> languages(Use use) {
        var more = new ComboBox<String>(words.text("agents.parts.language"));
        more.setItemLabelGenerator(words::language);
        more.setItems(names());
        more.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                var item = new Item(use, null, change.getValue());
                var chosen = new TreeSet<>(parts.getValue());
                chosen.add(item);
                choose(chosen);
                more.clear();
            }
        });
        return more;
    }

    private List<String> names() {
        return Arrays.stream(Locale.getISOLanguages())
                .filter(tag -> !words.language(tag).equalsIgnoreCase(tag))
                .sorted(Comparator.comparing(words::language, Collator.getInstance(words.locale())))
                .toList();
    }

    /** Chooses these parts. */
    void choose(Set<Item> items) {
        offered.addAll(items);
        parts.setItems(offered);
        parts.setValue(Set.copyOf(items));
    }

    /** What is chosen. */
    Set<Item> items() {
        return parts.getValue();
    }

    /** What happens when the choice is changed. */
    void onChange(Runnable listener) {
        parts.addValueChangeListener(change -> listener.run());
    }

    /** Says at the field when nothing is chosen. @return whether something is */
    boolean complete() {
        parts.setInvalid(parts.isEmpty());
        parts.setErrorMessage(words.text("agents.parts.missing"));
        return !parts.isEmpty();
    }
}
