package org.greenroom.access.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.greenroom.access.AccessSettings;
import org.greenroom.access.PasswordRefused;
import org.greenroom.access.Passwords;
import org.greenroom.shell.ActMessages;
import org.greenroom.shell.Card;
import org.greenroom.shell.PageHeader;

/** Another password. The old one is asked for when the sign-in is old, as before every sensitive act. */
@Route("account/password")
@PermitAll
class PasswordView extends Div implements HasDynamicTitle {

    private final Passwords passwords;
    private final NewPassword password;
    private final ActMessages messages = new ActMessages();

    PasswordView(Passwords passwords, AccessSettings limits) {
        this.passwords = passwords;
        password = new NewPassword(limits);
        addClassName("page");
        var submit = new Button(getTranslation("signin.password.act"), click -> change());
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        submit.addClickShortcut(Key.ENTER).listenOn(password);
        add(
                new PageHeader(getTranslation("signin.password.title"))
                        .kicker(getTranslation("account.title"), "account")
                        .lead(getTranslation("signin.password.lead")),
                messages,
                card(new Card().with(password, submit)));
    }

    /** As wide as what is typed into it. */
    private static Div card(Card card) {
        var cards = new Div(card);
        cards.addClassName("cards");
        return cards;
    }

    private void change() {
        try {
            passwords.change(password.getValue());
        } catch (PasswordRefused refused) {
            password.refused(refused);
            return;
        }
        password.clear();
        password.setInvalid(false);
        messages.done(getTranslation("signin.password.done"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("signin.password.title");
    }
}
