package org.greenroom.participation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Links of the stewards' pages: inside the portal through the router, to what is printed past it. */
final class StewardLinks {

    private StewardLinks() {}

    static RouterLink workplace(String text, String code) {
        return button(text, WorkplaceView.class, new RouteParameters(StewardPage.WORKPLACE, code));
    }

    static RouterLink ballot(String text, String code, UUID ballotId) {
        return button(text, WorkplaceBallotView.class, both(code, ballotId));
    }

    static RouterLink list(String text, String code, UUID ballotId) {
        return button(text, ReminderListView.class, both(code, ballotId));
    }

    static Anchor printNotice(String text, String code, UUID ballotId) {
        return print(text, "notice", code, ballotId);
    }

    static Anchor printList(String text, String code, UUID ballotId) {
        return print(text, "list", code, ballotId);
    }

    private static RouteParameters both(String code, UUID ballotId) {
        return new RouteParameters(
                new RouteParam(StewardPage.WORKPLACE, code), new RouteParam(StewardPage.BALLOT, ballotId.toString()));
    }

    private static RouterLink button(String text, Class<? extends Component> view, RouteParameters parameters) {
        var link = new RouterLink(text, view, parameters);
        link.addClassName("button-link");
        return link;
    }

    private static Anchor print(String text, String what, String code, UUID ballotId) {
        var link = new Anchor(
                "/print/" + what + "/"
                        + URLEncoder.encode(code, StandardCharsets.UTF_8).replace("+", "%20") + "/" + ballotId,
                text);
        link.setRouterIgnore(true);
        link.addClassName("button-link");
        return link;
    }
}
