package org.greenroom.news.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import org.greenroom.news.ArticleDraft;
import org.greenroom.news.ArticleState;
import org.greenroom.news.Newsroom;
import org.jspecify.annotations.Nullable;

/** What can be done with an article where it stands: its buttons. */
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
    private final transient ActQuestions questions;

    ArticleActs(Newsroom newsroom, Page page) {
        this.newsroom = newsroom;
        this.page = page;
        this.questions = new ActQuestions(newsroom, page, this);
        addClassNames("form-buttons", "editor-acts");
    }

    /** Another article is dealt with from now on. */
    void forgetTyped() {
        questions.forgetTyped();
    }

    /** @param kept null for one that is not kept yet */
    void show(@Nullable ArticleDraft kept) {
        removeAll();
        switch (kept == null ? ArticleState.DRAFT : kept.state()) {
            case DRAFT -> {
                main("newsroom.publish", questions::publish);
                act("newsroom.save", () -> page.keep(false));
                act("newsroom.schedule", questions::schedule);
                if (kept != null) {
                    quiet("newsroom.discard", questions::discard);
                }
            }
            case SCHEDULED -> {
                main("newsroom.publish", questions::publish);
                act("newsroom.save", () -> page.keep(false));
                act("newsroom.schedule.other", questions::schedule);
                act("newsroom.unschedule", now -> newsroom.unschedule(now.id(), now.version()), "newsroom.unscheduled");
            }
            case PUBLISHED -> {
                main("newsroom.correct", questions::correct);
                act("newsroom.save.correction", () -> page.keep(false));
                act("newsroom.pin", questions::pin);
                if (kept != null && kept.pinnedUntil() != null) {
                    act("newsroom.unpin", now -> newsroom.pin(now.id(), now.version(), null), "newsroom.unpinned");
                }
                quiet("newsroom.archive", questions::archive);
                quiet("newsroom.withdraw", questions::withdraw);
            }
            case ARCHIVED -> {
                main("newsroom.correct", questions::correct);
                act("newsroom.save.correction", () -> page.keep(false));
                act("newsroom.unarchive", now -> newsroom.unarchive(now.id(), now.version()), "newsroom.unarchived");
                quiet("newsroom.withdraw", questions::withdraw);
            }
            case WITHDRAWN -> {
                // Nothing can be done any more.
            }
        }
    }

    private void main(String key, Runnable act) {
        button(key, act).addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    }

    private void act(String key, Runnable act) {
        button(key, act);
    }

    /** An act that needs no question. */
    private void act(String key, Act act, String doneKey) {
        button(key, () -> page.attempt(act, doneKey, page::say));
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
