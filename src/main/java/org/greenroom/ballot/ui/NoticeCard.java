package org.greenroom.ballot.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.UUID;
import org.greenroom.ballot.NoticeInfo;
import org.greenroom.ballot.NoticeKind;
import org.greenroom.ballot.NoticeRefused;
import org.greenroom.ballot.Notices;
import org.greenroom.notification.LetterBatch;
import org.greenroom.shell.Card;

/** One notice: when, to whom, how it stands, its words, and what can still be done about it. */
class NoticeCard extends Card {

    private final UUID ballotId;
    private final NoticeInfo notice;
    private final Notices notices;
    private final NoticeWords noticeWords;
    private final BallotWords words;
    private final Messages messages;
    private final Runnable refresh;
    private final Div form = new Div();

    NoticeCard(
            UUID ballotId,
            NoticeInfo notice,
            Notices notices,
            NoticeWords noticeWords,
            Messages messages,
            Runnable refresh) {
        super(noticeWords.kind(notice));
        unnamed();
        this.ballotId = ballotId;
        this.notice = notice;
        this.notices = notices;
        this.noticeWords = noticeWords;
        this.words = noticeWords.words();
        this.messages = messages;
        this.refresh = refresh;
        kicker(words.text("notices.to." + notice.kind().code()), noticeWords.state(notice.state()));
        text(noticeWords.when(notice));
        if (notice.kind() == NoticeKind.REMINDER) {
            secondary(words.text("notices.reminder.what"));
        }
        numbers();
        add(new NoticePreview(ballotId, notice, notices, messages, words));
        if (notice.mayChange()) {
            add(acts(), form);
        }
    }

    private void numbers() {
        var numbers = notice.numbers();
        if (numbers == null) {
            return;
        }
        var list = new UnorderedList();
        list.add(new ListItem(words.text("notices.numbers.mails", numbers.mails())));
        list.add(new ListItem(words.text("notices.numbers.sent", numbers.sent(), numbers.waiting())));
        list.add(new ListItem(words.text("notices.numbers.failed", numbers.failed())));
        list.add(new ListItem(words.text("notices.numbers.letters", numbers.letters())));
        add(list);
        notice.batches().forEach(batch -> add(quiet(batch(batch))));
    }

    private String batch(LetterBatch batch) {
        var posted = batch.postedOn();
        var downloaded = batch.downloadedAt();
        if (posted != null) {
            return words.text("notices.batch.posted", batch.number(), batch.letters(), words.date(posted));
        }
        if (downloaded != null) {
            return words.text(
                    "notices.batch.downloaded",
                    batch.number(),
                    batch.letters(),
                    words.brief(downloaded),
                    String.valueOf(batch.downloadedBy()));
        }
        return words.text("notices.batch.waits", batch.number(), batch.letters());
    }

    private static Component quiet(String text) {
        var line = new Paragraph(text);
        line.addClassName("secondary");
        return line;
    }

    private Component acts() {
        var move = new Button(words.text("notices.move"), click -> showForm());
        move.setAriaLabel(words.text("notices.move.of", noticeWords.when(notice)));
        var skip = new Button(words.text("notices.skip"), click -> askToSkip());
        skip.setAriaLabel(words.text("notices.skip.of", noticeWords.when(notice)));
        var acts = new Div(move, skip);
        acts.addClassName("form-buttons");
        return acts;
    }

    private void showForm() {
        if (form.getComponentCount() > 0) {
            form.removeAll();
            return;
        }
        form.add(new ReminderForm(notice.time(), "notices.move.save", time -> {
            notices.move(ballotId, notice.id(), time);
            messages.done(words.text("notices.moved"));
            refresh.run();
        }));
    }

    private void askToSkip() {
        var ask = new ConfirmDialog();
        ask.setHeader(words.text("notices.skip.ask"));
        ask.setText(words.text("notices.skip.ask.text"));
        ask.setConfirmText(words.text("notices.skip"));
        ask.setCancelable(true);
        ask.setCancelText(words.text("ballots.decision.keep"));
        ask.addConfirmListener(confirmed -> skip());
        ask.open();
    }

    private void skip() {
        try {
            notices.skip(ballotId, notice.id());
            messages.done(words.text("notices.skipped"));
        } catch (NoticeRefused e) {
            messages.problem(words.text("notices.refused." + e.reason().code()));
        }
        refresh.run();
    }
}
