package org.greenroom.news.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.greenroom.news.ArticleDraft;
import org.greenroom.news.ArticleState;
import org.greenroom.news.Newsroom;
import org.greenroom.shell.DateFields;
import org.greenroom.texts.Times;
import org.jspecify.annotations.Nullable;

/** What can be done with an article where it stands. */
class ArticleActs extends Div {

    /** The page around. */
    interface Page {
        /** Keeps what is in the form. @return what is kept; null when it could not be */
        @Nullable
        ArticleDraft keep(boolean toPublish);

        /**
         * Runs an act on what is kept and says on the page that it was done.
         *
         * @param refusal takes why it was not done, in words
         * @return false if it was refused; true when it was done, or the page itself now asks how to go on
         */
        boolean attempt(Act act, String doneKey, Consumer<String> refusal);

        /** Says what went wrong. */
        void say(String problem);

        /** Whom it is for, in words. */
        String readers();

        void discarded();
    }

    /** An act on an article as it is kept. */
    @FunctionalInterface
    interface Act {
        ArticleDraft on(ArticleDraft kept);
    }

    private final Newsroom newsroom;
    private final transient Page page;

    /** What was typed into the fields of a dialog whose act is not done yet, by label. */
    private final Map<String, LocalDateTime> typedTimes = new HashMap<>();

    private final Map<String, String> typedNotes = new HashMap<>();

    ArticleActs(Newsroom newsroom, Page page) {
        this.newsroom = newsroom;
        this.page = page;
        addClassNames("form-buttons", "editor-acts");
    }

    /** Another article is dealt with from now on. */
    void forgetTyped() {
        typedTimes.clear();
        typedNotes.clear();
    }

    /** @param kept null for one that is not kept yet */
    void show(@Nullable ArticleDraft kept) {
        removeAll();
        var state = kept == null ? ArticleState.DRAFT : kept.state();
        switch (state) {
            case DRAFT -> {
                main("newsroom.publish", this::askToPublish);
                act("newsroom.save", () -> page.keep(false));
                act("newsroom.schedule", this::askWhen);
                if (kept != null) {
                    quiet("newsroom.discard", () -> askToDiscard());
                }
            }
            case SCHEDULED -> {
                main("newsroom.publish", this::askToPublish);
                act("newsroom.save", () -> page.keep(false));
                act("newsroom.schedule.other", this::askWhen);
                act(
                        "newsroom.unschedule",
                        () -> page.attempt(
                                now -> newsroom.unschedule(now.id(), now.version()),
                                "newsroom.unscheduled",
                                page::say));
            }
            case PUBLISHED -> {
                main("newsroom.correct", this::askForNote);
                act("newsroom.save.correction", () -> page.keep(false));
                act("newsroom.pin", this::askUntil);
                if (kept != null && kept.pinnedUntil() != null) {
                    act(
                            "newsroom.unpin",
                            () -> page.attempt(
                                    now -> newsroom.pin(now.id(), now.version(), null),
                                    "newsroom.unpinned",
                                    page::say));
                }
                quiet("newsroom.archive", () -> ask("archive", now -> newsroom.archive(now.id(), now.version())));
                quiet("newsroom.withdraw", () -> ask("withdraw", now -> newsroom.withdraw(now.id(), now.version())));
            }
            case ARCHIVED -> {
                main("newsroom.correct", this::askForNote);
                act("newsroom.save.correction", () -> page.keep(false));
                act(
                        "newsroom.unarchive",
                        () -> page.attempt(
                                now -> newsroom.unarchive(now.id(), now.version()), "newsroom.unarchived", page::say));
                quiet("newsroom.withdraw", () -> ask("withdraw", now -> newsroom.withdraw(now.id(), now.version())));
            }
            case WITHDRAWN -> {
                // Nothing can be done any more.
            }
        }
    }

