package org.greenroom.ballot.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import org.greenroom.ballot.ActRefused;
import org.greenroom.ballot.ActTerms;
import org.greenroom.ballot.BallotAct;
import org.greenroom.ballot.BallotDecisions;
import org.greenroom.ballot.Bilingual;

/** Asks what an act has to say beyond its kind, and proposes it. What is wrong is said at its field. */
abstract class ActDialog extends Dialog {

    private final UUID ballotId;
    private final BallotAct act;
    private final BallotDecisions decisions;
    private final Messages messages;
    private final Runnable refresh;
    private final Div content = new Div();

    ActDialog(UUID ballotId, BallotAct act, BallotDecisions decisions, Messages messages, Runnable refresh) {
        this.ballotId = ballotId;
        this.act = act;
        this.decisions = decisions;
        this.messages = messages;
        this.refresh = refresh;
        var code = Attention.code(act);
        setHeaderTitle(getTranslation("ballots.acts." + code + ".title"));
        setWidth("min(36rem, 94vw)");
        content.addClassName("stack");
        content.add(new Paragraph(getTranslation("ballots.acts." + code + ".text")));
        add(content);
        var propose = new Button(getTranslation("ballots.acts." + code + ".propose"), click -> propose());
        propose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("ballots.decision.keep"), click -> close()), propose);
    }

    void with(Component... fields) {
        content.add(fields);
    }

    /** The fields as they stand; called when none is found wrong. */
    abstract ActTerms terms();

    /** Says at its field what was refused. @return false if no field of this dialog is about it */
    abstract boolean say(ActRefused refused, String text);

    /** Whether nothing is wrong that can be seen here; says at its field what is. */
    boolean isFilled() {
        return true;
    }

    private void propose() {
        if (!isFilled()) {
            return;
        }
        try {
            messages.attempt(() -> decisions.propose(ballotId, act, terms()), "ballots.proposed");
        } catch (ActRefused e) {
            var text = getTranslation("ballot.act.refused." + e.reason().code());
            if (say(e, text)) {
                return;
            }
            messages.problem(text);
        }
        close();
        refresh.run();
    }

    /** The reason that members read, in both languages. */
    static final class Reasons extends Div {

        private final TextArea en = field("ballots.acts.reason.en");
        private final TextArea cy = field("ballots.acts.reason.cy");

        Reasons() {
            addClassName("stack");
            en.setHelperText(getTranslation("ballots.acts.reason.members"));
            add(en, cy);
        }

        private TextArea field(String key) {
            return reason(getTranslation(key));
        }

        Bilingual value() {
            return new Bilingual(en.getValue(), cy.getValue());
        }

        boolean isGiven() {
            return given(en) & given(cy);
        }
    }

    static TextArea reason(String label) {
        var field = new TextArea(label);
        field.setWidthFull();
        field.setMinRows(2);
        field.setMaxLength(ActTerms.LONGEST_REASON);
        return field;
    }

    static boolean given(TextArea field) {
        field.setInvalid(field.getValue().isBlank());
        field.setErrorMessage(field.getTranslation("ballot.act.refused.reason-missing"));
        return !field.isInvalid();
    }
}
