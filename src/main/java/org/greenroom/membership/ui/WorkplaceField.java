package org.greenroom.membership.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import org.greenroom.membership.WorkplaceSummary;
import org.greenroom.membership.Workplaces;

/** A field for a workplace, looked up in the database while one types. */
class WorkplaceField extends ComboBox<WorkplaceSummary> {
    private static final int PAGE = 50;

    private final transient Workplaces workplaces;

    WorkplaceField(String label, Workplaces workplaces) {
        super(label);
        this.workplaces = workplaces;
        setPageSize(PAGE);
        setClearButtonVisible(true);
        setItemLabelGenerator(workplace -> workplace.name() + " (" + workplace.code() + ")");
        setItems(query ->
                workplaces.find(query.getFilter().orElse(""), query.getPage(), query.getPageSize()).items().stream());
    }

    /** The code of what is chosen; empty for nothing. */
    String code() {
        WorkplaceSummary chosen = getValue();
        return chosen == null ? "" : chosen.code();
    }

    /** Chooses by code; a code that no workplace has chooses nothing. */
    void choose(String code) {
        setValue(code.isEmpty() ? null : workplaces.byCode(code).orElse(null));
    }
}
