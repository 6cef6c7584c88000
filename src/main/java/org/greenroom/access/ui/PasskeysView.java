package org.greenroom.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.greenroom.access.Passkey;
import org.greenroom.access.PasskeyRefused;
import org.greenroom.access.Passkeys;
import org.greenroom.shell.ActMessages;
import org.greenroom.shell.Card;
import org.greenroom.shell.PageHeader;
import org.greenroom.site.Assets;
import org.greenroom.texts.Times;

/** The person’s own passkeys: made, named, removed. */
@Route("account/passkeys")
@PermitAll
class PasskeysView extends Div implements HasDynamicTitle {

    private final Passkeys passkeys;
    private final Assets assets;
    private final Times times;
    private final ActMessages messages = new ActMessages();
    private final Div list = new Div();
    private final Div adding = new Div();

    PasskeysView(Passkeys passkeys, Assets assets, Times times) {
        this.passkeys = passkeys;
        this.assets = assets;
        this.times = times;
        addClassName("page");
        add(
                new PageHeader(getTranslation("signin.passkeys.title"))
                        .kicker(getTranslation("account.title"), "account")
                        .lead(getTranslation("signin.passkeys.lead")),
                messages,
                cards(new Card().with(list, adding)));
        showList();
        showBegin();
    }

    private static Div cards(Card card) {
        var cards = new Div(card);
        cards.addClassName("cards");
        return cards;
    }

    private void showList() {
        list.removeAll();
        var own = passkeys.own();
        if (own.isEmpty()) {
            list.add(new Paragraph(getTranslation("signin.passkeys.none")));
            return;
        }
        var rows = new UnorderedList();
        rows.addClassName("list-rows");
        own.forEach(passkey -> rows.add(row(passkey)));
        list.add(rows);
    }

    private ListItem row(Passkey passkey) {
        var made = new Span(getTranslation(
                passkey.synced() ? "signin.passkeys.made.synced" : "signin.passkeys.made",
                times.date(passkey.createdOn(), getLocale())));
        made.addClassName("secondary");
        var words = new Div(new Span(passkey.name()), made);
        words.addClassName("open-account");
        var item = new ListItem(words);
        var rename = new Button(getTranslation("signin.passkeys.rename"), click -> showRename(item, passkey));
        rename.setAriaLabel(getTranslation("signin.passkeys.rename.of", passkey.name()));
        var remove = new Button(getTranslation("signin.passkeys.remove"), click -> showRemove(item, passkey));
        remove.setAriaLabel(getTranslation("signin.passkeys.remove.of", passkey.name()));
        item.add(rename, remove);
        return item;
    }

    private void showRename(ListItem item, Passkey passkey) {
        var name = nameField(passkey.name());
        var save = new Button(getTranslation("signin.passkeys.save"), click -> {
            try {
                passkeys.rename(passkey.id(), name.getValue());
                showList();
            } catch (PasskeyRefused refused) {
                noName(name);
            }
        });
        item.removeAll();
        item.add(name, save);
        name.focus();
    }

    private void showRemove(ListItem item, Passkey passkey) {
        var yes = new Button(getTranslation("signin.passkeys.remove.yes"), click -> {
            passkeys.remove(passkey.id());
            showList();
            messages.done(getTranslation("signin.passkeys.removed", passkey.name()));
        });
        yes.addThemeVariants(ButtonVariant.LUMO_ERROR);
        var no = new Button(getTranslation("signin.passkeys.remove.no"), click -> showList());
        item.removeAll();
        item.add(new Span(getTranslation("signin.passkeys.remove.sure", passkey.name())), yes, no);
        no.focus();
    }

    private void showBegin() {
        adding.removeAll();
        var begin = new Button(getTranslation("signin.passkeys.add"), click -> begin());
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        adding.add(begin);
    }

    private void begin() {
        try {
            var asked = passkeys.begin();
            var name = nameField(getTranslation("signin.passkeys.name.proposal"));
            var make = new PasskeyButton(
                    getTranslation("signin.passkeys.make"),
                    credential -> {
                        try {
                            passkeys.add(asked, credential, name.getValue());
                            messages.done(getTranslation("signin.passkeys.added"));
                            showList();
                            showBegin();
                        } catch (PasskeyRefused refused) {
                            refused(refused, name);
                        }
                    },
                    messages::problem);
            make.prepare(assets.url("passkeys/passkeys.js"), "create", asked.json());
            var cancel = new Button(getTranslation("signin.again.cancel"), click -> showBegin());
            adding.removeAll();
            adding.add(new Card(getTranslation("signin.passkeys.add"))
                    .secondary(getTranslation("signin.passkeys.add.text"))
                    .with(name, make, cancel));
            name.focus();
        } catch (PasskeyRefused refused) {
            messages.problem(getTranslation("signin.passkeys.refused." + refused.reason()));
        }
    }

    private void refused(PasskeyRefused refused, TextField name) {
        if (refused.reason() == PasskeyRefused.Reason.NO_NAME) {
            noName(name);
        } else {
            messages.problem(getTranslation("signin.passkeys.refused." + refused.reason()));
        }
    }

    private void noName(TextField name) {
        name.setErrorMessage(getTranslation("signin.passkeys.refused.NO_NAME"));
        name.setInvalid(true);
        name.focus();
    }

    private TextField nameField(String value) {
        var name = new TextField(getTranslation("signin.passkeys.name"));
        name.setMaxLength(100);
        name.setValue(value);
        name.setWidthFull();
        return name;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("signin.passkeys.title");
    }
}
