package org.greenroom.membership.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Map;
import org.greenroom.membership.office.Corrections;
import org.greenroom.shell.Card;
import org.greenroom.shell.PageHeader;
import org.greenroom.texts.Times;

/** What members say is wrong with their data: open ones the oldest first, then what was answered. */
@Route("corrections")
@RolesAllowed(MembershipNavigation.OFFICER)
class CorrectionsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int SIZE = 25;

    private final transient Corrections corrections;
    private final transient Times times;
    private final transient Clock clock;
    private final OfficeMessages messages;
    private Location location = new Location("");

    CorrectionsView(Corrections corrections, Times times, Clock clock) {
        this.clock = clock;
        this.corrections = corrections;
        this.times = times;
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
        boolean open = !Addresses.text(location, "show").equals("answered");
        int page = Addresses.page(location);
        var found = corrections.page(open, page, SIZE);
        var sections = new Nav(section(true, open), section(false, !open));
        sections.addClassName("sections");
        sections.setAriaLabel(getPageTitle());
        var card = new Card();
        if (found.total() == 0) {
            card.text(getTranslation("membership.correction.none." + (open ? "open" : "answered")));
        } else {
            card.add(new CorrectionRows(times)
                    .list(found.items(), true, new CorrectionDesk(corrections, times, clock, messages, this::show)));
            card.add(new Pager(getPageTitle(), page, SIZE, found.total(), to -> link(open, to)));
        }
        add(
                new PageHeader(getPageTitle()).lead(getTranslation("membership.correction.lead")),
                messages,
                sections,
                card);
    }

    private RouterLink section(boolean open, boolean current) {
        RouterLink link = link(open, 0);
        link.setText(getTranslation("membership.correction.show." + (open ? "open" : "answered")));
        if (current) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private static RouterLink link(boolean open, int page) {
        return Addresses.link(
                CorrectionsView.class, Addresses.parameters(Map.of("show", open ? "" : "answered"), page));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("membership.correction.title");
    }
}
