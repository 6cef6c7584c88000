package org.greenroom.consent.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.greenroom.consent.links.GivenLink;
import org.greenroom.print.QrCode;
import org.greenroom.shell.Card;

/** A link that was just made, as text and as a code. The portal cannot show it a second time. */
class MadeLink extends Card {

    MadeLink(GivenLink given, LinkWords words) {
        addClassName("made-link");
        var address = new TextField(getTranslation("statements.made.address"));
        address.setValue(given.address());
        address.setReadOnly(true);
        address.setAutoselect(true);
        var copied = new Span();
        copied.getElement().setAttribute("role", "status");
        var copy = new Button(getTranslation("statements.made.copy"));
        copy.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        copy.addClickListener(click -> copy.getElement()
                .executeJs("return navigator.clipboard.writeText($0)", given.address())
                .then(done -> copied.setText(getTranslation("statements.made.copied")), failed -> address.focus()));
        var svg = QrCode.svg(given.address(), getTranslation("statements.made.code"));
        var acts = new Div(copy, save(svg), copied);
        acts.addClassName("page-actions");
        add(address, acts, new Html("<div class=\"qr-code\">" + svg + "</div>"));
        text(getTranslation("statements.made.facts", words.date(given.until()), given.views()));
        secondary(getTranslation("statements.made.lost"));
    }

    /** The code is in the link itself, made here from our own picture: nothing of it is kept on the server. */
    private Anchor save(String svg) {
        var bytes = svg.getBytes(StandardCharsets.UTF_8);
        var link = new Anchor();
        link.setText(getTranslation("statements.made.save"));
        link.setUnsafeHref("data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(bytes));
        link.getElement().setAttribute("download", "statement.svg");
        link.setRouterIgnore(true);
        link.addClassName("button-link");
        return link;
    }
}
