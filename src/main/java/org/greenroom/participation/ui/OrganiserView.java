package org.greenroom.participation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.greenroom.ballot.BallotOutline;
import org.greenroom.participation.BallotParticipation;
import org.greenroom.participation.OrganiserParticipation;
import org.greenroom.participation.OrganiserQuery;
import org.greenroom.shell.Card;
import org.greenroom.shell.PageHeader;

/** All workplaces of a ballot for organisers: whom to support next. The address says which ballot and what is looked for. */
@Route("participation/:ballot?")
@RolesAllowed({OrganiserView.RETURNING_OFFICER, OrganiserView.MEMBERSHIP_OFFICER})
class OrganiserView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    static final String RETURNING_OFFICER = "RETURNING_OFFICER";
    static final String MEMBERSHIP_OFFICER = "MEMBERSHIP_OFFICER";
    static final String BALLOT = "ballot";

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final OrganiserParticipation participation;
    private final FigureWords words;

    OrganiserView(OrganiserParticipation participation, FigureWords words) {
        this.participation = participation;
        this.words = words;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var ballots = participation.ballots();
        if (ballots.isEmpty()) {
            add(
                    new PageHeader(getPageTitle()),
                    new Card(getTranslation("participation.empty.title"))
                            .secondary(getTranslation("participation.empty.text")));
            return;
        }
        UUID asked = event.getRouteParameters()
                .get(BALLOT)
                .map(OrganiserView::id)
                .orElse(ballots.getFirst().id());
        var found = participation.find(asked).orElseThrow(NotFoundException::new);
        show(ballots, found, OrganiserAddress.of(asked, event.getLocation()));
    }

    private static UUID id(String text) {
        if (!ID.matcher(text).matches()) {
            throw new NotFoundException();
        }
        return UUID.fromString(text);
    }

    private void show(List<BallotOutline> ballots, BallotParticipation found, OrganiserAddress address) {
        var download = new Anchor(
                "downloads/participation/" + address.ballotId() + ".csv", getTranslation("participation.csv"));
        download.setRouterIgnore(true);
        download.addClassName("button-link");
        add(new PageHeader(getPageTitle())
                .lead(words.in(found.ballot().title()))
                .actions(download));
        if (ballots.size() > 1) {
            add(choice(ballots, address.ballotId()));
        }
        var columns = new Div(new WholeCard(found, words), new AgreementTable(found, address, words));
        columns.addClassNames("two-columns", "even-columns");
        add(columns, new WorkplaceList(participation, found, address, words));
    }

    private Nav choice(List<BallotOutline> ballots, UUID shown) {
        var nav = new Nav();
        nav.addClassName("turnout-links");
        nav.setAriaLabel(getTranslation("participation.ballots"));
        for (var ballot : ballots) {
            var link = new OrganiserAddress(ballot.id(), OrganiserQuery.ALL, 0).link(words.in(ballot.title()));
            if (ballot.id().equals(shown)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
        }
        return nav;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("participation.title");
    }
}
