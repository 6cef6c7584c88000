package org.greenroom.consent.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.greenroom.consent.Agents;
import org.greenroom.consent.Agents.Named;
import org.greenroom.consent.LooserProposal;
import org.greenroom.consent.Overview;
import org.greenroom.consent.Preferences;
import org.greenroom.shell.Card;
import org.greenroom.shell.PageHeader;
import org.greenroom.shell.StatusTag;
import org.greenroom.shell.StatusTag.Shape;
import org.greenroom.texts.Times;

/** A member’s agents: what they propose, what they may do, what they did. */
@Route(ConsentLinks.AGENTS)
@RolesAllowed("MEMBER")
class AgentsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Agents agents;
    private final Preferences preferences;
    private final LeewayWords words;
    private final Times times;
    private final RecordMessages messages;
    private final Div content = new Div();

    AgentsView(Agents agents, Preferences preferences, LeewayWords words, Times times) {
        this.agents = agents;
        this.preferences = preferences;
        this.words = words;
        this.times = times;
        this.messages = new RecordMessages(words);
        addClassNames("page", "agents");
        add(
                new PageHeader(getTranslation("agents.title"))
                        .kicker(getTranslation("agents.kicker"), ConsentLinks.OVERVIEW)
                        .lead(getTranslation("agents.lead"))
                        .actions(ConsentLinks.primary(getTranslation("agents.add"), AgentLinks.NEW)),
                messages,
                content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var done = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("done")
                .orElse("");
        switch (done) {
            case "named" -> messages.done(getTranslation("agents.named"));
            case "declined" -> messages.done(getTranslation("agents.proposal.declined"));
            default -> {
                if (done.matches("\\d{1,9}")) {
                    messages.done(
                            getTranslation("agents.proposal.confirmed"),
                            ConsentLinks.text(
                                    getTranslation("agents.receipt"), ConsentLinks.receipt(Integer.parseInt(done))));
                }
            }
        }
        refresh();
    }

    private void refresh() {
        content.removeAll();
        var overview = preferences.overview();
        var named = agents.all();
        if (named.isEmpty()) {
            content.add(new Card(getTranslation("agents.empty.title")).secondary(getTranslation("agents.empty.text")));
            return;
        }
        if (!overview.proposals().isEmpty()) {
            var cards = cards("agents.proposals");
            overview.proposals().forEach(proposal -> cards.add(card(proposal, overview)));
        }
        var cards = cards("agents.list");
        named.forEach(each -> cards.add(card(each, overview)));
    }

    private Div cards(String headingKey) {
        var heading = new H2(getTranslation(headingKey));
        heading.addClassName("group-heading");
        var cards = new Div();
        cards.addClassName("cards");
        content.add(new Section(heading, cards));
        return cards;
    }

    private Card card(LooserProposal proposal, Overview overview) {
        var title = words.title(overview.of(proposal.use()));
        return new Card(title)
                .kicker(getTranslation("agents.proposal.by", proposal.by().name()))
                .text(getTranslation(
                        "agents.proposal.short",
                        words.leeway(proposal.changes().getFirst().to())))
                .with(ConsentLinks.button(getTranslation("agents.proposal.read"), AgentLinks.proposal(proposal)));
    }

    private Card card(Named named, Overview overview) {
        var mandate = named.mandate();
        var card = new Card(mandate.agent()).kicker(mandate.address());
        if (named.over()) {
            card.add(new StatusTag(getTranslation("agents.over", words.date(mandate.until())), Shape.DASHED));
        } else {
            card.text(getTranslation("agents.until", words.date(mandate.until())));
        }
        card.secondary(getTranslation("agents.may"));
        var uses = new UnorderedList();
        uses.addClassName("conditions");
        mandate.uses().forEach(use -> uses.add(new ListItem(words.title(overview.of(use)))));
        var looked = named.lastLooked();
        card.with(uses)
                .secondary(
                        looked == null
                                ? getTranslation("agents.looked.never")
                                : getTranslation("agents.looked", times.day(looked, getLocale())));
        if (!named.acts().isEmpty()) {
            card.add(new AgentActs(named.acts(), overview, words, times));
        }
        var end = new Button(getTranslation("agents.end"), click -> {
            if (messages.attempt(() -> agents.end(mandate.id()))) {
                messages.done(getTranslation("agents.ended", mandate.agent()));
            }
            refresh();
        });
        end.setAriaLabel(getTranslation("agents.end.of", mandate.agent()));
        return card.with(end);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("agents.title");
    }
}
