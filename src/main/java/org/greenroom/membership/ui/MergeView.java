package org.greenroom.membership.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.greenroom.membership.MemberSummary;
import org.greenroom.membership.MergeObjection;
import org.greenroom.membership.office.Comparison;
import org.greenroom.membership.office.Duplicates;
import org.greenroom.membership.office.MemberDetails;
import org.greenroom.membership.office.Merging;
import org.greenroom.membership.office.OfficePurpose;
import org.greenroom.shell.Card;
import org.greenroom.shell.Notice;
import org.greenroom.shell.PageHeader;
import org.greenroom.texts.Languages;
import org.greenroom.texts.Times;

/** Two members side by side: one person or two. Opening the page is a look at both. */
@Route("duplicates/:first/:second")
@RolesAllowed(MembershipNavigation.OFFICER)
class MergeView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Merging merging;
    private final transient Duplicates duplicates;
    private final transient Times times;
    private final transient Clock clock;
    private final OfficeMessages messages;

    MergeView(Merging merging, Duplicates duplicates, Times times, Clock clock) {
        this.merging = merging;
        this.duplicates = duplicates;
        this.times = times;
        this.clock = clock;
        this.messages = new OfficeMessages(times);
        addClassName("page");
    }

    static RouteParameters parameters(UUID first, UUID second) {
        return new RouteParameters(Map.of("first", first.toString(), "second", second.toString()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        messages.removeAll();
        var first = Ids.of(event.getRouteParameters(), "first");
        var second = Ids.of(event.getRouteParameters(), "second");
        first.flatMap(a -> second.flatMap(b -> merging.compare(a, b)))
                .ifPresentOrElse(
                        this::show,
                        () -> add(new PageHeader(getPageTitle())
                                .lead(getTranslation("membership.merge.missing"))
                                .actions(back())));
    }

    private void show(Comparison both) {
        DescriptionList left = facts(both.first());
        DescriptionList right = facts(both.second());
        Differences.mark(left, right);
        var columns = new Div(
                side(both.first(), both.second(), left, both.firstStays()),
                side(both.second(), both.first(), right, both.secondStays()));
        columns.addClassName("compare");
        var two = new Button(getTranslation("membership.merge.two"), click -> {
            UUID first = both.first().member().id();
            UUID second = both.second().member().id();
            if (messages.attempt(() -> duplicates.areTwo(first, second), "membership.merge.two.done")) {
                UI.getCurrent().navigate(DuplicatesView.class);
            }
        });
        var buttons = new Div(two, back());
        buttons.addClassName("form-buttons");
        add(new PageHeader(getPageTitle()).lead(getTranslation("membership.merge.lead")), messages, columns, buttons);
    }

    private DescriptionList facts(MemberDetails stays) {
        MemberSummary member = stays.member();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        var parts = new MemberParts(times, new EntryRows(times, today, ""));
        DescriptionList facts = parts.factList(member);
        var account = stays.account();
        Rows.fact(
                facts,
                getTranslation("membership.account"),
                account == null
                        ? getTranslation("membership.member.none")
                        : getTranslation("membership.account.status." + account.status()));
        Rows.fact(
                facts,
                getTranslation("membership.member.engagements"),
                getTranslation("membership.number", stays.engagements().size()));
        Rows.fact(
                facts,
                getTranslation("membership.member.terms"),
                getTranslation("membership.number", stays.terms().size()));
        return facts;
    }

    private Card side(MemberDetails stays, MemberDetails goes, DescriptionList facts, List<MergeObjection> objections) {
        MemberSummary member = stays.member();
        var card = new Card(member.displayName()).kicker(member.number());
        card.add(facts);
        var keep = new Button(getTranslation("membership.merge.keep", member.number()), click -> ask(goes, stays));
        if (objections.isEmpty()) {
            return card.with(keep);
        }
        var list = new UnorderedList();
        objections.forEach(objection -> list.add(new ListItem(text(objection))));
        return card.with(
                new Notice(Notice.Kind.INFO, getTranslation("membership.merge.notNow", member.number())).with(list));
    }

    private String text(MergeObjection objection) {
        boolean welsh = Languages.nearest(getLocale()).equals(Languages.WELSH);
        String about = welsh && !objection.aboutWelsh().isEmpty() ? objection.aboutWelsh() : objection.about();
        return getTranslation(objection.textKey(), about);
    }

    private void ask(MemberDetails goes, MemberDetails stays) {
        String leaving = goes.member().number();
        String staying = stays.member().number();
        var ask = new ConfirmDialog();
        ask.setHeader(getTranslation("membership.merge.ask", leaving, staying));
        ask.setText(getTranslation("membership.merge.text", leaving, staying));
        ask.setConfirmText(getTranslation("membership.merge.do"));
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("membership.merge.leave"));
        ask.addConfirmListener(confirmed -> {
            UUID into = stays.member().id();
            if (messages.attempt(() -> merging.merge(goes.member().id(), into), "membership.merge.done")) {
                UI.getCurrent()
                        .navigate(
                                MemberView.class,
                                MemberView.parameters(into),
                                QueryParameters.of("for", OfficePurpose.DUPLICATE.code()));
            }
        });
        ask.open();
    }

    private RouterLink back() {
        var back = new RouterLink(getTranslation("membership.merge.back"), DuplicatesView.class);
        back.addClassName("button-link");
        return back;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("membership.merge.title");
    }
}
