package org.greenroom.news.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.util.Comparator;
import java.util.List;
import org.greenroom.access.CurrentUser;
import org.greenroom.news.Article;
import org.greenroom.news.NewsReading;
import org.greenroom.news.NewsReading.Query;
import org.greenroom.shell.Card;
import org.greenroom.shell.HomeCard;

/** The newest articles that are new to the reader; and that there are none. */
@org.springframework.stereotype.Component
class NewsHomeCard implements HomeCard {

    private static final int SHOWN = 3;

    private final CurrentUser user;
    private final NewsReading news;
    private final NewsWords words;

    NewsHomeCard(CurrentUser user, NewsReading news, NewsWords words) {
        this.user = user;
        this.news = news;
        this.words = words;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Group group() {
        return Group.NEWS;
    }

    @Override
    public List<Component> cards() {
        if (user.get().isEmpty()) {
            return List.of();
        }
        var unread = news.unread();
        var all = new RouterLink(words.text("news.home.all"), NewsView.class);
        all.addClassName("button-link");
        if (unread == 0) {
            return List.of(new Card(words.text("home.news.none"))
                    .secondary(words.text("home.news.none.text"))
                    .with(all));
        }
        var list = new UnorderedList();
        list.addClassName("list-rows");
        // Pinned ones stand first in the list, however old: enough are read to find the newest behind them.
        news.find(Query.list(words.locale()), 0, 10 * SHOWN).stream()
                .sorted(Comparator.comparing(Article::publishedAt).reversed())
                .limit(Math.min(unread, SHOWN))
                .forEach(article -> list.add(row(article)));
        return List.of(new Card(words.text("news.home", unread)).with(list, all));
    }

    private ListItem row(Article article) {
        var link = words.link(article);
        link.addClassName("row-main");
        var kicker = new Span(words.kicker(article.topic(), article.publishedAt()));
        kicker.addClassName("secondary");
        return new ListItem(link, kicker);
    }
}
