package org.greenroom.ballot.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.UUID;
import org.greenroom.ballot.BallotState;
import org.greenroom.ballot.NoticeInfo;
import org.greenroom.ballot.NoticeKind;
import org.greenroom.ballot.NoticeRefused;
import org.greenroom.ballot.NoticeState;
import org.greenroom.ballot.Notices;
import org.greenroom.shell.Card;
import org.greenroom.shell.Notice;

/** The reminders of a draft, in its step of times. They are no part of the paper: each change holds at once. */
class ReminderPlanPart extends Card {

    private final UUID ballotId;
    private final Notices notices;
    private final NoticeWords noticeWords;
    private final BallotWords words;
    private final Div content = new Div();

    ReminderPlanPart(UUID ballotId, Notices notices, NoticeWords noticeWords) {
        super(noticeWords.words().text("notices.plan"));
        this.ballotId = ballotId;
        this.notices = notices;
        this.noticeWords = noticeWords;
        this.words = noticeWords.words();
        secondary(words.text("notices.plan.text"));
        content.addClassName("stack");
        addClassName("form-card");
        add(content);
        show();
    }

    /** Whether reminders can still be planned. */
    static boolean mayPlan(BallotState state) {
        return switch (state) {
            case DRAFT, PROPOSED, PREPARING, SCHEDULED, OPEN -> true;
            case CLOSING, CLOSED, COUNTED, PUBLISHED, NOT_COUNTED, CANCELLED -> false;
        };
    }

    private void show() {
        content.removeAll();
        var list = new UnorderedList();
        list.addClassName("list-rows");
        notices.of(ballotId).stream()
                .filter(notice -> notice.kind() == NoticeKind.REMINDER && notice.state() == NoticeState.PLANNED)
                .forEach(notice -> list.add(row(notice)));
        if (list.getComponentCount() == 0) {
            content.add(new Span(words.text("notices.plan.none")));
        } else {
            content.add(list);
        }
        content.add(new ReminderForm(null, "notices.add.act", time -> {
            notices.add(ballotId, time);
            show();
        }));
    }

    private ListItem row(NoticeInfo notice) {
        var when = new Span(noticeWords.kind(notice) + ": " + noticeWords.when(notice));
        when.addClassName("row-words");
        var skip = new Button(words.text("notices.plan.remove"), click -> skip(notice));
        skip.setAriaLabel(words.text("notices.skip.of", noticeWords.when(notice)));
        return new ListItem(when, skip);
    }

    private void skip(NoticeInfo notice) {
        try {
            notices.skip(ballotId, notice.id());
            show();
        } catch (NoticeRefused e) {
            show();
            content.addComponentAsFirst(new Notice(
                    Notice.Kind.PROBLEM,
                    words.text("notices.refused." + e.reason().code())));
        }
    }
}
