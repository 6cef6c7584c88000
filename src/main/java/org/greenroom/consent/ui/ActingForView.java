package org.greenroom.consent.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import org.greenroom.consent.AgentDesk;
import org.greenroom.consent.AgentDesk.ClientRecord;
import org.greenroom.consent.LooserProposal;
import org.greenroom.consent.UseStanding;
import org.greenroom.shell.Card;
import org.greenroom.shell.PageHeader;

/** What an agent sees of a member: the uses of the mandate and the agent’s own proposals. */
@Route(AgentLinks.ACTING + "/:mandate")
@PermitAll
class ActingForView extends ActingPage {

    ActingForView(AgentDesk desk, LeewayWords words) {
        super(desk, words);
    }

    @Override
    String show(UUID mandate, ClientRecord record, BeforeEnterEvent event) {
        switch (event.getLocation()
                .getQueryParameters()
                .getSingleParameter("done")
                .orElse("")) {
            case "stricter" -> messages.done(getTranslation("agents.acting.stricter.done"));
            case "proposed" -> messages.done(getTranslation("agents.acting.proposed.done"));
            default -> messages.removeAll();
        }
        return build(mandate, record);
    }

    private String build(UUID mandate, ClientRecord record) {
        removeAll();
        var member = record.client().member();
        var title = getTranslation("agents.acting.for", member);
        add(new PageHeader(title).kicker(getTranslation("agents.acting.title"), "acting"), banner(record), messages);
        if (!record.proposals().isEmpty()) {
            var cards = cards("agents.acting.proposals");
            record.proposals().forEach(proposal -> cards.add(card(mandate, proposal, record)));
        }
        var cards = cards("agents.acting.uses");
        record.uses().forEach(standing -> cards.add(card(mandate, standing)));
        return title;
    }

    private Div cards(String headingKey) {
        var heading = new H2(getTranslation(headingKey));
        heading.addClassName("group-heading");
        var cards = new Div();
        cards.addClassName("cards");
        add(new Section(heading, cards));
        return cards;
    }

    private Card card(UUID mandate, UseStanding standing) {
        var title = words.title(standing);
        var card = new Card(title).secondary(words.wording(standing).meaning()).with(new ReadingRows(standing, words));
        standing.exceptions()
                .forEach(exception -> card.text(getTranslation(
                        "agents.acting.exception",
                        exception.production(),
                        exception.engager(),
                        words.leeway(exception.stated().leeway()))));
        var act = ConsentLinks.button(getTranslation("agents.acting.act"), AgentLinks.acting(mandate, standing.use()));
        act.setAriaLabel(getTranslation("agents.acting.act.of", title));
        return card.with(act);
    }

    private Card card(UUID mandate, LooserProposal proposal, ClientRecord record) {
        var title = record.uses().stream()
                .filter(standing -> standing.use() == proposal.use())
                .findAny()
                .map(words::title)
                .orElse(proposal.use().name());
        var takeBack = new Button(getTranslation("agents.acting.take-back"), click -> {
            if (attempt(() -> desk.takeBack(mandate, proposal.id()))) {
                attempt(() -> {
                    build(mandate, desk.open(mandate));
                    messages.done(getTranslation("agents.acting.taken-back"));
                });
            }
        });
        takeBack.setAriaLabel(getTranslation("agents.acting.take-back.of", title));
        return new Card(title)
                .unnamed()
                .text(getTranslation(
                        "agents.acting.waits",
                        words.leeway(proposal.changes().getFirst().to())))
                .with(takeBack);
    }
}
