package org.greenroom.membership.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.access.CurrentUser;
import org.greenroom.membership.MemberSummary;
import org.greenroom.membership.office.Entry;
import org.greenroom.membership.office.MemberDetails;
import org.greenroom.membership.office.MembershipOffice;
import org.greenroom.membership.office.OfficePurpose;
import org.greenroom.shell.Card;
import org.greenroom.shell.PageHeader;
import org.greenroom.shell.StatusTag;
import org.greenroom.shell.StatusTag.Shape;
import org.greenroom.texts.Times;

/** One member, as the office sees them. Opening the page is recorded. */
@Route("members/:memberId")
@RolesAllowed(MembershipNavigation.OFFICER)
class MemberView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient MembershipOffice office;
    private final transient CurrentUser user;
    private final transient Times times;
    private String title = "";

    MemberView(MembershipOffice office, CurrentUser user, Times times) {
        this.office = office;
        this.user = user;
        this.times = times;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Optional<MemberDetails> found = event.getRouteParameters()
                .get("memberId")
                .flatMap(MemberView::id)
                .flatMap(id -> office.open(
                        id,
                        OfficePurpose.ofCode(Addresses.text(event.getLocation(), "for")),
                        user.require().actor()));
        found.ifPresentOrElse(this::show, this::showMissing);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void show(MemberDetails details) {
        title = details.member().displayName();
        var head = new PageHeader(title)
                .kicker(details.member().number())
                .lead(getTranslation("membership.member.logged"))
                .actions(back());
        var lists = new Div(engagements(details.engagements()), terms(details.terms()));
        lists.addClassName("cards");
        var columns = new Div(lists, facts(details.member()));
        columns.addClassName("two-columns");
        add(head, columns);
    }

    private void showMissing() {
        title = getTranslation("membership.member.missing.title");
        add(new PageHeader(title)
                .lead(getTranslation("membership.member.missing.text"))
                .actions(back()));
    }

    private RouterLink back() {
        var back = new RouterLink(getTranslation("membership.member.back"), MembersView.class);
        back.addClassName("button-link");
        return back;
    }

    private Card facts(MemberSummary member) {
        var list = new DescriptionList();
        list.addClassNames("facts", "member-facts");
        list.add(
                new DescriptionList.Term(getTranslation("membership.member.status")),
                new DescriptionList.Description(MembersView.tag(member.status())));
        Rows.fact(list, getTranslation("membership.member.rollName"), member.rollName());
        String email = member.email();
        Rows.fact(
                list,
                getTranslation("membership.member.email"),
                email == null ? getTranslation("membership.member.byLetter") : email);
        Rows.fact(
                list,
                getTranslation("membership.member.mobile"),
                orNone(member.mobile() == null ? "" : member.mobile()));
        Rows.fact(list, getTranslation("membership.member.branch"), orNone(member.branch()));
        Rows.fact(
                list,
                getTranslation("membership.member.language"),
                getTranslation("membership.member.language." + member.language()));
        Rows.fact(list, getTranslation("membership.member.joined"), times.date(member.joinedOn(), getLocale()));
        return new Card(getTranslation("membership.member.heading")).with(list);
    }

    private String orNone(String text) {
        return text.isEmpty() ? getTranslation("membership.member.none") : text;
    }

    private Card engagements(List<Entry> engagements) {
        var card = new Card(getTranslation("membership.member.engagements"));
        if (engagements.isEmpty()) {
            return card.secondary(getTranslation("membership.member.engagements.none"));
        }
        return card.with(list(engagements.stream()
                .map(e -> (Component) Rows.row(
                        Rows.strong(e.workplaceName()),
                        e.job() + " · " + Periods.text(times, e.startsOn(), e.endsOn()),
                        new StatusTag(e.agreement(), Shape.OUTLINE)))
                .toList()));
    }

    private Card terms(List<Entry> terms) {
        var card = new Card(getTranslation("membership.member.terms"));
        if (terms.isEmpty()) {
            return card.secondary(getTranslation("membership.member.terms.none"));
        }
        return card.with(list(terms.stream()
                .map(t -> (Component)
                        Rows.row(Rows.strong(t.workplaceName()), Periods.text(times, t.startsOn(), t.endsOn())))
                .toList()));
    }

    private static UnorderedList list(List<Component> rows) {
        var list = new UnorderedList();
        list.addClassName("list-rows");
        rows.forEach(list::add);
        return list;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
