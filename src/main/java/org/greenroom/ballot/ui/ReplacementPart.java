package org.greenroom.ballot.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import org.greenroom.ballot.KeyHolder;
import org.greenroom.ballot.KeyRefused;
import org.greenroom.ballot.KeyReplacements;
import org.greenroom.shell.Card;

/** While keys are being made: somebody else in the place of a holder, by two officers. */
class ReplacementPart extends Card {

    private final UUID ballotId;
    private final KeyReplacements replacements;
    private final Messages messages;
    private final Runnable refresh;

    ReplacementPart(
            UUID ballotId,
            List<KeyHolder> holders,
            KeyReplacements replacements,
            Messages messages,
            Runnable refresh,
            BallotWords words) {
        super(words.text("safeguards.replace"));
        this.ballotId = ballotId;
        this.replacements = replacements;
        this.messages = messages;
        this.refresh = refresh;
        replacements.pending(ballotId).ifPresentOrElse(pending -> add(decision(pending)), () -> ask(holders));
    }

    private Div decision(KeyReplacements.Pending pending) {
        var said = new Paragraph(getTranslation(
                "safeguards.replace.proposed",
                pending.proposedBy().name(),
                pending.leaving().name(),
                pending.coming().name()));
        var drop = act(
                pending.mayApprove() ? "safeguards.replace.reject" : "ballots.decision.withdraw",
                () -> messages.attempt(() -> replacements.drop(ballotId), "safeguards.replace.dropped"));
        var buttons = new Div();
        buttons.addClassName("form-buttons");
        if (pending.mayApprove()) {
            var approve = act("safeguards.replace.approve", () -> approve());
            approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            buttons.add(approve);
        }
        buttons.add(drop);
        return new Div(said, buttons);
    }

    private void approve() {
        try {
            messages.attempt(() -> replacements.approve(ballotId), "safeguards.replace.approved");
        } catch (KeyRefused e) {
            messages.problem(getTranslation("safeguards.refused." + e.reason().code(), 0));
        }
    }

    private Button act(String key, Runnable act) {
        var button = new Button(getTranslation(key), click -> {
            act.run();
            refresh.run();
        });
        button.setDisableOnClick(true);
        return button;
    }

    private void ask(List<KeyHolder> holders) {
        secondary(getTranslation("safeguards.replace.what"));
        var leaving = new Select<KeyHolder>();
        leaving.setLabel(getTranslation("safeguards.replace.leaving"));
        leaving.setItems(holders);
        leaving.setItemLabelGenerator(KeyHolder::name);
        holders.stream().filter(holder -> !holder.hasKey()).findFirst().ifPresent(leaving::setValue);
        var coming = new TextField(getTranslation("safeguards.replace.coming"));
        coming.setHelperText(getTranslation("safeguards.other.help"));
        var propose = new Button(getTranslation("safeguards.replace.propose"), click -> propose(leaving, coming));
        with(leaving, coming, propose);
    }

    private void propose(Select<KeyHolder> leaving, TextField coming) {
        coming.setInvalid(false);
        var holder = leaving.getValue();
        if (holder == null) {
            return;
        }
        try {
            messages.attempt(
                    () -> replacements.propose(ballotId, holder.place(), coming.getValue()),
                    "safeguards.replace.waits");
            refresh.run();
        } catch (KeyRefused e) {
            coming.setInvalid(true);
            coming.setErrorMessage(
                    getTranslation("safeguards.refused." + e.reason().code(), 0));
        }
    }
}
