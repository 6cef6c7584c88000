package org.greenroom.news.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Set;
import org.greenroom.news.ArticleLine;
import org.greenroom.news.ArticleState;
import org.greenroom.news.Newsroom;
import org.greenroom.shell.Card;
import org.greenroom.shell.PageHeader;
import org.greenroom.shell.StatusTag;
import org.greenroom.shell.StatusTag.Shape;

/** All articles for their editors, by where they stand. */
@Route("newsroom")
@RolesAllowed("NEWS_EDITOR")
class NewsroomView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int SIZE = 25;

    /** The parts of the list; the first is what is being worked on. */
    private enum Part {
        WORK(EnumSet.of(ArticleState.DRAFT, ArticleState.SCHEDULED)),
        PUBLISHED(EnumSet.of(ArticleState.PUBLISHED)),
        ARCHIVED(EnumSet.of(ArticleState.ARCHIVED)),
        WITHDRAWN(EnumSet.of(ArticleState.WITHDRAWN));

        private final Set<ArticleState> states;

        Part(Set<ArticleState> states) {
            this.states = states;
        }

        private String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static Part of(String code) {
            return Arrays.stream(values())
                    .filter(part -> part.code().equals(code))
                    .findFirst()
                    .orElse(WORK);
        }
    }

    private final Newsroom newsroom;
    private final NewsWords words;
    private final Div content = new Div();

    NewsroomView(Newsroom newsroom, NewsWords words) {
        this.newsroom = newsroom;
        this.words = words;
        addClassNames("page", "newsroom");
        var write = new RouterLink(
                getTranslation("newsroom.write"),
                EditArticleView.class,
                new RouteParameters(EditArticleView.ARTICLE, EditArticleView.NEW));
        write.addClassNames("button-link", "primary");
        add(new PageHeader(getTranslation("newsroom.title")).actions(write), content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        var part = Part.of(parameters.getSingleParameter("state").orElse(""));
        var page = parameters
                .getSingleParameter("page")
                .filter(text -> text.matches("[1-9][0-9]{0,4}"))
                .map(text -> Integer.parseInt(text) - 1)
                .orElse(0);
        content.removeAll();
        content.add(parts(part));
        var total = newsroom.count(part.states);
        if (total == 0) {
            content.add(new Card(getTranslation("newsroom.none." + part.code()))
                    .secondary(getTranslation("newsroom.none." + part.code() + ".text")));
            return;
        }
        var pages = (int) ((total + SIZE - 1) / SIZE);
        var at = Math.min(page, pages - 1);
        var list = new UnorderedList();
        list.addClassName("list-rows");
        newsroom.list(part.states, at, SIZE).forEach(line -> list.add(row(line)));
        content.add(new Card().with(list), new NewsPager(at, pages, to -> link(part, to)));
    }

    private Nav parts(Part current) {
        var list = new UnorderedList();
        for (var part : Part.values()) {
            var link = link(part, 0);
            link.setText(getTranslation("newsroom.part." + part.code(), newsroom.count(part.states)));
            if (part == current) {
                link.getElement().setAttribute("aria-current", "page");
            }
            list.add(new ListItem(link));
        }
        var nav = new Nav(list);
        nav.addClassName("newsroom-parts");
        nav.setAriaLabel(getTranslation("newsroom.parts"));
        return nav;
    }

    private ListItem row(ArticleLine line) {
        var link = new RouterLink(
                line.title(),
                EditArticleView.class,
                new RouteParameters(EditArticleView.ARTICLE, line.id().toString()));
        link.addClassName("row-main");
        link.getElement().setAttribute("lang", "en");
        var about = new Span(getTranslation(AudienceField.key(line.audience())) + " · " + words.topic(line.topic())
                + " · " + words.standing(line));
        about.addClassName("secondary");
        var text = new Div(link, about);
        text.addClassName("row-words");
        var tags = new Div(words.stateTag(line.state()));
        tags.addClassName("newsroom-tags");
        if (line.corrected()) {
            tags.add(new StatusTag(getTranslation("newsroom.tag.changed"), Shape.DASHED));
        }
        if (!line.welsh()) {
            tags.add(new StatusTag(getTranslation("newsroom.tag.noWelsh"), Shape.QUIET));
        }
        return new ListItem(text, tags);
    }

    private static RouterLink link(Part part, int page) {
        var parameters = new LinkedHashMap<String, String>();
        if (part != Part.WORK) {
            parameters.put("state", part.code());
        }
        if (page > 0) {
            parameters.put("page", String.valueOf(page + 1));
        }
        var link = new RouterLink();
        link.setRoute(NewsroomView.class);
        link.setQueryParameters(QueryParameters.simple(parameters));
        return link;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("newsroom.title");
    }
}
