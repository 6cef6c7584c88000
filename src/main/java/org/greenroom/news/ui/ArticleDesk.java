package org.greenroom.news.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.function.Consumer;
import org.greenroom.news.ArticleDraft;
import org.greenroom.news.ArticleFiles;
import org.greenroom.news.ArticleForm;
import org.greenroom.news.ArticleState;
import org.greenroom.news.ArticleText;
import org.greenroom.news.Audience;
import org.greenroom.news.NewsRefused;
import org.greenroom.news.NewsRefused.Reason;
import org.greenroom.news.NewsSettings;
import org.greenroom.news.Newsroom;
import org.greenroom.news.Topic;
import org.jspecify.annotations.Nullable;

/** The article that is in hand: what is kept of it, what stands in the form, and what becomes of both. */
final class ArticleDesk implements ArticleActs.Page, FilesPart.Page {

    private static final ArticleForm EMPTY =
            new ArticleForm(Topic.UNION, Audience.members(), null, ArticleText.EMPTY, ArticleText.EMPTY);

    private final Newsroom newsroom;
    private final NewsWords words;
    private final Runnable changed;
    private final EditorMessages messages = new EditorMessages();
    private final ArticleFields fields;
    private final FilesPart files;
    private final ArticleActs acts;

    /** As it was last read or saved; null before the first saving. */
    private @Nullable ArticleDraft kept;

    /** What the form held then. */
    private ArticleForm shown = EMPTY;

    /** @param changed runs when what is kept is another, or stands elsewhere */
    ArticleDesk(
            Newsroom newsroom,
            ArticleFiles files,
            EditorChoices choices,
            NewsSettings settings,
            NewsWords words,
            Runnable changed) {
        this.newsroom = newsroom;
        this.words = words;
        this.changed = changed;
        this.files = new FilesPart(files, settings, this);
        this.fields = new ArticleFields(choices, words, settings, this.files::files);
        this.acts = new ArticleActs(newsroom, this);
    }

    List<Component> parts() {
        return List.of(messages, fields, files, acts);
    }

    /** @param article null to begin one */
    void open(@Nullable ArticleDraft article) {
        messages.removeAll();
        acts.forgetTyped();
        kept = article;
        fill();
    }

    @Nullable
    ArticleDraft kept() {
        return kept;
    }

    boolean hasUnsaved() {
        return !shown.equals(fields.form());
    }

    /** Puts what is kept into the form. */
    private void fill() {
        fields.show(kept == null ? EMPTY : form(kept));
        refresh();
    }

    /** Draws what depends on where the article stands; the form keeps what is in it. */
    private void refresh() {
        var readOnly = kept != null && kept.state() == ArticleState.WITHDRAWN;
        fields.setReadOnly(readOnly, kept != null && kept.edition() > 0);
        files.show(kept == null ? null : kept.id(), readOnly);
        fields.refreshPreviews();
        acts.show(kept);
        shown = kept == null ? EMPTY : form(kept);
        changed.run();
    }

    private static ArticleForm form(ArticleDraft draft) {
        return new ArticleForm(draft.topic(), draft.audience(), draft.ballotId(), draft.english(), draft.welsh());
    }

    @Override
    public @Nullable ArticleDraft keep(boolean toPublish) {
        var form = fields.form();
        if (!fields.check(false)) {
            messages.show(fields.summary(fields.getTranslation("newsroom.notSaved")));
            return null;
        }
        if (kept == null || !shown.equals(form)) {
            try {
                kept = kept == null ? newsroom.create(form) : newsroom.save(kept.id(), kept.version(), form);
            } catch (NewsRefused e) {
                refused(e);
                return null;
            }
            var id = kept.id();
            // The address is the article’s own from the first saving on; a reload finds it.
            fields.getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, "newsroom/" + id));
            refresh();
        }
        messages.done(fields.getTranslation(kept.edition() > 0 ? "newsroom.saved.correction" : "newsroom.saved"));
        if (toPublish && !fields.check(true)) {
            messages.show(fields.summary(fields.getTranslation("newsroom.notReady")));
            return null;
        }
        return kept;
    }

    @Override
    public boolean attempt(ArticleActs.Act act, String doneKey, Consumer<String> refusal) {
        var now = kept;
        if (now == null) {
            return false;
        }
        var untouched = !hasUnsaved();
        try {
            kept = act.on(now);
        } catch (NewsRefused e) {
            if (e.reason() == Reason.CHANGED_MEANWHILE) {
                // What to do with both texts is asked on the page; the dialog, opened again, still has what was typed.
                refused(e);
                return true;
            }
            refusal.accept(fields.getTranslation(EditorMessages.key(e)));
            return false;
        }
        acts.forgetTyped();
        if (untouched) {
            fill();
        } else {
            refresh();
        }
        messages.done(fields.getTranslation(doneKey));
        return true;
    }

    @Override
    public void refused(NewsRefused refused) {
        var now = kept;
        var theirs = now == null ? null : newsroom.find(now.id()).orElse(null);
        if (refused.reason() == Reason.CHANGED_MEANWHILE && theirs != null) {
            showMeanwhile(theirs);
        } else {
            messages.problem(fields.getTranslation(EditorMessages.key(refused)));
        }
    }

    @Override
    public void say(String problem) {
        messages.problem(problem);
    }

    private void showMeanwhile(ArticleDraft theirs) {
        messages.show(new MeanwhilePart(theirs, fields.form(), words, new MeanwhilePart.Choice() {
            @Override
            public void keepMine() {
                kept = theirs;
                refresh();
                messages.done(fields.getTranslation("newsroom.meanwhile.kept"));
            }

            @Override
            public void takeTheirs() {
                kept = theirs;
                fill();
                // The notice stays, so that the own text can be copied out of it.
            }
        }));
    }

    @Override
    public String readers() {
        return fields.readers();
    }

    @Override
    public void discarded() {
        shown = fields.form();
        fields.getUI().ifPresent(ui -> ui.navigate(NewsroomView.class));
    }

    @Override
    public void insert(String markdown) {
        fields.insert(markdown);
    }

    /** Pictures or documents are others now. */
    @Override
    public void changed() {
        files.show(kept == null ? null : kept.id(), false);
        fields.refreshPreviews();
    }
}