    private void askToPublish() {
        if (page.keep(true) != null) {
            new AskDialog(
                            getTranslation("newsroom.publish.title"),
                            getTranslation("newsroom.publish.text", page.readers()),
                            getTranslation("newsroom.publish.now"),
                            dialog -> page.attempt(
                                    now -> newsroom.publish(now.id(), now.version()),
                                    "newsroom.published",
                                    dialog::refuse))
                    .open();
        }
    }

    private void askWhen() {
        if (page.keep(true) != null) {
            var at = time("newsroom.schedule.at");
            new AskDialog(
                            getTranslation("newsroom.schedule.title"),
                            getTranslation("newsroom.schedule.text", page.readers()),
                            getTranslation("newsroom.schedule.confirm"),
                            dialog -> {
                                var chosen = instant(at);
                                return chosen != null
                                        && page.attempt(
                                                now -> newsroom.schedule(now.id(), now.version(), chosen),
                                                "newsroom.scheduled",
                                                why -> wrong(at, why));
                            },
                            at)
                    .open();
        }
    }

    private void askUntil() {
        var until = time("newsroom.pin.until");
        new AskDialog(
                        getTranslation("newsroom.pin.title"),
                        getTranslation("newsroom.pin.text"),
                        getTranslation("newsroom.pin.confirm"),
                        dialog -> {
                            var chosen = instant(until);
                            return chosen != null
                                    && page.attempt(
                                            now -> newsroom.pin(now.id(), now.version(), chosen),
                                            "newsroom.pinned",
                                            why -> wrong(until, why));
                        },
                        until)
                .open();
    }

    private void askForNote() {
        if (page.keep(true) == null) {
            return;
        }
        var english = note("newsroom.note.en");
        var welsh = note("newsroom.note.cy");
        new AskDialog(
                        getTranslation("newsroom.correct.title"),
                        getTranslation("newsroom.correct.text"),
                        getTranslation("newsroom.correct.confirm"),
                        dialog -> {
                            if (english.getValue().isBlank()) {
                                english.setErrorMessage(getTranslation("newsroom.problem.note_missing"));
                                english.setInvalid(true);
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

    private void ask(String what, Act act) {
        new AskDialog(
                        getTranslation("newsroom." + what + ".title"),
                        getTranslation("newsroom." + what + ".text"),
                        getTranslation("newsroom." + what + ".confirm"),
                        dialog -> page.attempt(act, "newsroom." + what + ".done", dialog::refuse))
                .open();
    }

    private void askToDiscard() {
        new AskDialog(
                        getTranslation("newsroom.discard.title"),
                        getTranslation("newsroom.discard.text"),
                        getTranslation("newsroom.discard.confirm"),
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

    private DateTimePicker time(String key) {
        var field = DateFields.dayAndTime(getTranslation(key));
        field.setWidthFull();
        field.setValue(typedTimes.get(key));
        field.addValueChangeListener(change -> typedTimes.put(key, change.getValue()));
        return field;
    }

    /** The chosen time; null when there is none, which the field says. */
    private @Nullable Instant instant(DateTimePicker field) {
        var chosen = field.getValue();
        if (chosen == null) {
            wrong(field, getTranslation("newsroom.problem.fill"));
            return null;
        }
        return chosen.atZone(Times.ZONE).toInstant();
    }

    private static void wrong(DateTimePicker field, String why) {
        field.setErrorMessage(why);
        field.setInvalid(true);
    }

    private TextArea note(String key) {
        var field = new TextArea(getTranslation(key));
        field.setMaxLength(400);
        field.setWidthFull();
        field.setValue(typedNotes.getOrDefault(key, ""));
        field.addValueChangeListener(change -> typedNotes.put(key, change.getValue()));
        return field;
    }

    private void main(String key, Runnable act) {
        button(key, act).addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    }

    private void act(String key, Runnable act) {
        button(key, act);
    }

    private void quiet(String key, Runnable act) {
        button(key, act).addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    }

    private Button button(String key, Runnable act) {
        var button = new Button(getTranslation(key), click -> act.run());
        add(button);
        return button;
    }
}
