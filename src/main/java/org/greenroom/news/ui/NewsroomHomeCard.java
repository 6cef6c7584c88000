package org.greenroom.news.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.EnumSet;
import java.util.List;
import org.greenroom.access.CurrentUser;
import org.greenroom.access.Role;
import org.greenroom.news.ArticleLine;
import org.greenroom.news.ArticleState;
import org.greenroom.news.Newsroom;
import org.greenroom.shell.Card;
import org.greenroom.shell.HomeCard;

/** What editors are working on: drafts and what is scheduled, with a way to write. */
@org.springframework.stereotype.Component
class NewsroomHomeCard implements HomeCard {

    private static final int SHOWN = 4;

    private final CurrentUser user;
    private final Newsroom newsroom;
    private final NewsWords words;

    NewsroomHomeCard(CurrentUser user, Newsroom newsroom, NewsWords words) {
        this.user = user;
        this.newsroom = newsroom;
        this.words = words;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Group group() {
        return Group.DESK;
    }

    @Override
    public List<Component> cards() {
        if (user.get().filter(person -> person.has(Role.NEWS_EDITOR)).isEmpty()) {
            return List.of();
        }
        var inWork = newsroom.list(EnumSet.of(ArticleState.DRAFT, ArticleState.SCHEDULED), 0, SHOWN);
        var card = new Card(words.text("home.newsroom"));
        if (inWork.isEmpty()) {
            card.secondary(words.text("home.newsroom.none"));
            return List.of(card.with(write()));
        }
        var list = new UnorderedList();
        list.addClassName("list-rows");
        inWork.forEach(line -> list.add(row(line)));
        var all = new RouterLink(words.text("newsroom.title"), NewsroomView.class);
        all.addClassName("button-link");
        return List.of(card.with(list, all));
    }

    private ListItem row(ArticleLine line) {
        var link = new RouterLink(
                line.title(), EditArticleView.class, article(line.id().toString()));
        link.addClassName("row-title");
        link.getElement().setAttribute("lang", "en");
        var standing = new Span(words.standing(line));
        standing.addClassName("secondary");
        var said = new Div(link, standing);
        said.addClassName("row-words");
        return new ListItem(said, words.stateTag(line.state()));
    }

    private RouterLink write() {
        var write = new RouterLink(words.text("newsroom.write"), EditArticleView.class, article(EditArticleView.NEW));
        write.addClassName("button-link");
        return write;
    }

    private static RouteParameters article(String id) {
        return new RouteParameters(EditArticleView.ARTICLE, id);
    }
}
