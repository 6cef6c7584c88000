package org.greenroom.membership.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.greenroom.membership.office.Entry;
import org.greenroom.membership.office.EntryKind;
import org.greenroom.membership.office.OfficePurpose;
import org.greenroom.shell.StatusTag;
import org.greenroom.shell.StatusTag.Shape;
import org.greenroom.texts.Times;

/** Engagements and terms as lines of lists. */
final class EntryRows {
    private final Times times;
    private final LocalDate today;
    /** Where the form leads back to; empty where nothing may be changed. */
    private final String from;

    /** @param from {@code member} or {@code workplace}, for links to the form; empty shows none */
    EntryRows(Times times, LocalDate today, String from) {
        this.times = times;
        this.today = today;
        this.from = from;
    }

    /** What is current or to come, then what is past, each under a heading of its own where there are both. */
    List<Component> split(List<Entry> entries) {
        Predicate<Entry> over = e -> e.endsOn() != null && e.endsOn().isBefore(today);
        List<Entry> now = entries.stream().filter(over.negate()).toList();
        List<Entry> past = entries.stream().filter(over).toList();
        var parts = new ArrayList<Component>();
        if (!now.isEmpty()) {
            parts.add(new H3(text("membership.entry.now")));
            parts.add(list(now, this::atWorkplace));
        }
        if (!past.isEmpty()) {
            parts.add(new H3(text("membership.entry.past")));
            parts.add(list(past, this::atWorkplace));
        }
        return parts;
    }

    static UnorderedList list(List<Entry> entries, Function<Entry, Component> row) {
        var list = new UnorderedList();
        list.addClassName("list-rows");
        entries.forEach(entry -> list.add(row.apply(entry)));
        return list;
    }

    /** Led by the workplace: on a member's page. */
    Component atWorkplace(Entry entry) {
        Component name;
        if (from.isEmpty()) {
            name = Rows.strong(entry.workplaceName());
        } else {
            RouterLink link = WorkplaceView.link(entry.workplaceCode());
            link.setText(entry.workplaceName());
            link.addClassName("row-main");
            name = link;
        }
        return row(entry, name, entry.workplaceName());
    }

    /** Led by the member: on a workplace's page. */
    Component ofMember(Entry entry) {
        var link = new RouterLink();
        link.setText(entry.memberName());
        link.setRoute(
                MemberView.class,
                new RouteParameters("memberId", entry.memberId().toString()));
        link.setQueryParameters(QueryParameters.of("for", OfficePurpose.WORKPLACE.code()));
        link.addClassName("row-main");
        return row(entry, link, entry.memberName());
    }

    private Component row(Entry entry, Component name, String spoken) {
        var parts = new ArrayList<String>();
        if (from.equals("workplace")) {
            parts.add(entry.memberNumber());
        }
        parts.add(entry.job());
        parts.add(Periods.text(times, entry.startsOn(), entry.endsOn()));
        if (!from.equals("workplace")) {
            parts.add(entry.agreement());
        }
        if (entry.byHand()) {
            parts.add(text("membership.entry.byHand"));
        }
        parts.removeIf(String::isEmpty);
        var beside = new ArrayList<Component>();
        if (entry.startsOn().isAfter(today)) {
            beside.add(new StatusTag(text("membership.entry.toCome"), Shape.DASHED));
        }
        if (!from.isEmpty()) {
            beside.add(correct(entry, spoken));
        }
        return Rows.row(name, String.join(" · ", parts), beside.toArray(Component[]::new));
    }

    private Component correct(Entry entry, String spoken) {
        var link = new RouterLink();
        link.setText(text("membership.entry.correct"));
        link.getElement()
                .setAttribute("aria-label", UI.getCurrent().getTranslation("membership.entry.correctOf", spoken));
        link.setRoute(
                EntryView.class,
                new RouteParameters(
                        Map.of("kind", entry.kind().code(), "id", entry.id().toString())));
        link.setQueryParameters(QueryParameters.of("from", from));
        link.addClassName("button-link");
        return link;
    }

    /** A link to the empty form. @param known what is known already: {@code member} or {@code workplace} */
    static RouterLink add(EntryKind kind, String known, String value) {
        var link = new RouterLink();
        link.setText(UI.getCurrent().getTranslation("membership.entry.add." + kind));
        link.setRoute(EntryView.class, new RouteParameters(Map.of("kind", kind.code(), "id", "new")));
        link.setQueryParameters(QueryParameters.simple(Map.of(known, value, "from", known)));
        link.addClassName("button-link");
        return link;
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
