package org.greenroom.ballot.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.greenroom.ballot.Electorates;
import org.greenroom.membership.MemberFilter;
import org.greenroom.membership.MemberSummary;

/** The members a rule takes in, read in pages as one scrolls, and only once somebody looks. */
class MembersIn extends Details {

    private final Electorates electorates;
    private final TextField search = new TextField(getTranslation("ballots.members.search"));
    private final Grid<MemberSummary> grid = new Grid<>();
    private MemberFilter rule = MemberFilter.everyone();

    MembersIn(Electorates electorates) {
        this.electorates = electorates;
        addClassName("members-in");
        setSummaryText(getTranslation("ballots.members.see"));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setClearButtonVisible(true);
        search.addValueChangeListener(change -> read());
        grid.addColumn(new ComponentRenderer<>(member -> two(member.displayName(), member.number())))
                .setHeader(getTranslation("ballots.members.name"))
                .setFlexGrow(2);
        grid.addColumn(new ComponentRenderer<>(member -> two(
                        getTranslation("membership.status." + member.status().code()), member.branch())))
                .setHeader(getTranslation("ballots.members.status"));
        grid.setEmptyStateText(getTranslation("ballots.members.none"));
        grid.setHeight("26rem");
        addOpenedChangeListener(change -> read());
        add(search, grid);
    }

    void under(MemberFilter newRule) {
        rule = newRule;
        read();
    }

    private void read() {
        if (!isOpened()) {
            return;
        }
        var shownRule = rule;
        var words = search.getValue();
        grid.setItems(
                query -> electorates.page(shownRule, query.getOffset(), query.getLimit(), words).stream(),
                query -> Math.toIntExact(electorates.count(shownRule, words)));
    }

    static Div two(String first, String second) {
        return two(new Span(first), second);
    }

    static Div two(Component first, String second) {
        var quiet = new Span(second);
        quiet.addClassName("secondary");
        var cell = new Div(first, quiet);
        cell.addClassName("two-lines");
        return cell;
    }
}
