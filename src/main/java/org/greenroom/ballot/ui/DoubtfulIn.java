package org.greenroom.ballot.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.EnumMap;
import java.util.Map;
import org.greenroom.ballot.Electorates;
import org.greenroom.membership.Doubt;
import org.greenroom.membership.MemberFilter;
import org.greenroom.membership.MemberSummary;

/** Members under the rule whose entries somebody should look at before the roll is frozen; read only once asked for. */
class DoubtfulIn extends Details {

    private final Electorates electorates;
    private final Select<Doubt> which = new Select<>();
    private final Grid<MemberSummary> grid = new Grid<>();
    private final Map<Doubt, Long> counts = new EnumMap<>(Doubt.class);
    private MemberFilter rule = MemberFilter.everyone();

    /** @param mayOpenMembers whether the reader may see members’ pages, where entries are put right */
    DoubtfulIn(Electorates electorates, boolean mayOpenMembers, BallotWords words) {
        this.electorates = electorates;
        addClassName("members-in");
        setSummaryText(getTranslation("ballots.doubtful.see"));
        which.setLabel(getTranslation("ballots.doubtful.why"));
        which.setItemLabelGenerator(doubt ->
                getTranslation("ballots.doubtful." + doubt.code(), words.number(counts.getOrDefault(doubt, 0L))));
        which.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                show(change.getValue());
            }
        });
        grid.addColumn(new ComponentRenderer<>(member -> name(member, mayOpenMembers)))
                .setHeader(getTranslation("ballots.members.name"))
                .setFlexGrow(2);
        grid.addColumn(new ComponentRenderer<>(member -> MembersIn.two(
                        getTranslation("membership.status." + member.status().code()), member.branch())))
                .setHeader(getTranslation("ballots.members.status"));
        grid.setEmptyStateText(getTranslation("ballots.doubtful.none"));
        grid.setHeight("26rem");
        var what = new Paragraph(
                getTranslation(mayOpenMembers ? "ballots.doubtful.what" : "ballots.doubtful.what.office"));
        what.addClassName("secondary");
        addOpenedChangeListener(change -> read());
        add(what, which, grid);
    }

    void under(MemberFilter newRule) {
        rule = newRule;
        read();
    }

    private void read() {
        if (!isOpened()) {
            return;
        }
        for (var doubt : Doubt.values()) {
            counts.put(doubt, electorates.countDoubtful(rule, doubt));
        }
        var before = which.getValue();
        which.setItems(Doubt.values());
        which.setValue(before == null ? Doubt.NO_ADDRESS : before);
    }

    private void show(Doubt doubt) {
        var shownRule = rule;
        grid.setItems(
                query -> electorates.doubtful(shownRule, doubt, query.getOffset(), query.getLimit()).stream(),
                query -> Math.toIntExact(electorates.countDoubtful(shownRule, doubt)));
    }

    /** The page belongs to another room: its address is enough. */
    private static Div name(MemberSummary member, boolean mayOpen) {
        return MembersIn.two(
                mayOpen ? new Anchor("members/" + member.id(), member.displayName()) : new Span(member.displayName()),
                member.number());
    }
}
