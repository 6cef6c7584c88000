package org.greenroom.consent.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Set;
import java.util.UUID;
import org.greenroom.consent.AgentDesk;
import org.greenroom.consent.AgentDesk.ClientRecord;
import org.greenroom.consent.Answer;
import org.greenroom.consent.ConsentRefused.Reason;
import org.greenroom.consent.Leeway;
import org.greenroom.consent.Reading;
import org.greenroom.consent.UseStanding;
import org.greenroom.shell.Card;
import org.greenroom.shell.PageHeader;

/** An agent acts on one use: what is stricter applies at once, what permits more is proposed with a reason. */
@Route(AgentLinks.ACTING + "/:mandate/:use")
@PermitAll
class ActingUseView extends ActingPage {

    private static final int LONGEST_REASON = 1000;

    ActingUseView(AgentDesk desk, LeewayWords words) {
        super(desk, words);
    }

    @Override
    String show(UUID mandate, ClientRecord record, BeforeEnterEvent event) {
        var wanted = event.getRouteParameters().get("use").orElse("");
        var standing = record.uses().stream()
                .filter(each -> ConsentLinks.slug(each.use()).equals(wanted))
                .findAny();
        if (standing.isEmpty()) {
            gone();
            return getTranslation("agents.gone.title");
        }
        var title = words.title(standing.get());
        var now = new Card(getTranslation("agents.acting.now")).with(new ReadingRows(standing.get(), words));
        var stack = new Div(now, new WordingBox(standing.get(), words), new Form(mandate, record, standing.get()));
        stack.addClassNames("stack", "reading-column");
        add(
                new PageHeader(title)
                        .kicker(
                                getTranslation(
                                        "agents.acting.for", record.client().member()),
                                "acting/" + mandate),
                banner(record),
                stack);
        return title;
    }

    /** The answer, and the one act that it leads to. */
    private final class Form extends Card {

        private final UUID mandate;
        private final String member;
        private final UseStanding standing;
        private final PartsPicker parts;
        private final AnswerEditor answer = new AnswerEditor(words, Set.of(), false);
        private final Paragraph meaning = new Paragraph();
        private final TextArea reason = new TextArea();
        private final Button act = new Button();

        Form(UUID mandate, ClientRecord record, UseStanding standing) {
            super(ActingUseView.this.getTranslation("agents.acting.form"));
            this.mandate = mandate;
            this.member = record.client().member();
            this.standing = standing;
            addClassName("form-card");
            parts = new PartsPicker(standing, false, words);
            meaning.addClassName("compared");
            meaning.getElement().setAttribute("aria-live", "polite");
            reason.setLabel(words.text("agents.acting.reason", member));
            reason.setHelperText(words.text("agents.acting.reason.help"));
            reason.setMaxLength(LONGEST_REASON);
            reason.setWidthFull();
            act.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            act.addClickListener(click -> act());
            startFromAllowance();
            answer.onChange(this::adapt);
            parts.onChange(this::adapt);
            var acts = new Div(act, ConsentLinks.button(words.text("agents.leave"), AgentLinks.acting(mandate)));
            acts.addClassName("form-buttons");
            add(parts, answer, meaning, reason, messages, acts);
            adapt();
        }

        /** Where all parts are allowed alike, another condition or an earlier day is all that is to be said. */
        private void startFromAllowance() {
            var leeways = standing.readings().values().stream()
                    .map(Reading::leeway)
                    .distinct()
                    .toList();
            if (leeways.size() == 1 && leeways.getFirst().answer() == Answer.ALLOW) {
                answer.show(leeways.getFirst());
            }
        }

        private Comparison comparison() {
            return answer.leeway()
                    .filter(leeway -> !parts.items().isEmpty())
                    .map(this::kept)
                    .map(leeway -> Comparison.of(leeway, parts.items(), standing))
                    .orElse(Comparison.SAME);
        }

        /** “Ask me” without a day keeps the day there is. */
        private Leeway kept(Leeway leeway) {
            if (leeway.answer() != Answer.ASK || leeway.until() != null) {
                return leeway;
            }
            return parts.items().stream()
                    .map(item -> Comparison.reading(standing, item).leeway())
                    .filter(now -> now.answer() != Answer.REFUSE && now.until() != null)
                    .findAny()
                    .map(now -> Leeway.ask(now.until()))
                    .orElse(leeway);
        }

        private void adapt() {
            var looser = comparison() == Comparison.LOOSER;
            reason.setVisible(looser);
            act.setText(words.text(looser ? "agents.acting.propose" : "agents.acting.stricter", member));
            meaning.setText(
                    answer.leeway().isEmpty()
                            ? ""
                            : words.text(
                                    switch (comparison()) {
                                        case LOOSER -> "agents.acting.means.looser";
                                        case STRICTER -> "agents.acting.means.stricter";
                                        case SAME -> "agents.acting.means.same";
                                    },
                                    member));
        }

        private void act() {
            var complete = parts.complete();
            var leeway = answer.complete();
            var looser = comparison() == Comparison.LOOSER;
            reason.setInvalid(looser && reason.getValue().isBlank());
            reason.setErrorMessage(words.text("agents.acting.reason.missing"));
            if (!complete || leeway.isEmpty() || reason.isInvalid()) {
                messages.problem(words.text("agents.incomplete"));
                return;
            }
            var done = attempt(() -> {
                if (looser) {
                    desk.propose(mandate, parts.items(), leeway.get(), reason.getValue());
                } else {
                    desk.stricter(mandate, parts.items(), leeway.get());
                }
                getUI().ifPresent(ui -> ui.navigate(
                        AgentLinks.acting(mandate), QueryParameters.of("done", looser ? "proposed" : "stricter")));
            });
            var refused = messages.refused();
            if (!done && refused != null && refused != Reason.MANDATE_OVER) {
                answer.refused(refused);
            }
        }
    }
}
