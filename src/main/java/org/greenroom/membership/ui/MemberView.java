package org.greenroom.membership.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
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
import java.util.UUID;
import org.greenroom.access.AddressChanges;
import org.greenroom.access.CurrentUser;
import org.greenroom.membership.office.Corrections;
import org.greenroom.membership.office.EntryKind;
import org.greenroom.membership.office.MemberDetails;
import org.greenroom.membership.office.MembershipOffice;
import org.greenroom.membership.office.OfficePurpose;
import org.greenroom.shell.Card;
import org.greenroom.shell.PageHeader;
import org.greenroom.texts.Times;
import org.jspecify.annotations.Nullable;

/** One member, as the office sees them. Opening the page is recorded with its purpose, which stands in the address. */
@Route("members/:memberId")
@RolesAllowed(MembershipNavigation.OFFICER)
class MemberView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient MembershipOffice office;
    private final transient Corrections corrections;
    private final transient AddressChanges addresses;
    private final transient CurrentUser user;
    private final transient Times times;
    private final transient Clock clock;
    private final OfficeMessages messages;
    private OfficePurpose purpose = OfficePurpose.ROLL;
    private String title = "";

    MemberView(
            MembershipOffice office,
            Corrections corrections,
            AddressChanges addresses,
            CurrentUser user,
            Times times,
            Clock clock) {
        this.office = office;
        this.corrections = corrections;
        this.addresses = addresses;
        this.user = user;
        this.times = times;
        this.clock = clock;
        this.messages = new OfficeMessages(times);
        addClassName("page");
    }

    static RouteParameters parameters(UUID memberId) {
        return new RouteParameters("memberId", memberId.toString());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        messages.removeAll();
        purpose = OfficePurpose.ofCode(Addresses.text(event.getLocation(), "for"));
        open(Ids.of(event.getRouteParameters(), "memberId").orElse(null));
    }

    private void open(@Nullable UUID memberId) {
        removeAll();
        if (memberId == null) {
            showMissing();
            return;
        }
        office.open(memberId, purpose, user.require().actor()).ifPresentOrElse(this::show, this::showMissing);
    }

    private void show(MemberDetails details) {
        UUID id = details.member().id();
        title = details.member().displayName();
        var head = new PageHeader(title)
                .kicker(details.member().number())
                .lead(getTranslation("membership.member.logged"))
                .actions(back());
        LocalDate today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        var parts = new MemberParts(times, new EntryRows(times, today, "member"));
        String number = details.member().number();
        var lists = new Div();
        lists.addClassName("cards");
        if (!details.corrections().isEmpty()) {
            lists.add(asked(details));
        }
        lists.add(
                parts.engagements(details.engagements()).with(EntryRows.add(EntryKind.ENGAGEMENT, "member", number)),
                parts.terms(details.terms()).with(EntryRows.add(EntryKind.TERM, "member", number)));
        var side = new Div(
                parts.facts(details.member()),
                new AccountPart(id, details.account(), office, user.require().actor(), messages, () -> open(id)),
                new AddressPart(id, addresses, messages, () -> open(id)));
        side.addClassName("cards");
        if (!details.aliases().isEmpty()) {
            side.add(parts.aliases(details.aliases()));
        }
        var columns = new Div(lists, side);
        columns.addClassName("two-columns");
        add(head, purpose(id), messages, columns);
    }

    /** What the page was opened for; another purpose is another look. */
    private Select<OfficePurpose> purpose(UUID id) {
        var field = new Select<OfficePurpose>();
        field.setLabel(getTranslation("membership.member.purpose"));
        field.setItems(OfficePurpose.values());
        field.setItemLabelGenerator(choice -> getTranslation(choice.textKey()));
        field.setValue(purpose);
        field.addClassName("search");
        field.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                getUI().ifPresent(ui -> ui.navigate(
                        MemberView.class,
                        parameters(id),
                        QueryParameters.of("for", change.getValue().code())));
            }
        });
        return field;
    }

    private Card asked(MemberDetails details) {
        UUID id = details.member().id();
        var rows = new CorrectionRows(times)
                .list(
                        details.corrections(),
                        false,
                        new CorrectionDesk(corrections, times, clock, messages, () -> open(id)));
        return new Card(getTranslation("membership.correction.title")).with(rows);
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

    @Override
    public String getPageTitle() {
        return title;
    }
}
