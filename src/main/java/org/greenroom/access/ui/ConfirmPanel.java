package org.greenroom.access.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.server.VaadinRequest;
import java.util.function.BooleanSupplier;
import org.greenroom.access.CurrentUser;
import org.greenroom.access.Factor;
import org.greenroom.access.PasskeyCeremony;
import org.greenroom.access.PasskeyRefused;
import org.greenroom.access.Passkeys;
import org.greenroom.access.SignInLinks;
import org.greenroom.access.SignInRefused;
import org.greenroom.access.SignIns;
import org.greenroom.shell.ActMessages;
import org.greenroom.shell.Card;
import org.greenroom.site.Assets;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Component;

/** The ways in which a signed-in person shows once more who they are: passkey, password, link by mail. */
class ConfirmPanel extends Div {

    private final transient Means means;
    private final transient BooleanSupplier enough;
    private final Runnable confirmed;
    private final ActMessages messages = new ActMessages();
    private PasskeyCeremony<PublicKeyCredentialRequestOptions> asked;

    /** What the panel works with. */
    @Component
    record Means(
            CurrentUser currentUser,
            SignIns signIns,
            SignInLinks links,
            Passkeys passkeys,
            OwnSession session,
            Assets assets) {}

    /**
     * @param secondStep whether a factor is wanted that the session does not have yet
     * @param enough whether nothing more is needed, asked after each way
     * @param confirmed what then happens
     */
    ConfirmPanel(Means means, boolean secondStep, BooleanSupplier enough, Runnable confirmed) {
        this.means = means;
        this.enough = enough;
        this.confirmed = confirmed;
        addClassName("confirm-panel");
        add(messages);
        var session = SecurityContextHolder.getContext().getAuthentication();
        var passkeys = !means.passkeys().own().isEmpty();
        if (passkeys) {
            add(passkey());
        }
        if (!secondStep || session == null || !Factor.PASSWORD.isIn(session)) {
            add(password());
        }
        if (!secondStep || session == null || !Factor.MAIL_LINK.isIn(session)) {
            add(link());
        }
    }

    private Card passkey() {
        var script = means.assets().url("passkeys/passkeys.js");
        var button =
                new PasskeyButton(getTranslation("signin.confirm.passkey.act"), this::passkeyShown, messages::problem);
        asked = means.passkeys().beginConfirmation();
        button.prepare(script, "show", asked.json());
        return new Card(getTranslation("signin.confirm.passkey")).with(button);
    }

    private void passkeyShown(String credential) {
        try {
            means.passkeys().confirm(asked, credential);
            done(Factor.PASSKEY);
        } catch (PasskeyRefused refused) {
            messages.problem(getTranslation("signin.passkey.problem.not-known"));
        }
    }

    private Card password() {
        var field = new PasswordField(getTranslation("access.signIn.password"));
        field.setWidthFull();
        field.setRevealButtonVisible(true);
        field.getElement().setAttribute("autocomplete", "current-password");
        var submit = new Button(getTranslation("signin.confirm.act"), click -> passwordTyped(field));
        submit.addClickShortcut(Key.ENTER).listenOn(field);
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return new Card(getTranslation("signin.confirm.password")).with(field, submit);
    }

    private void passwordTyped(PasswordField field) {
        var request = VaadinRequest.getCurrent();
        try {
            var own = means.currentUser().require().accountId();
            means.signIns().checkAgain(own, field.getValue(), request == null ? "" : request.getRemoteAddr());
            done(Factor.PASSWORD);
        } catch (SignInRefused refused) {
            field.setErrorMessage(
                    getTranslation(refused.tooMany() ? "access.signIn.wait" : "signin.confirm.password.wrong"));
            field.setInvalid(true);
            field.focus();
        }
    }

    private Card link() {
        var card = new Card(getTranslation("signin.confirm.link"));
        var send = new Button(getTranslation("signin.confirm.link.act"));
        send.addClickListener(click -> {
            if (means.links().sendToMe()) {
                card.removeAll();
                var opened = new Button(getTranslation("signin.confirm.link.opened"), again -> linkOpened());
                opened.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                card.add(new Paragraph(getTranslation("signin.confirm.link.sent")), opened);
                opened.focus();
            } else {
                messages.problem(getTranslation("signin.confirm.link.none"));
            }
        });
        return card.secondary(getTranslation("signin.confirm.link.text")).with(send);
    }

    private void linkOpened() {
        if (enough.getAsBoolean()) {
            confirmed.run();
        } else {
            messages.problem(getTranslation("signin.confirm.link.notYet"));
        }
    }

    private void done(Factor factor) {
        means.session().add(factor);
        if (enough.getAsBoolean()) {
            confirmed.run();
        } else {
            messages.problem(getTranslation("signin.confirm.more"));
        }
    }
}
