package org.greenroom.news;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.greenroom.ballot.BallotReading;
import org.greenroom.news.NewsReading.Query;
import org.springframework.stereotype.Component;

/** The articles about a ballot, for the ballot’s own pages. */
@Component
class BallotArticles implements BallotReading {

    private static final int MOST = 5;

    private final NewsReading news;

    BallotArticles(NewsReading news) {
        this.news = news;
    }

    @Override
    public List<Piece> about(UUID ballotId, Locale locale) {
        return news.find(new Query("", null, null, ballotId, locale), 0, MOST).stream()
                .map(article -> new Piece(
                        article.in(locale).title(),
                        article.newest().languageFor(locale),
                        article.publishedAt(),
                        "news/" + article.slug(),
                        article.isPublic() ? "/articles/" + article.slug() : null))
                .toList();
    }
}
