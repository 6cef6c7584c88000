package org.greenroom.ballot.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.greenroom.ballot.ActRefused;
import org.greenroom.ballot.BallotAct;
import org.greenroom.ballot.BallotDecisions;
import org.greenroom.ballot.BallotDetails;
import org.greenroom.ballot.BallotDetails.PendingAct;
import org.greenroom.ballot.BallotState;
import org.greenroom.shell.Card;
import org.greenroom.shell.Notice;

/** An act that waits for a second officer: exactly what is approved, and the two answers. */
class DecisionPart extends Div {

    private final BallotDetails details;
    private final PendingAct pending;
    private final BallotDecisions decisions;
    private final Messages messages;
    private final Runnable refresh;
    private final String code;
    private final String effect;

    /** @param codesBySomebody whether somebody else than the portal makes the voting codes */
    DecisionPart(
            BallotDetails details,
            PendingAct pending,
            boolean codesBySomebody,
            BallotDecisions decisions,
            PaperParts paper,
            Messages messages,
            Runnable refresh,
            BallotWords words) {
        this.details = details;
        this.pending = pending;
        this.decisions = decisions;
        this.messages = messages;
        this.refresh = refresh;
        this.code = Attention.code(pending.act());
        this.effect = code + special(details, pending.act(), codesBySomebody);
        addClassNames("decision", "stack");
        var heading = getTranslation("ballots.decision." + code);
        var card = new Card();
        card.setAriaLabel(heading);
        card.add(
                new H2(heading),
                new Paragraph(getTranslation(
                        "ballots.decision.by", pending.proposedBy().name(), words.full(pending.proposedAt()))),
                new Paragraph(getTranslation("ballots.decision.effect." + effect)),
                new ActTermsPart(pending.terms(), details.draft().closesAt(), words),
                pending.mayApprove() ? answers() : waiting());
        add(card);
        var result = details.result();
        if (pending.act() == BallotAct.PUBLISH && result != null && result.unanimous()) {
            card.add(new Notice(Notice.Kind.PROBLEM, getTranslation("ballots.publish.unanimous")));
        }
        if (pending.act() == BallotAct.OPEN) {
            var signOff = details.signOff();
            if (signOff != null) {
                card.secondary(words.signOff(signOff));
            }
            add(paper.everything(details));
        }
    }

    /** What an act means where it means another thing than usual: before anybody could vote, or without codes of the portal. */
    private static String special(BallotDetails details, BallotAct act, boolean codesBySomebody) {
        return switch (act) {
            case RESUME -> details.state() == BallotState.PREPARING ? ".unopened" : "";
            case ADD_TO_ROLL -> codesBySomebody ? ".codes" : "";
            default -> "";
        };
    }

    private Div answers() {
        var approve = new Button(getTranslation("ballots.decision.approve." + code), click -> {
            approve();
            refresh.run();
        });
        approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        approve.setDisableOnClick(true);
        var sendBack = new Button(getTranslation("ballots.decision.send-back"), click -> sendBack());
        var buttons = new Div(approve, sendBack);
        buttons.addClassName("form-buttons");
        return buttons;
    }

    private void approve() {
        try {
            messages.attempt(
                    () -> decisions.approve(details.id(), pending.act()), "ballots.decision.approved." + effect);
        } catch (ActRefused e) {
            messages.problem(getTranslation("ballot.act.refused." + e.reason().code()));
        }
    }

    private void sendBack() {
        new SendBackDialog(reason -> {
                    messages.attempt(
                            () -> decisions.reject(details.id(), pending.act(), reason), "ballots.decision.sent-back");
                    refresh.run();
                })
                .open();
    }

    private Div waiting() {
        var withdraw = new Button(getTranslation("ballots.decision.withdraw"), click -> {
            messages.attempt(() -> decisions.withdraw(details.id(), pending.act()), "ballots.decision.withdrawn");
            refresh.run();
        });
        var said = new Paragraph(getTranslation("ballots.decision.not-you"));
        said.addClassName("not-you");
        var buttons = new Div(said, withdraw);
        buttons.addClassName("form-buttons");
        return buttons;
    }
}
