package org.greenroom.access.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.greenroom.access.AddressChanges;
import org.greenroom.access.AddressRefused;
import org.greenroom.shell.ActMessages;
import org.greenroom.shell.Card;
import org.greenroom.shell.PageHeader;

/** The mail address of the person who reads it, and asking for another. */
@Route("account/address")
@PermitAll
class AddressView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient AddressChanges changes;
    private final ActMessages messages = new ActMessages();
    private final Div content = new Div();
    private final EmailField field = new EmailField();

    AddressView(AddressChanges changes) {
        this.changes = changes;
        addClassName("page");
        content.addClassName("cards");
        field.setLabel(text("new"));
        field.setHelperText(text("new.help"));
        field.setMaxLength(254);
        field.setWidthFull();
        field.getElement().setAttribute("autocomplete", "email");
        add(
                new PageHeader(getPageTitle())
                        .kicker(getTranslation("account.title"), "account")
                        .lead(text("lead")),
                messages,
                content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        content.removeAll();
        var mine = changes.mine();
        var now = new Card(text("now"));
        now.text(mine.address() == null ? text("none") : mine.address());
        content.add(now);
        if (mine.waiting() != null) {
            var withdraw = new Button(text("withdraw"), click -> {
                changes.withdraw();
                messages.done(text("withdrawn"));
                show();
            });
            content.add(new Card(text("waiting"))
                    .text(mine.waiting())
                    .secondary(text("waiting.text"))
                    .with(withdraw));
        }
        var send = new Button(text("ask"), click -> ask());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.addClickShortcut(Key.ENTER).listenOn(field);
        content.add(new Card(text("change")).with(field, send));
    }

    private void ask() {
        field.setInvalid(false);
        try {
            var wanted = field.getValue();
            changes.ask(wanted);
            messages.done(text("asked", wanted.strip()));
            field.clear();
            show();
        } catch (AddressRefused refused) {
            field.setErrorMessage(text("refused." + refused.reason()));
            field.setInvalid(true);
            field.focus();
        }
    }

    private String text(String key, Object... arguments) {
        return getTranslation("account.address." + key, arguments);
    }

    @Override
    public String getPageTitle() {
        return text("title");
    }
}
