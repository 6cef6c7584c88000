package org.greenroom.membership.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Map;
import org.greenroom.membership.office.Deletions;
import org.greenroom.shell.Card;
import org.greenroom.shell.PageHeader;
import org.greenroom.texts.Times;

/** Members who ask to be deleted: open requests by the day they are due, then those that were closed. */
@Route("deletion-requests")
@RolesAllowed(MembershipNavigation.OFFICER)
class DeletionsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int SIZE = 25;

    private final transient Deletions deletions;
    private final transient Times times;
    private final transient Clock clock;
    private final OfficeMessages messages;
    private Location location = new Location("");

    DeletionsView(Deletions deletions, Times times, Clock clock) {
        this.deletions = deletions;
        this.times = times;
        this.clock = clock;
        this.messages = new OfficeMessages(times);
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        messages.removeAll();
        location = event.getLocation();
        show();
    }

    private void show() {
        removeAll();
        boolean open = !Addresses.text(location, "show").equals("closed");
        int page = Addresses.page(location);
        var found = deletions.page(open, page, SIZE);
        var sections = new Nav(section(true, open), section(false, !open));
        sections.addClassName("sections");
        sections.setAriaLabel(getPageTitle());
        var card = new Card();
        if (found.total() == 0) {
            card.text(getTranslation("officers.deletion.none." + (open ? "open" : "closed")));
        } else {
            var rows = new UnorderedList();
            rows.addClassName("list-rows");
            var today = clock.instant().atZone(Times.ZONE).toLocalDate();
            found.items()
                    .forEach(request ->
                            rows.add(new DeletionRow(request, deletions, times, today, messages, this::show)));
            card.add(rows, new Pager(getPageTitle(), page, SIZE, found.total(), to -> link(open, to)));
        }
        add(
                new PageHeader(getPageTitle()).lead(getTranslation("officers.deletion.lead")),
                messages,
                sections,
                card,
                new Card(getTranslation("officers.deletion.kept"))
                        .text(getTranslation("officers.deletion.kept.goes"))
                        .text(getTranslation("officers.deletion.kept.stays"))
                        .text(getTranslation("officers.deletion.kept.import")));
    }

    private RouterLink section(boolean open, boolean current) {
        RouterLink link = link(open, 0);
        link.setText(getTranslation("officers.deletion.show." + (open ? "open" : "closed")));
        if (current) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private static RouterLink link(boolean open, int page) {
        return Addresses.link(DeletionsView.class, Addresses.parameters(Map.of("show", open ? "" : "closed"), page));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("officers.deletion.title");
    }
}
