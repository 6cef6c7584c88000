package org.greenroom.membership.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import org.greenroom.audit.Acting;
import org.greenroom.membership.MemberDirectory;
import org.greenroom.membership.MemberSummary;
import org.greenroom.notification.BadAddresses;
import org.greenroom.shell.Card;
import org.greenroom.shell.PageHeader;
import org.greenroom.shell.Pager;
import org.greenroom.texts.Times;
import org.jspecify.annotations.Nullable;

/** Addresses at which notices to everybody failed, over all notices: whom to ask for a better one. */
@Route("bad-addresses")
@RolesAllowed(MembershipNavigation.OFFICER)
class BadAddressesView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int SIZE = 25;

    private final transient BadAddresses addresses;
    private final transient MemberDirectory members;
    private final transient Times times;
    private int page;

    BadAddressesView(BadAddresses addresses, MemberDirectory members, Times times) {
        this.addresses = addresses;
        this.members = members;
        this.times = times;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        page = Addresses.page(event.getLocation());
        show();
    }

    private void show() {
        removeAll();
        long total = addresses.count();
        add(new PageHeader(getPageTitle()).lead(getTranslation("notification.bad.lead")));
        var card = new Card();
        card.setAriaLabel(getPageTitle());
        if (total == 0) {
            card.text(getTranslation("notification.bad.none"));
        } else {
            var count = new Paragraph(getTranslation("notification.bad.count", total));
            count.addClassName("secondary");
            var list = new UnorderedList();
            list.addClassName("list-rows");
            var found = addresses.page(page * SIZE, SIZE);
            var owners = members.byEmails(
                    found.stream().map(BadAddresses.Entry::address).toList());
            found.forEach(entry -> list.add(row(entry, owners.get(entry.address()))));
            add(count);
            card.add(list);
            card.add(new Pager(
                    getPageTitle(),
                    page,
                    SIZE,
                    total,
                    to -> Addresses.link(BadAddressesView.class, Addresses.parameters(Map.of(), to))));
        }
        add(card);
    }

    private Component row(BadAddresses.Entry entry, @Nullable MemberSummary owner) {
        var line = new Div();
        if (owner == null) {
            line.add(new Span(getTranslation("notification.bad.nobody")));
        } else {
            var link = new RouterLink();
            link.setText(owner.displayName() + " · " + owner.number());
            link.setRoute(MemberView.class, MemberView.parameters(owner.id()));
            link.addClassName("row-title");
            line.add(link);
        }
        var below = new Span(entry.address() + " · "
                + getTranslation("notification.bad.day", times.date(entry.lastDay(), getLocale())));
        below.addClassName("secondary");
        var remove = new Button(getTranslation("notification.bad.remove"), click -> {
            addresses.remove(entry.address(), Acting.current());
            show();
        });
        remove.setAriaLabel(getTranslation("notification.bad.remove.of", entry.address()));
        return Rows.row(new Div(line, below), "", remove);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notification.bad.title");
    }
}
