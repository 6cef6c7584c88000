package org.greenroom.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.greenroom.access.AccountStatus;
import org.greenroom.access.Appointments;
import org.greenroom.access.CurrentUser;
import org.greenroom.access.Officers;
import org.greenroom.access.Officers.Officer;
import org.greenroom.access.Role;
import org.greenroom.shell.ActMessages;
import org.greenroom.shell.Card;
import org.greenroom.shell.PageHeader;
import org.greenroom.shell.StatusTag;
import org.greenroom.shell.StatusTag.Shape;
import org.greenroom.texts.Times;
import org.jspecify.annotations.Nullable;

/** Who can do what. Membership officers change it from here, the others read. */
@Route("officers")
@RolesAllowed({"MEMBERSHIP_OFFICER", "RETURNING_OFFICER", "AUDITOR"})
class OfficersView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Officers officers;
    private final transient Appointments appointments;
    private final transient OfficerWords words;
    private final transient Times times;
    private final transient CurrentUser user;
    private final ActMessages messages = new ActMessages();
    private @Nullable Role role;

    OfficersView(Officers officers, Appointments appointments, CurrentUser user, Times times) {
        this.officers = officers;
        this.appointments = appointments;
        this.times = times;
        this.words = new OfficerWords(times);
        this.user = user;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        messages.removeAll();
        var asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("role")
                .orElse("");
        role = Arrays.stream(Role.values())
                .filter(known -> known.isGranted() && known.name().equals(asked))
                .findFirst()
                .orElse(null);
        show();
    }

    private void show() {
        // Asked each time: the page may outlive a role.
        boolean mayChange = user.require().has(Role.MEMBERSHIP_OFFICER);
        removeAll();
        var header = new PageHeader(getPageTitle()).lead(getTranslation("officers.lead"));
        if (mayChange) {
            var invite = new RouterLink(getTranslation("officers.new"), NewOfficerView.class);
            invite.addClassName("button-link");
            header.actions(invite);
        }
        add(header, messages);
        var open = appointments.open();
        if (!open.isEmpty()) {
            add(new WaitingAppointments(open, appointments, mayChange, words, messages, this::show));
        }
        var list = new UnorderedList();
        list.addClassName("list-rows");
        officers.all(role).forEach(officer -> list.add(row(officer)));
        var card = new Card(getTranslation("officers.people")).with(filter());
        if (list.getChildren().findAny().isEmpty()) {
            card.text(getTranslation("officers.none"));
        }
        var csv = new Anchor("downloads/officers.csv", getTranslation("officers.csv"));
        csv.setRouterIgnore(true);
        csv.addClassName("button-link");
        add(card.with(list, csv), stewards());
    }

    private Select<Role> filter() {
        var field = new Select<Role>();
        field.setLabel(getTranslation("officers.filter"));
        field.setItems(Arrays.stream(Role.values()).filter(Role::isGranted).toList());
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(getTranslation("officers.filter.all"));
        field.setItemLabelGenerator(item -> item == null ? getTranslation("officers.filter.all") : words.role(item));
        field.setValue(role);
        field.addValueChangeListener(change -> UI.getCurrent()
                .navigate(
                        OfficersView.class,
                        change.getValue() == null
                                ? QueryParameters.empty()
                                : QueryParameters.of("role", change.getValue().name())));
        return field;
    }

    private ListItem row(Officer officer) {
        var account = officer.account();
        var link = new RouterLink();
        link.setText(account.displayName());
        link.setRoute(
                OfficerView.class, new RouteParameters("accountId", account.id().toString()));
        link.addClassName("row-main");
        var held = new Span(
                officer.grants().isEmpty()
                        ? getTranslation("officers.norole")
                        : officer.grants().stream().map(words::grant).collect(Collectors.joining(" · ")));
        held.addClassName("secondary");
        var main = new Div(link, held);
        main.addClassName("row-words");
        var item = new ListItem(main);
        if (officer.grants().stream().anyMatch(officers::endsSoon)) {
            item.add(new StatusTag(getTranslation("officers.soon"), Shape.CUE));
        }
        if (account.status() != AccountStatus.ACTIVE) {
            item.add(new StatusTag(getTranslation("officers.status." + account.status()), Shape.DASHED));
        }
        return item;
    }

    private Card stewards() {
        var card = new Card(getTranslation("officers.stewards")).secondary(getTranslation("officers.stewards.text"));
        var all = officers.stewards();
        if (all.isEmpty()) {
            return card.text(getTranslation("officers.stewards.none"));
        }
        var list = new UnorderedList();
        list.addClassName("list-rows");
        all.forEach(steward -> list.add(new ListItem(getTranslation(
                "officers.steward", steward.name(), steward.workplace(), times.date(steward.endsOn(), getLocale())))));
        return card.with(list);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("officers.title");
    }
}
