package org.greenroom.consent.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.greenroom.consent.AgentDesk;
import org.greenroom.shell.Card;
import org.greenroom.shell.PageHeader;

/** The members who named this account as their agent. */
@Route(AgentLinks.ACTING)
@PermitAll
class ActingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final AgentDesk desk;
    private final LeewayWords words;
    private final Div list = new Div();

    ActingView(AgentDesk desk, LeewayWords words) {
        this.desk = desk;
        this.words = words;
        addClassName("page");
        list.addClassName("cards");
        add(new PageHeader(getTranslation("agents.acting.title")).lead(getTranslation("agents.acting.lead")), list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.removeAll();
        var clients = desk.clients();
        if (clients.isEmpty()) {
            list.add(new Card(getTranslation("agents.acting.empty.title"))
                    .secondary(getTranslation("agents.acting.empty.text")));
        }
        clients.forEach(client -> list.add(new Card(client.member())
                .text(getTranslation(
                        "agents.acting.may",
                        client.mandate().uses().size(),
                        words.date(client.mandate().until())))
                .with(ConsentLinks.button(
                        getTranslation("agents.acting.open", client.member()),
                        AgentLinks.acting(client.mandate().id())))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("agents.acting.title");
    }
}
