package org.greenroom.news.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
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
import org.greenroom.shell.PageHeader;
import org.jspecify.annotations.Nullable;

/** Writes an article, or corrects one; {@code newsroom/new} begins one. */
@Route("newsroom/:" + EditArticleView.ARTICLE)
@RolesAllowed("NEWS_EDITOR")
class EditArticleView extends Div
        implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle, ArticleActs.Page, FilesPart.Page {

    static final String ARTICLE = "article";
    static final String NEW = "new";
    private static final ArticleForm EMPTY =
            new ArticleForm(Topic.UNION, Audience.members(), null, ArticleText.EMPTY, ArticleText.EMPTY);

    private final Newsroom newsroom;
    private final NewsWords words;
    private final EditorMessages messages = new EditorMessages();
    private final Div head = new Div();
    private final ArticleFields fields;
    private final FilesPart files;
    private final ArticleActs acts;

    /** As it was last read or saved; null before the first saving. */
    private @Nullable ArticleDraft kept;

    /** What the form held then. */
    private ArticleForm shown = EMPTY;

    EditArticleView(
            Newsroom newsroom, ArticleFiles files, EditorChoices choices, NewsSettings settings, NewsWords words) {
        this.newsroom = newsroom;
        this.words = words;
        this.files = new FilesPart(files, settings, this);
        this.fields = new ArticleFields(choices, words, settings, this.files::files);
        this.acts = new ArticleActs(newsroom, this);
        addClassNames("page", "newsroom");
        add(head, messages, fields, this.files, acts);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getRouteParameters().get(ARTICLE).orElse("");
        messages.removeAll();
        acts.forgetTyped();
        if (asked.equals(NEW)) {
            kept = null;
        } else {
            kept = find(asked);
            if (kept == null) {
                event.rerouteToError(NotFoundException.class);
                return;
            }
        }
        fill();
    }

    private @Nullable ArticleDraft find(String id) {
        try {
            return newsroom.find(UUID.fromString(id)).orElse(null);
        } catch (IllegalArgumentException e) {
            return null;
        }
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
        head.removeAll();
        var header = new PageHeader(getPageTitle()).kicker(getTranslation("newsroom.title"));
        if (kept != null) {
            var state = new Paragraph(words.stateTag(kept.state()));
            state.add(" " + words.standing(kept));
            state.addClassNames("editor-state", "secondary");
            head.add(header, state);
            if (kept.edition() > 0 && !readOnly) {
                var read = new Anchor("news/" + kept.slug(), getTranslation("newsroom.asReaders"));
                head.add(read);
            }
        } else {
            head.add(header.lead(getTranslation("newsroom.new.lead")));
        }
        head.add(back());
    }

    private RouterLink back() {
        var link = new RouterLink(getTranslation("newsroom.back"), NewsroomView.class);
        link.addClassName("editor-back");
        return link;
    }

    private static ArticleForm form(ArticleDraft draft) {
        return new ArticleForm(draft.topic(), draft.audience(), draft.ballotId(), draft.english(), draft.welsh());
    }

    @Override
    public @Nullable ArticleDraft keep(boolean toPublish) {
        var form = fields.form();
        if (!fields.check(false)) {
            messages.show(fields.summary(getTranslation("newsroom.notSaved")));
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
            getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, "newsroom/" + id));
            refresh();
        }
        messages.done(getTranslation(kept.edition() > 0 ? "newsroom.saved.correction" : "newsroom.saved"));
        if (toPublish && !fields.check(true)) {
            messages.show(fields.summary(getTranslation("newsroom.notReady")));
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
        var unsaved = fields.form();
        var untouched = shown.equals(unsaved);
        try {
            kept = act.on(now);
        } catch (NewsRefused e) {
            if (e.reason() == Reason.CHANGED_MEANWHILE) {
                // What to do with both texts is asked on the page; the dialog, opened again, still has what was typed.
                refused(e);
                return true;
            }
            refusal.accept(getTranslation(EditorMessages.key(e)));
            return false;
        }
        acts.forgetTyped();
        if (untouched) {
            fill();
        } else {
            refresh();
        }
        messages.done(getTranslation(doneKey));
        return true;
    }

    @Override
    public void refused(NewsRefused refused) {
        var now = kept;
        var theirs = now == null ? null : newsroom.find(now.id()).orElse(null);
        if (refused.reason() == Reason.CHANGED_MEANWHILE && theirs != null) {
            showMeanwhile(theirs);
        } else {
            messages.problem(getTranslation(EditorMessages.key(refused)));
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
                messages.done(getTranslation("newsroom.meanwhile.kept"));
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
        getUI().ifPresent(ui -> ui.navigate(NewsroomView.class));
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

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (shown.equals(fields.form())) {
            return;
        }
        var leave = event.postpone();
        var ask = new ConfirmDialog();
        ask.setHeader(getTranslation("newsroom.leave.title"));
        ask.setText(getTranslation("newsroom.leave.text"));
        ask.setConfirmText(getTranslation("newsroom.leave.go"));
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("newsroom.leave.stay"));
        ask.addConfirmListener(confirmed -> leave.proceed());
        ask.addCancelListener(cancelled -> leave.cancel());
        ask.open();
    }

    @Override
    public String getPageTitle() {
        var title = kept == null ? "" : kept.english().title();
        return title.isEmpty() ? getTranslation("newsroom.new") : title;
    }
}
