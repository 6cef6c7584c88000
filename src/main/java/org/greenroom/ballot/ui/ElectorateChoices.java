package org.greenroom.ballot.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.data.binder.Result;
import com.vaadin.flow.data.converter.Converter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.greenroom.membership.WorkplaceSummary;
import org.greenroom.membership.Workplaces;

/**
 * What an electorate rule can name.
 *
 * @param agreements codes of agreements
 * @param branches names of branches
 */
record ElectorateChoices(List<String> agreements, List<String> branches, Workplaces workplaces) {

    private static final int PAGE = 50;

    /** A field of workplaces that are looked up while one types. */
    MultiSelectComboBox<WorkplaceSummary> workplaceField(String label) {
        var field = new MultiSelectComboBox<WorkplaceSummary>(label);
        field.setPageSize(PAGE);
        field.setItems(query ->
                workplaces.find(query.getFilter().orElse(""), query.getPage(), query.getPageSize()).items().stream());
        field.setItemLabelGenerator(workplace -> workplace.name() + " (" + workplace.code() + ")");
        return field;
    }

    Converter<Set<WorkplaceSummary>, Set<String>> toCodes() {
        return Converter.from(
                chosen -> Result.ok(
                        chosen.stream().map(WorkplaceSummary::code).collect(Collectors.toCollection(HashSet::new))),
                codes -> codes.stream()
                        .flatMap(code -> workplaces.byCode(code).stream())
                        .collect(Collectors.toCollection(HashSet::new)));
    }
}
