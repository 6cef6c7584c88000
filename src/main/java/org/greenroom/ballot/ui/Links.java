package org.greenroom.ballot.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.UUID;

/** Links of the ballot pages: inside the portal through the router, to the plain pages past it. */
final class Links {

    /** Name of the parameter that names the ballot in an address. */
    static final String BALLOT = "ballot";

    /** The address of a ballot’s page for officers begins so. */
    static final String MANAGE = "manage-ballots/";

    private Links() {}

    static RouteParameters of(UUID ballotId) {
        return new RouteParameters(BALLOT, ballotId.toString());
    }

    static RouteParameters of(UUID ballotId, EditStage stage) {
        return new RouteParameters(
                new RouteParam(BALLOT, ballotId.toString()), new RouteParam(EditBallotView.STAGE, stage.code()));
    }

    static RouterLink text(String text, Class<? extends Component> view, UUID ballotId) {
        return new RouterLink(text, view, of(ballotId));
    }

    static RouterLink button(String text, Class<? extends Component> view, RouteParameters parameters) {
        var link = new RouterLink(text, view, parameters);
        link.addClassName("button-link");
        return link;
    }

    static RouterLink button(String text, Class<? extends Component> view, UUID ballotId) {
        return button(text, view, of(ballotId));
    }

    static RouterLink primary(String text, Class<? extends Component> view, RouteParameters parameters) {
        var link = button(text, view, parameters);
        link.addClassName("primary");
        return link;
    }

    /** The booth: a plain page, so the router must let the click pass. */
    static Anchor voteNow(String text, UUID ballotId) {
        var link = plain(text, "/vote/" + ballotId);
        link.addClassName("primary");
        return link;
    }

    /** A draft in the booth, in a tab of its own: what was typed here stays. */
    static Anchor preview(String text, UUID ballotId) {
        var link = plain(text, "/ballots/" + ballotId + "/preview");
        link.setTarget("_blank");
        return link;
    }

    static Anchor board(String text, UUID ballotId) {
        return plain(text, "/ballots/" + ballotId + "/board");
    }

    static Anchor howToCheck(String text) {
        return plain(text, "/help/verify");
    }

    static Anchor archive(String text, UUID ballotId) {
        var link = plain(text, "/ballots/" + ballotId + "/archive.bel");
        link.getElement().setAttribute("download", true);
        return link;
    }

    /** The result statement as a file. @param ending {@code pdf} or {@code csv} */
    static Anchor statement(String text, UUID ballotId, String ending) {
        var link = plain(text, "/results/" + ballotId + "/statement." + ending);
        link.getElement().setAttribute("download", true);
        return link;
    }

    /** The figures by workplace and agreement. The page belongs to another room: its address is enough. */
    static Anchor participation(String text, UUID ballotId) {
        var link = new Anchor("participation/" + ballotId, text);
        link.addClassName("button-link");
        return link;
    }

    /** The ballots that others hold. The page belongs to another room: its address is enough. */
    static Anchor heldElsewhere(String text) {
        var link = new Anchor("manage-elsewhere", text);
        link.addClassName("button-link");
        return link;
    }

    /** Announcing a ballot that somebody else holds. The page belongs to another room: its address is enough. */
    static Anchor announce(String text) {
        var link = new Anchor("manage-elsewhere/new", text);
        link.addClassNames("button-link", "primary");
        return link;
    }

    /** Who the reader’s stewards are, and what they may see. The page belongs to another room: its address is enough. */
    static Anchor mySteward(String text) {
        var link = new Anchor("my-steward", text);
        link.addClassName("button-link");
        return link;
    }

    private static Anchor plain(String text, String address) {
        var link = new Anchor(address, text);
        link.setRouterIgnore(true);
        link.addClassName("button-link");
        return link;
    }
}
