package org.greenroom.demo.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.regex.Pattern;
import org.greenroom.demo.DemoMail;
import org.greenroom.shell.Card;
import org.greenroom.texts.Times;

/** One mail: to whom, when, its subject and its text with links that can be followed. */
class MailCard extends Card {

    /** A full stop or bracket after an address belongs to the sentence. */
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>]*[^\\s<>.,;:)]");

    MailCard(DemoMail mail, Times times) {
        super(mail.subject());
        var to = new Span(getTranslation("demo.outbox.to", mail.recipient()));
        kicker(times.brief(mail.sentAt(), getLocale()), to);
        var body = new Div();
        body.addClassName("mail-text");
        body.getElement().setAttribute("lang", mail.language());
        fill(body, mail.body());
        add(body);
    }

    private static void fill(Div body, String text) {
        var link = LINK.matcher(text);
        int end = 0;
        while (link.find()) {
            body.add(new Text(text.substring(end, link.start())));
            var anchor = new Anchor(link.group(), link.group());
            // The link may lead to a plain page, which Vaadin's router does not know.
            anchor.setRouterIgnore(true);
            body.add(anchor);
            end = link.end();
        }
        body.add(new Text(text.substring(end)));
    }
}
