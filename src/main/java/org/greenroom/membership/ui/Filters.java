package org.greenroom.membership.ui;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Location;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.greenroom.membership.Workplaces;

/** Fields beside a search field; their values stand in the address under their names, as codes. */
class Filters extends Div {
    private final transient Map<String, Supplier<String>> values = new LinkedHashMap<>();
    private final transient Map<String, Consumer<String>> setters = new LinkedHashMap<>();
    private final transient Runnable changed;

    /** @param changed called when a person chooses something */
    Filters(Runnable changed) {
        this.changed = changed;
        addClassName("filters");
        setVisible(false);
    }

    /** A choice of one, or of nothing at all. */
    void choice(String name, String label, List<String> codes, ItemLabelGenerator<String> labels) {
        var field = new Select<String>();
        field.setLabel(label);
        field.setItems(codes);
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(getTranslation("membership.filter.all"));
        field.setItemLabelGenerator(
                code -> code == null ? getTranslation("membership.filter.all") : labels.apply(code));
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
        add(field);
        setVisible(true);
        values.put(name, () -> field.getValue() == null ? "" : field.getValue());
        setters.put(name, code -> field.setValue(codes.contains(code) ? code : null));
    }

    /** A workplace, looked up while one types. */
    void workplace(String name, String label, Workplaces workplaces) {
        var field = new WorkplaceField(label, workplaces);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
        add(field);
        setVisible(true);
        values.put(name, field::code);
        setters.put(name, field::choose);
    }

    /** Takes the values from an address; what is no value there asks for nothing. */
    void read(Location location) {
        setters.forEach((name, set) -> set.accept(Addresses.text(location, name)));
    }

    /** What is chosen, by name; empty texts where nothing is. */
    Map<String, String> values() {
        var all = new LinkedHashMap<String, String>();
        values.forEach((name, value) -> all.put(name, value.get()));
        return all;
    }
}
