package org.greenroom.participation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import org.greenroom.participation.AgreementParticipation;
import org.greenroom.participation.BallotParticipation;
import org.greenroom.participation.OrganiserQuery;
import org.greenroom.participation.OrganiserQuery.Show;
import org.greenroom.participation.OrganiserQuery.Sort;

/** Which workplaces are listed and in which order; each change is a new address. */
class WorkplaceFilter extends Div {

    private static final int LONGEST_SEARCH = 100;

    private final OrganiserAddress address;
    private final TextField search = new TextField();
    private final Select<String> agreement = new Select<>();
    private final Select<Show> show = new Select<>();
    private final Select<Sort> sort = new Select<>();

    WorkplaceFilter(BallotParticipation found, OrganiserAddress address, FigureWords words) {
        this.address = address;
        addClassName("turnout-filter");
        var query = address.query();
        search.setLabel(words.text("participation.search"));
        search.setClearButtonVisible(true);
        search.setMaxLength(LONGEST_SEARCH);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValue(query.search());
        agreement.setLabel(words.text("participation.column.agreement"));
        List<String> agreements = new ArrayList<>(List.of(""));
        found.agreements().stream().map(AgreementParticipation::agreement).forEach(agreements::add);
        agreement.setItems(agreements);
        agreement.setItemLabelGenerator(code -> code.isEmpty() ? words.text("participation.agreements.all") : code);
        agreement.setValue(agreements.contains(query.agreement()) ? query.agreement() : "");
        show.setLabel(words.text("participation.show"));
        show.setItems(
                found.ballot().participation().target() == null
                        ? List.of(Show.ALL, Show.NO_STEWARD, Show.WITH_FIGURE, Show.WORDS_ONLY)
                        : List.of(Show.values()));
        show.setItemLabelGenerator(item -> words.text("participation.show." + item.code()));
        show.setValue(query.show());
        sort.setLabel(words.text("participation.sort"));
        sort.setItems(Sort.values());
        sort.setItemLabelGenerator(item -> words.text("participation.sort." + item.code()));
        sort.setValue(query.sort());
        add(search, agreement, show, sort);
        search.addValueChangeListener(change -> go(change.isFromClient()));
        agreement.addValueChangeListener(change -> go(change.isFromClient()));
        show.addValueChangeListener(change -> go(change.isFromClient()));
        sort.addValueChangeListener(change -> go(change.isFromClient()));
    }

    private void go(boolean byReader) {
        if (byReader) {
            var query = new OrganiserQuery(
                    search.getValue().strip(), agreement.getValue(), show.getValue(), sort.getValue());
            var to = address.with(query);
            getUI().ifPresent(ui -> ui.navigate(OrganiserView.class, to.route(), to.parameters()));
        }
    }
}
