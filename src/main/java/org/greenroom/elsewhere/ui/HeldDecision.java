package org.greenroom.elsewhere.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.greenroom.elsewhere.HeldBallot;
import org.greenroom.elsewhere.HeldBallot.Pending;
import org.greenroom.elsewhere.HeldElsewhere;
import org.greenroom.shell.Card;

/** An act that waits for a second officer; what is approved stands below it on the page. */
class HeldDecision extends Card {

    private static final int LONGEST = 1_000;

    HeldDecision(
            HeldBallot one,
            Pending pending,
            HeldElsewhere held,
            HeldMessages messages,
            Runnable refresh,
            HeldWords words) {
        super(words.text(
                "elsewhere.decide", words.text("elsewhere.act." + pending.act().code())));
        text(words.text("ballots.decision.by", pending.proposedBy().name(), words.full(pending.proposedAt())));
        var form = new HeldFields();
        var buttons = new Div();
        buttons.addClassName("form-buttons");
        if (pending.mayApprove()) {
            var approve = new Button(words.text("elsewhere.approve"), click -> {
                messages.attempt(() -> held.approve(one.id(), pending.act()), "elsewhere.approved", form);
                refresh.run();
            });
            approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            approve.setDisableOnClick(true);
            var reason = new TextField(words.text("ballots.decision.reason"));
            reason.setMaxLength(LONGEST);
            reason.setWidthFull();
            var back = new Button(words.text("ballots.decision.send-back"), click -> {
                reason.setInvalid(reason.getValue().isBlank());
                reason.setErrorMessage(words.text("ballots.decision.reason.missing"));
                if (!reason.isInvalid()) {
                    messages.attempt(
                            () -> held.reject(
                                    one.id(), pending.act(), reason.getValue().strip()),
                            "elsewhere.sent-back",
                            form);
                    refresh.run();
                }
            });
            buttons.add(approve, back);
            add(reason, buttons);
        } else {
            secondary(words.text("ballots.decision.not-you"));
            buttons.add(new Button(words.text("ballots.decision.withdraw"), click -> {
                messages.attempt(() -> held.withdraw(one.id(), pending.act()), "elsewhere.withdrawn", form);
                refresh.run();
            }));
            add(buttons);
        }
    }
}
