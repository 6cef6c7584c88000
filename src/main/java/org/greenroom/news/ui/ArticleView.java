package org.greenroom.news.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import org.greenroom.ballot.BallotOutlines;
import org.greenroom.news.Article;
import org.greenroom.news.NewsReading;
import org.greenroom.settings.GreenroomSettings;
import org.greenroom.shell.Card;
import org.greenroom.shell.Notice;
import org.greenroom.shell.PageHeader;

/** An article under its lasting address. */
@Route("news/:" + ArticleView.SLUG)
@PermitAll
class ArticleView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String SLUG = "article";

    private final NewsReading news;
    private final BallotOutlines ballots;
    private final NewsWords words;
    private final GreenroomSettings settings;
    private String title = "";

    ArticleView(NewsReading news, BallotOutlines ballots, NewsWords words, GreenroomSettings settings) {
        this.news = news;
        this.ballots = ballots;
        this.words = words;
        this.settings = settings;
        addClassNames("page", "article-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var slug = event.getRouteParameters().get(SLUG).orElse("");
        removeAll();
        var article = news.bySlug(slug);
        if (article.isPresent()) {
            show(article.get());
        } else if (news.withdrawn(slug)) {
            title = getTranslation("news.gone.title");
            add(new PageHeader(title), new Notice(Notice.Kind.INFO, getTranslation("news.gone.text")), all());
        } else {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show(Article article) {
        var text = article.in(getLocale());
        var language = article.newest().languageFor(getLocale());
        title = text.title();
        add(new PageHeader(title).headingIn(language).kicker(words.kicker(article.topic(), article.publishedAt())));
        if (!language.getLanguage().equals(getLocale().getLanguage())) {
            add(new Notice(Notice.Kind.INFO, getTranslation("news.onlyEnglish")));
        }
        if (!article.corrections().isEmpty()) {
            add(corrections(article));
        }
        add(new ArticleSheet(text, language, news.files(article)));
        addBallot(article);
        add(acts(article), all());
    }

    private Div corrections(Article article) {
        var box = new Div();
        box.addClassNames("notice", "article-corrections");
        box.getElement().setAttribute("role", "note");
        for (var edition : article.corrections()) {
            var when = new Span(getTranslation("news.corrected", words.full(edition.publishedAt())));
            when.addClassName("article-corrected");
            box.add(new Paragraph(when, new Span(" " + edition.note(getLocale()))));
        }
        return box;
    }

    private void addBallot(Article article) {
        var id = article.ballotId();
        if (id != null) {
            ballots.find(id).ifPresent(ballot -> {
                var link = new Anchor("ballots/" + id, ballot.title().in(getLocale()));
                link.addClassName("row-main");
                var card = new Card(getTranslation("news.about")).with(link);
                card.addClassName("article-about");
                add(card);
            });
        }
    }

    private Div acts(Article article) {
        var address = settings.baseUrl() + (article.isPublic() ? "/articles/" : "/news/") + article.slug();
        var print = new Button(getTranslation("news.print"));
        print.getElement().executeJs("this.onclick = () => window.print()");
        var acts = new Div(new ShareButton(title, address), print);
        acts.addClassName("article-acts");
        if (!article.isPublic()) {
            var note = new Paragraph(getTranslation("news.share.members"));
            note.addClassName("secondary");
            acts.add(note);
        }
        return acts;
    }

    private RouterLink all() {
        var link = new RouterLink(getTranslation("news.all"), NewsView.class);
        link.addClassName("article-back");
        return link;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
