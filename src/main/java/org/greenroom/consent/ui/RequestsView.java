package org.greenroom.consent.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.greenroom.consent.requests.Request;
import org.greenroom.consent.requests.RequestKind;
import org.greenroom.consent.requests.Requests;
import org.greenroom.shell.Card;
import org.greenroom.shell.PageHeader;

/** The letters to engagers and how long each has left to answer. */
@Route(RequestLinks.LIST)
@RolesAllowed("MEMBER")
class RequestsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Requests requests;
    private final RequestWords words;
    private final Div list = new Div();

    RequestsView(Requests requests, RequestWords words) {
        this.requests = requests;
        this.words = words;
        addClassNames("page", "requests");
        list.addClassName("cards");
        add(
                new PageHeader(getTranslation("requests.title"))
                        .kicker(getTranslation("agents.kicker"), ConsentLinks.OVERVIEW)
                        .lead(getTranslation("requests.lead")),
                list);
    }

    private Card start() {
        var links = new Div(
                ConsentLinks.primary(
                        getTranslation("requests.new.withdrawal"), RequestLinks.of(RequestKind.WITHDRAWAL)),
                ConsentLinks.button(getTranslation("requests.new.access"), RequestLinks.of(RequestKind.ACCESS)));
        links.addClassName("ballot-links");
        return new Card(getTranslation("requests.start"))
                .text(getTranslation("requests.start.text"))
                .secondary(getTranslation("requests.not-sent-by-us"))
                .with(links);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.removeAll();
        list.add(start());
        var all = requests.all();
        all.forEach(request -> list.add(card(request)));
        if (all.isEmpty()) {
            list.add(new Card(getTranslation("requests.empty.title")).secondary(getTranslation("requests.empty.text")));
        }
    }

    private Card card(Request request) {
        var card = new Card(getTranslation(
                        "requests.heading",
                        request.form().engager(),
                        request.form().production()))
                .kicker(words.kind(request), words.tag(request))
                .text(words.standing(request));
        var open = ConsentLinks.button(getTranslation("requests.open"), RequestLinks.of(request.id()));
        open.setAriaLabel(getTranslation("requests.open.of", request.form().engager()));
        return card.with(open);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("requests.title");
    }
}
