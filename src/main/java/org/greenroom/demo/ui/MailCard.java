package org.greenroom.demo.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
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
        unnamed();
        var to = new Span(getTranslation("demo.outbox.to", mail.recipient()));
        kicker(times.brief(mail.sentAt(), getLocale()), to);
        var body = new Div();
        body.addClassName("mail-text");
        body.getElement().setAttribute("lang", mail.language());
        fill(body, mail.body());
        add(body);
        var html = mail.html();
        if (html != null) {
            add(new Details(getTranslation("demo.outbox.html"), picture(mail.subject(), html)));
        }
    }

    /** The HTML in a frame that runs nothing and sends nothing; links open beside it. */
    private static IFrame picture(String subject, String html) {
        var frame = new IFrame();
        frame.setSrcdoc(html.replace("<head>", "<head><base target=\"_blank\">"));
        frame.setSandbox(IFrame.SandboxType.ALLOW_POPUPS, IFrame.SandboxType.ALLOW_POPUPS_TO_ESCAPE_SANDBOX);
        frame.setTitle(subject);
        frame.addClassName("mail-frame");
        return frame;
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
