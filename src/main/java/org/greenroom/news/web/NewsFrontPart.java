package org.greenroom.news.web;

import java.util.Locale;
import org.greenroom.news.NewsReading;
import org.greenroom.news.NewsReading.Query;
import org.greenroom.site.FrontPart;
import org.greenroom.texts.Texts;
import org.greenroom.texts.Times;
import org.springframework.stereotype.Component;

/** The newest public articles on the front page. */
@Component
class NewsFrontPart implements FrontPart {

    private static final int SHOWN = 3;

    private final NewsReading news;
    private final Texts texts;
    private final Times times;

    NewsFrontPart(NewsReading news, Texts texts, Times times) {
        this.news = news;
        this.texts = texts;
        this.times = times;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Shown shown(Locale locale) {
        var lines = news.find(Query.list(locale), 0, SHOWN).stream()
                .map(article -> new Line(
                        article.in(locale).title(),
                        article.newest().languageFor(locale),
                        "/articles/" + article.slug(),
                        times.date(article.publishedAt().atZone(Times.ZONE).toLocalDate(), locale)))
                .toList();
        return new Shown(
                texts.get(locale, "site.front.news"),
                lines,
                texts.get(locale, "site.front.news.none"),
                texts.get(locale, "site.front.news.more"),
                "/articles");
    }
}
