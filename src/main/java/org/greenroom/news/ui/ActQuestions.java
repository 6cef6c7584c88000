package org.greenroom.news.ui;

import com.vaadin.flow.component.Component;
import java.util.concurrent.atomic.AtomicBoolean;
import org.greenroom.news.Newsroom;

/** What is asked before an act on an article: when, until when, what was corrected, or only whether. */
final class ActQuestions {

    private final Newsroom newsroom;
    private final ArticleActs.Page page;
    private final Component speaker;
    private final ActFields fields;

    ActQuestions(Newsroom newsroom, ArticleActs.Page page, Component speaker) {
        this.newsroom = newsroom;
        this.page = page;
        this.speaker = speaker;
        this.fields = new ActFields(speaker);
    }

    void forgetTyped() {
        fields.forgetTyped();
    }

    void publish() {
        if (page.keep(true) != null) {
            new AskDialog(
                            text("newsroom.publish.title"),
                            text("newsroom.publish.text", page.readers()),
                            text("newsroom.publish.now"),
                            dialog -> page.attempt(
                                    now -> newsroom.publish(now.id(), now.version()),
                                    "newsroom.published",
                                    dialog::refuse))
                    .open();
        }
    }

    void schedule() {
        if (page.keep(true) != null) {
            var at = fields.time("newsroom.schedule.at");
            new AskDialog(
                            text("newsroom.schedule.title"),
                            text("newsroom.schedule.text", page.readers()),
                            text("newsroom.schedule.confirm"),
                            dialog -> {
                                var chosen = fields.instant(at);
                                return chosen != null
                                        && page.attempt(
                                                now -> newsroom.schedule(now.id(), now.version(), chosen),
                                                "newsroom.scheduled",
                                                why -> ActFields.wrong(at, why));
                            },
                            at)
                    .open();
        }
    }

    void pin() {
        var until = fields.time("newsroom.pin.until");
        new AskDialog(
                        text("newsroom.pin.title"),
                        text("newsroom.pin.text"),
                        text("newsroom.pin.confirm"),
                        dialog -> {
                            var chosen = fields.instant(until);
                            return chosen != null
                                    && page.attempt(
                                            now -> newsroom.pin(now.id(), now.version(), chosen),
                                            "newsroom.pinned",
                                            why -> ActFields.wrong(until, why));
                        },
                        until)
                .open();
    }

    void correct() {
        if (page.keep(true) == null) {
            return;
        }
        var english = fields.note("newsroom.note.en");
        var welsh = fields.note("newsroom.note.cy");
        new AskDialog(
                        text("newsroom.correct.title"),
                        text("newsroom.correct.text"),
                        text("newsroom.correct.confirm"),
                        dialog -> {
                            if (english.getValue().isBlank()) {
                                ActFields.wrong(english, text("newsroom.problem.note_missing"));
                                return false;
                            }
                            return page.attempt(
                                    now -> newsroom.correct(
                                            now.id(), now.version(), english.getValue(), welsh.getValue()),
                                    "newsroom.corrected",
                                    dialog::refuse);
                        },
                        english,
                        welsh)
                .open();
    }

    void archive() {
        ask("archive", now -> newsroom.archive(now.id(), now.version()));
    }

    void withdraw() {
        ask("withdraw", now -> newsroom.withdraw(now.id(), now.version()));
    }

    void discard() {
        new AskDialog(
                        text("newsroom.discard.title"),
                        text("newsroom.discard.text"),
                        text("newsroom.discard.confirm"),
                        dialog -> {
                            var gone = new AtomicBoolean();
                            var ended = page.attempt(
                                    now -> {
                                        newsroom.discard(now.id(), now.version());
                                        gone.set(true);
                                        return now;
                                    },
                                    "newsroom.discarded",
                                    dialog::refuse);
                            if (gone.get()) {
                                page.discarded();
                            }
                            return ended;
                        })
                .open();
    }

    private void ask(String what, ArticleActs.Act act) {
        new AskDialog(
                        text("newsroom." + what + ".title"),
                        text("newsroom." + what + ".text"),
                        text("newsroom." + what + ".confirm"),
                        dialog -> page.attempt(act, "newsroom." + what + ".done", dialog::refuse))
                .open();
    }

    private String text(String key, Object... arguments) {
        return speaker.getTranslation(key, arguments);
    }
}
