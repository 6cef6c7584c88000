package org.greenroom.membership.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.greenroom.membership.WorkplaceSummary;
import org.greenroom.membership.office.EntryKind;
import org.greenroom.membership.office.WorkplaceDesk;
import org.greenroom.membership.office.WorkplaceDetails;
import org.greenroom.shell.Card;
import org.greenroom.shell.PageHeader;
import org.greenroom.shell.Pager;
import org.greenroom.texts.Times;

/** One workplace: who works there, and who is steward. */
@Route("workplace")
@RolesAllowed(MembershipNavigation.OFFICER)
class WorkplaceView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int SIZE = 50;

    private final transient WorkplaceDesk desk;
    private final transient Times times;
    private final transient Clock clock;
    private String title = "";

    WorkplaceView(WorkplaceDesk desk, Times times, Clock clock) {
        this.desk = desk;
        this.times = times;
        this.clock = clock;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        String code = Addresses.text(event.getLocation(), "code");
        boolean all = Addresses.text(event.getLocation(), "show").equals("all");
        int page = Addresses.page(event.getLocation());
        desk.open(code, !all, page, SIZE).ifPresentOrElse(found -> show(found, all, page), this::showMissing);
    }

    private void show(WorkplaceDetails details, boolean all, int page) {
        WorkplaceSummary workplace = details.workplace();
        title = workplace.name();
        var rows = new EntryRows(times, LocalDate.ofInstant(clock.instant(), Times.ZONE), "workplace");
        var lists = new Div(terms(details, rows), engagements(details, rows, all, page));
        lists.addClassName("cards");
        var columns = new Div(lists, facts(workplace));
        columns.addClassName("two-columns");
        add(new PageHeader(title).kicker(workplace.code()).actions(back()), columns);
    }

    private void showMissing() {
        title = getTranslation("membership.workplace.missing.title");
        add(new PageHeader(title)
                .lead(getTranslation("membership.workplace.missing.text"))
                .actions(back()));
    }

    private RouterLink back() {
        var back = new RouterLink(getTranslation("membership.workplace.back"), WorkplacesView.class);
        back.addClassName("button-link");
        return back;
    }

    private Card facts(WorkplaceSummary workplace) {
        var list = new DescriptionList();
        list.addClassNames("facts", "member-facts");
        Rows.fact(
                list,
                getTranslation("membership.workplace.kind"),
                getTranslation("membership.workplaceKind." + workplace.kind().code()));
        Rows.fact(list, getTranslation("membership.workplaces.agreementLabel"), workplace.agreement());
        Rows.fact(list, getTranslation("membership.workplace.employer"), orNone(workplace.employer()));
        Rows.fact(list, getTranslation("membership.workplace.place"), orNone(workplace.place()));
        LocalDate starts = workplace.startsOn();
        if (starts != null) {
            Rows.fact(
                    list,
                    getTranslation("membership.workplace.period"),
                    Periods.text(times, starts, workplace.endsOn()));
        }
        return new Card(getTranslation("membership.workplace.heading")).with(list);
    }

    private String orNone(String text) {
        return text.isEmpty() ? getTranslation("membership.member.none") : text;
    }

    private Card terms(WorkplaceDetails details, EntryRows rows) {
        var card = new Card(getTranslation("membership.workplace.stewards"));
        if (details.terms().isEmpty()) {
            card.secondary(getTranslation("membership.workplace.stewards.none"));
        } else {
            card.add(EntryRows.list(details.terms(), rows::ofMember));
        }
        return card.with(
                EntryRows.add(EntryKind.TERM, "workplace", details.workplace().code()));
    }

    private Card engagements(WorkplaceDetails details, EntryRows rows, boolean all, int page) {
        String code = details.workplace().code();
        var card = new Card(getTranslation("membership.member.engagements"));
        var sections = new Nav(section(code, false, details.current(), !all), section(code, true, details.all(), all));
        sections.addClassName("sections");
        sections.setAriaLabel(getTranslation("membership.member.engagements"));
        card.add(sections);
        var found = details.engagements();
        if (found.total() == 0) {
            card.secondary(getTranslation("membership.workplace.engagements.none" + (all ? "" : ".current")));
        } else {
            card.add(EntryRows.list(found.items(), rows::ofMember));
            card.add(new Pager(title, page, SIZE, found.total(), to -> link(code, all, to)));
        }
        return card.with(EntryRows.add(EntryKind.ENGAGEMENT, "workplace", code));
    }

    private RouterLink section(String code, boolean all, long count, boolean current) {
        RouterLink link = link(code, all, 0);
        link.setText(getTranslation("membership.workplace.show." + (all ? "all" : "current"), count));
        if (current) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private static RouterLink link(String code, boolean all, int page) {
        return Addresses.link(
                WorkplaceView.class, Addresses.parameters(Map.of("code", code, "show", all ? "all" : ""), page));
    }

    /** A link to a workplace's page, without text. A code may hold a slash, so it stands behind the question mark. */
    static RouterLink link(String code) {
        return link(code, false, 0);
    }

    static QueryParameters parameters(String code) {
        return QueryParameters.of("code", code);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
