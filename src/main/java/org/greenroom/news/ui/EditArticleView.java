package org.greenroom.news.ui;

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
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.greenroom.news.ArticleDraft;
import org.greenroom.news.ArticleFiles;
import org.greenroom.news.ArticleState;
import org.greenroom.news.NewsSettings;
import org.greenroom.news.Newsroom;
import org.greenroom.shell.PageHeader;
import org.jspecify.annotations.Nullable;

/** Writes an article, or corrects one; {@code newsroom/new} begins one. */
@Route("newsroom/:" + EditArticleView.ARTICLE)
@RolesAllowed("NEWS_EDITOR")
class EditArticleView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    static final String ARTICLE = "article";
    static final String NEW = "new";

    private final Newsroom newsroom;
    private final NewsWords words;
    private final Div head = new Div();
    private final ArticleDesk desk;

    EditArticleView(
            Newsroom newsroom, ArticleFiles files, EditorChoices choices, NewsSettings settings, NewsWords words) {
        this.newsroom = newsroom;
        this.words = words;
        this.desk = new ArticleDesk(newsroom, files, choices, settings, words, this::showHead);
        addClassNames("page", "newsroom");
        add(head);
        desk.parts().forEach(this::add);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getRouteParameters().get(ARTICLE).orElse("");
        var found = asked.equals(NEW) ? null : find(asked);
        if (found == null && !asked.equals(NEW)) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        desk.open(found);
    }

    private @Nullable ArticleDraft find(String id) {
        try {
            return newsroom.find(UUID.fromString(id)).orElse(null);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private void showHead() {
        head.removeAll();
        var kept = desk.kept();
        var header = new PageHeader(getPageTitle()).kicker(getTranslation("newsroom.title"), "newsroom");
        if (kept == null) {
            head.add(header.lead(getTranslation("newsroom.new.lead")));
            return;
        }
        var state = new Paragraph(words.stateTag(kept.state()));
        state.add(" " + words.standing(kept));
        state.addClassNames("editor-state", "secondary");
        head.add(header, state);
        if (kept.edition() > 0 && kept.state() != ArticleState.WITHDRAWN) {
            head.add(new Anchor("news/" + kept.slug(), getTranslation("newsroom.asReaders")));
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (desk.hasUnsaved()) {
            LeaveQuestion.ask(event.postpone());
        }
    }

    @Override
    public String getPageTitle() {
        var kept = desk.kept();
        var title = kept == null ? "" : kept.english().title();
        return title.isEmpty() ? getTranslation("newsroom.new") : title;
    }
}
