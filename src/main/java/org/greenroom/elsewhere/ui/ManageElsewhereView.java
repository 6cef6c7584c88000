package org.greenroom.elsewhere.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import org.greenroom.elsewhere.HeldElsewhere;
import org.greenroom.shell.Card;
import org.greenroom.shell.PageHeader;

/** The statutory ballots that somebody else holds, for those who announce and report them. */
@Route("manage-elsewhere")
@RolesAllowed("RETURNING_OFFICER")
class ManageElsewhereView extends Div implements HasDynamicTitle {

    ManageElsewhereView(HeldElsewhere held, HeldWords words) {
        addClassName("page");
        var begin = new RouterLink(
                getTranslation("elsewhere.new"), HeldBallotView.class, HeldBallotView.of(HeldBallotView.NEW));
        begin.addClassNames("button-link", "primary");
        add(new PageHeader(getTranslation("elsewhere.title"))
                .kicker(getTranslation("ballots.nav.manage"), "manage-ballots")
                .lead(getTranslation("elsewhere.lead"))
                .actions(begin));
        var list = new UnorderedList();
        list.addClassName("list-rows");
        for (var one : held.all()) {
            var link = new RouterLink(
                    words.title(one.announcement()),
                    HeldBallotView.class,
                    HeldBallotView.of(one.id().toString()));
            link.addClassName("row-title");
            var line = new Span(
                    one.proposals().isEmpty()
                            ? words.text(
                                    "elsewhere.closes",
                                    words.day(one.announcement().closesOn()))
                            : words.text(
                                    "elsewhere.waits",
                                    words.text("elsewhere.act."
                                            + one.proposals().getFirst().act().code())));
            line.addClassName("secondary");
            var said = new Div(link, line);
            said.addClassName("row-words");
            list.add(new ListItem(said, words.tag(one.state())));
        }
        var card = new Card(getTranslation("elsewhere.list"));
        add(list.getComponentCount() == 0 ? card.secondary(getTranslation("elsewhere.none")) : card.with(list));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("elsewhere.title");
    }
}
