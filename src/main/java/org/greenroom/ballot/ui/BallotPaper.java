package org.greenroom.ballot.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import org.greenroom.ballot.BallotDraft;
import org.greenroom.ballot.BallotQuestion;
import org.greenroom.ballot.Bilingual;
import org.greenroom.texts.Texts;

/** The paper in one language, as the booth will show it; nothing on it can be chosen. */
class BallotPaper extends Div {

    private final Texts texts;
    private final Locale language;

    /**
     * @param banner the banner of the ballot's kind
     * @param secrecy the sentence on every paper's stub
     */
    BallotPaper(BallotDraft draft, Bilingual banner, Bilingual secrecy, Locale language, Texts texts) {
        this.texts = texts;
        this.language = language;
        addClassName("paper");
        getElement().setAttribute("lang", language.getLanguage());
        var bannerLine = new Paragraph(banner.in(language));
        bannerLine.addClassName("paper-banner");
        var name = new Paragraph(draft.shownTitle().in(language));
        name.addClassName("kicker");
        // The questions are headings below it.
        name.getElement().setAttribute("role", "heading").setAttribute("aria-level", "2");
        inItsDirection(name);
        add(bannerLine, name);
        draft.description().in(language).lines().filter(line -> !line.isBlank()).forEach(line -> {
            var paragraph = new Paragraph(line);
            paragraph.addClassName("secondary");
            add(inItsDirection(paragraph));
        });
        for (int i = 0; i < draft.questions().size(); i++) {
            add(ticket(draft.questions().get(i), i + 1, draft.questions().size(), secrecy));
        }
    }

    private Div ticket(BallotQuestion question, int number, int of, Bilingual secrecy) {
        var count = new Paragraph(text("booth.question.number", number, of));
        count.addClassName("kicker");
        var choices = new UnorderedList();
        choices.addClassName("paper-choices");
        question.answers().forEach(answer -> choices.add(choice(answer.in(language), question.max() == 1)));
        if (question.blankAllowed()) {
            if (question.max() > 1) {
                choices.add(new ListItem(text("booth.question.or")));
            }
            choices.add(choice(text("booth.question.blank"), question.max() == 1));
        }
        var ticket = new Div(count, inItsDirection(new H3(question.text().in(language))));
        ChoiceWords.of(question, (key, parameters) -> text(key, parameters))
                .ifPresent(words -> ticket.add(new Paragraph(words)));
        var stub = new Paragraph(secrecy.in(language));
        stub.addClassName("paper-stub");
        ticket.add(choices, stub);
        ticket.addClassName("paper-ticket");
        return ticket;
    }

    private static ListItem choice(String text, boolean single) {
        var box = new Span();
        box.addClassName(single ? "paper-radio" : "paper-box");
        box.getElement().setAttribute("aria-hidden", "true");
        return new ListItem(box, inItsDirection(new Span(text)));
    }

    /** A text from right to left stands so, and turns nothing beside it around. */
    private static <T extends Component> T inItsDirection(T text) {
        text.getElement().setAttribute("dir", "auto");
        return text;
    }

    private String text(String key, Object... parameters) {
        return texts.get(language, key, parameters);
    }
}
