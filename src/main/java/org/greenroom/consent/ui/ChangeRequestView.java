package org.greenroom.consent.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.greenroom.consent.Preferences;
import org.greenroom.consent.requests.Request;
import org.greenroom.consent.requests.Requests;
import org.greenroom.shell.Notice;
import org.greenroom.shell.PageHeader;

/** Writes a letter anew that was not sent yet. */
@Route(RequestLinks.LIST + "/:request/change")
@RolesAllowed("MEMBER")
class ChangeRequestView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Requests requests;
    private final Preferences preferences;
    private final LeewayWords words;

    ChangeRequestView(Requests requests, Preferences preferences, LeewayWords words) {
        this.requests = requests;
        this.preferences = preferences;
        this.words = words;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var request = AgentLinks.id(event, "request").flatMap(requests::find).orElseThrow(NotFoundException::new);
        add(new PageHeader(getPageTitle()).kicker(getTranslation("requests.title"), "consent/requests"));
        if (request.sentOn() != null) {
            add(new Notice(Notice.Kind.INFO, getTranslation("requests.refused.sent-already"))
                    .with(ConsentLinks.button(getTranslation("requests.open"), RequestLinks.of(request.id()))));
            return;
        }
        add(fields(request));
    }

    private RequestFields fields(Request request) {
        var fields = new RequestFields(
                preferences.overview(), requests.all(), words, RequestLinks.of(request.id()), form -> {
                    requests.rewrite(request.id(), request.version(), form);
                    getUI().ifPresent(ui -> ui.navigate(RequestLinks.of(request.id())));
                });
        fields.show(request.form());
        return fields;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("requests.change.title");
    }
}
