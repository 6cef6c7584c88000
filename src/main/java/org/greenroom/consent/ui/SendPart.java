package org.greenroom.consent.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.greenroom.consent.requests.LetterText;
import org.greenroom.consent.requests.Request;
import org.greenroom.shell.Card;
import org.greenroom.shell.DateFields;

/** The ways by which a member sends a letter without the portal, and the day on which that was done. */
class SendPart extends Div {

    SendPart(Request request, RecordMessages messages, Consumer<LocalDate> sent, LeewayWords words) {
        addClassName("stack");
        var ways = new Div(
                copy(request.letter(), messages, words),
                mail(request.letter(), words),
                print(request, words),
                pdf(request, words));
        ways.addClassName("ballot-links");
        var take = new Card(words.text("requests.send"))
                .text(words.text("requests.send.text"))
                .secondary(words.text("requests.not-sent-by-us"))
                .with(ways);
        var day = DateFields.day(words.text("requests.sent.on"));
        day.setValue(request.today());
        var note = new Button(words.text("requests.sent.act"), click -> {
            day.setInvalid(day.isEmpty());
            day.setErrorMessage(words.text("requests.sent.on.missing"));
            if (!day.isEmpty()) {
                sent.accept(day.getValue());
            }
        });
        note.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var done = new Card(words.text("requests.sent"))
                .text(words.text("requests.sent.text"))
                .with(day, note);
        done.addClassName("form-card");
        add(take, done);
    }

    /** Copied in the browser by the press itself: a browser refuses it to whoever comes later. */
    private static Button copy(LetterText letter, RecordMessages messages, LeewayWords words) {
        var copy = new Button(words.text("requests.copy"));
        copy.getElement()
                .executeJs(
                        "this.addEventListener('click', () => { this.copied = navigator.clipboard"
                                + " ? navigator.clipboard.writeText($0).then(() => true, () => false)"
                                + " : Promise.resolve(false); })",
                        letter.whole());
        copy.addClickListener(
                click -> copy.getElement().executeJs("return this.copied").then(Boolean.class, done -> {
                    if (done) {
                        messages.done(words.text("requests.copied"));
                    } else {
                        messages.problem(words.text("requests.copy.failed"));
                    }
                }));
        return copy;
    }

    private static Anchor mail(LetterText letter, LeewayWords words) {
        return way(
                "mailto:?subject=" + encoded(letter.subject()) + "&body="
                        + encoded(letter.body().replace("\n", "\r\n")),
                words.text("requests.mail"));
    }

    private static Anchor print(Request request, LeewayWords words) {
        var link = way(RequestLinks.print(request.id()), words.text("requests.print"));
        link.setTarget(AnchorTarget.BLANK);
        return link;
    }

    private static Anchor pdf(Request request, LeewayWords words) {
        var link = way(RequestLinks.pdf(request.id()), words.text("requests.pdf"));
        link.getElement().setAttribute("download", true);
        return link;
    }

    private static Anchor way(String address, String text) {
        var link = new Anchor(address, text);
        link.setRouterIgnore(true);
        link.addClassName("button-link");
        return link;
    }

    /** As RFC 6068 wants it: a blank is no plus there. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
