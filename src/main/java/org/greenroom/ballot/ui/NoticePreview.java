package org.greenroom.ballot.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import java.util.UUID;
import org.greenroom.ballot.NoticeInfo;
import org.greenroom.ballot.NoticeRefused;
import org.greenroom.ballot.Notices;
import org.greenroom.texts.Languages;

/** The words of a notice in both languages, under the reader’s own name, made when somebody wants to see them. */
class NoticePreview extends Details {

    private final UUID ballotId;
    private final NoticeInfo notice;
    private final Notices notices;
    private final Messages messages;
    private final BallotWords words;
    private final Div content = new Div();

    NoticePreview(UUID ballotId, NoticeInfo notice, Notices notices, Messages messages, BallotWords words) {
        this.ballotId = ballotId;
        this.notice = notice;
        this.notices = notices;
        this.messages = messages;
        this.words = words;
        setSummaryText(words.text("notices.preview"));
        content.addClassName("notice-preview");
        add(content);
        addOpenedChangeListener(change -> {
            if (change.isOpened() && content.getComponentCount() == 0) {
                Languages.ALL.forEach(this::show);
            }
        });
    }

    private void show(Locale language) {
        var text = notices.text(ballotId, notice.kind(), notice.closingSoon(), language);
        var heading = new H3(words.text("notices.preview." + language.getLanguage()));
        var subject = new Paragraph(words.text("notices.preview.subject", text.subject()));
        subject.addClassName("notice-subject");
        var mail = words(text.text(), language);
        var part = new Div(heading, subject, mail);
        part.addClassName("stack");
        var letter = text.letter();
        if (letter != null) {
            var differs = new H3(words.text("notices.preview.letter"));
            part.add(differs, words(letter, language));
        }
        var test = new Button(words.text("notices.test"), click -> test(language));
        test.setAriaLabel(words.text(
                "notices.test.of",
                words.text("notices.kind."
                        + (notice.closingSoon() ? "closing-soon" : notice.kind().code())),
                words.text("notices.preview." + language.getLanguage())));
        part.add(test);
        content.add(part);
    }

    private static Div words(String text, Locale language) {
        var shown = new Div(text);
        shown.addClassName("notice-words");
        shown.getElement().setAttribute("lang", language.getLanguage());
        return shown;
    }

    private void test(Locale language) {
        try {
            var address = notices.test(ballotId, notice.kind(), notice.closingSoon(), language);
            messages.done(words.text("notices.tested", address));
        } catch (NoticeRefused e) {
            messages.problem(words.text("notices.refused." + e.reason().code()));
        }
    }
}
