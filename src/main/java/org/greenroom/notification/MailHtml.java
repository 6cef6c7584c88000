package org.greenroom.notification;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.greenroom.settings.GreenroomSettings;
import org.greenroom.settings.LookSettings;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The HTML beside the plain text of a mail: the same words, in the portal's look. It fetches nothing and counts nobody. */
@Component
public class MailHtml {

    private final ITemplateEngine templates;
    private final GreenroomSettings portal;
    private final LookSettings look;

    MailHtml(ITemplateEngine templates, GreenroomSettings portal, LookSettings look) {
        this.templates = templates;
        this.portal = portal;
        this.look = look;
    }

    /** A line of a mail. @param link whether it is an address and nothing else */
    record Line(String text, boolean link) {}

    /**
     * @param text the plain text: paragraphs between empty lines; a line that is an address of the portal becomes a link
     * @return a whole document
     */
    public String of(Locale language, String subject, String text) {
        var paragraphs =
                Arrays.stream(text.strip().split("\n{2,}")).map(this::lines).toList();
        return templates.process(
                "notification/mail",
                new Context(
                        language,
                        Map.of(
                                "paragraphs",
                                paragraphs,
                                "subject",
                                subject,
                                "unionName",
                                portal.union().name(),
                                "accent",
                                look.accent(),
                                "accentDark",
                                look.accentDark())));
    }

    private List<Line> lines(String paragraph) {
        return paragraph
                .lines()
                .map(line -> new Line(line, line.startsWith(portal.baseUrl() + "/") && !line.contains(" ")))
                .toList();
    }
}
