package org.greenroom.consent.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.greenroom.consent.Change;
import org.greenroom.consent.ConsentRefused.Reason;
import org.greenroom.consent.LooserProposal;
import org.greenroom.consent.Preferences;
import org.greenroom.consent.UseStanding;
import org.greenroom.shell.Card;
import org.greenroom.shell.Notice;
import org.greenroom.shell.PageHeader;
import org.greenroom.texts.Times;

/** What an agent proposes beside what stands now, the exact words, and the member’s own answer. */
@Route(ConsentLinks.AGENTS + "/proposal/:proposal")
@RolesAllowed("MEMBER")
class ProposalView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Preferences preferences;
    private final LeewayWords words;
    private final Times times;
    private final RecordMessages messages;

    ProposalView(Preferences preferences, LeewayWords words, Times times) {
        this.preferences = preferences;
        this.words = words;
        this.times = times;
        this.messages = new RecordMessages(words);
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(AgentLinks.id(event, "proposal").orElse(new UUID(0, 0)));
    }

    private void show(UUID id) {
        removeAll();
        add(
                new PageHeader(getTranslation("agents.proposal.title"))
                        .kicker(getTranslation("agents.title"), ConsentLinks.AGENTS)
                        .lead(getTranslation("agents.proposal.lead")),
                messages);
        preferences.overview().proposals().stream()
                .filter(proposal -> proposal.id().equals(id))
                .findAny()
                .ifPresentOrElse(
                        this::show,
                        () -> add(new Notice(Notice.Kind.INFO, words.refused(Reason.GONE))
                                .with(ConsentLinks.button(getTranslation("agents.back"), ConsentLinks.AGENTS))));
    }

    private void show(LooserProposal proposal) {
        var use = proposal.use();
        var shown = preferences.show(Set.of(use), words.locale()).get(use);
        var standing = preferences.overview().of(use);
        var sides = new Div(now(proposal, standing), proposed(proposal, standing));
        sides.addClassName("language-columns");
        var why = new Card(getTranslation("agents.proposal.why", proposal.by().name()))
                .kicker(times.full(proposal.at(), getLocale()));
        proposal.reason().lines().filter(line -> !line.isBlank()).forEach(why::text);
        var confirm = new Button(
                getTranslation("agents.proposal.confirm"),
                click -> answer(
                        proposal,
                        () -> String.valueOf(preferences.confirm(proposal.id(), shown, standing.revision()))));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var decline = new Button(
                getTranslation("agents.proposal.decline"),
                click -> answer(proposal, () -> {
                    preferences.decline(proposal.id());
                    return "declined";
                }));
        var acts = new Div(confirm, decline);
        acts.addClassName("form-buttons");
        var own = new Paragraph(getTranslation("agents.proposal.own"));
        var stack = new Div(sides, why, new WordingBox(standing, words), own, acts);
        stack.addClassName("stack");
        add(stack);
    }

    private Card now(LooserProposal proposal, UseStanding standing) {
        var card = new Card(getTranslation("agents.proposal.now")).kicker(words.title(standing));
        return card.with(new ReadingRows(standing, words));
    }

    private Card proposed(LooserProposal proposal, UseStanding standing) {
        var to = proposal.changes().getFirst().to();
        var card = new Card(getTranslation("agents.proposal.then"))
                .kicker(getTranslation("agents.proposal.by", proposal.by().name()));
        if (standing.readings().size() > 1) {
            card.text(proposal.changes().stream()
                    .map(Change::item)
                    .map(words::part)
                    .collect(Collectors.joining(", ")));
        }
        card.text(words.leeway(to));
        if (!to.conditions().isEmpty()) {
            card.add(words.conditionsList(to));
        }
        return card;
    }

    private void answer(LooserProposal proposal, java.util.function.Supplier<String> act) {
        var answered = messages.attempt(() -> {
            var done = act.get();
            getUI().ifPresent(ui -> ui.navigate(ConsentLinks.AGENTS, QueryParameters.of("done", done)));
        });
        if (!answered) {
            show(proposal.id());
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("agents.proposal.title");
    }
}
