package org.greenroom.news;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.news.text.MarkdownHtml;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The published versions of articles and whom they are for; plain SQL. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Editions {

    static final String COLUMNS = "e.number, e.published_at as edition_at, e.title_en, e.summary_en, e.body_en,"
            + " e.title_cy, e.summary_cy, e.body_cy, e.note_en, e.note_cy";

    private final JdbcClient jdbc;

    Editions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID articleId, int number, ArticleEntity article, String noteEn, String noteCy, String by, Instant at) {
        var english = article.english();
        var welsh = article.welsh();
        jdbc.sql("""
                        insert into news_edition (article_id, number, published_at, published_by, title_en, summary_en,
                            body_en, title_cy, summary_cy, body_cy, note_en, note_cy, search_en, search_cy)
                        values (:article, :number, :at, :by, :titleEn, :summaryEn, :bodyEn, :titleCy, :summaryCy,
                            :bodyCy, :noteEn, :noteCy, :searchEn, :searchCy)
                        """)
                .param("article", articleId)
                .param("number", number)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("by", by)
                .param("titleEn", english.title())
                .param("summaryEn", english.summary())
                .param("bodyEn", english.body())
                .param("titleCy", welsh.title())
                .param("summaryCy", welsh.summary())
                .param("bodyCy", welsh.body())
                .param("noteEn", noteEn)
                .param("noteCy", noteCy)
                .param("searchEn", search(english))
                .param("searchCy", search(welsh.isEmpty() ? english : welsh))
                .update();
    }

    /** All editions of an article, the newest first. */
    List<Edition> of(UUID articleId) {
        return jdbc.sql("select " + COLUMNS + " from news_edition e where article_id = :id order by number desc")
                .param("id", articleId)
                .query(Editions::edition)
                .list();
    }

    Optional<Edition> newest(UUID articleId) {
        return of(articleId).stream().findFirst();
    }

    void replaceTargets(UUID articleId, Audience audience) {
        jdbc.sql("delete from news_target where article_id = :id")
                .param("id", articleId)
                .update();
        for (var target : audience.targets()) {
            jdbc.sql("insert into news_target (article_id, target) values (:id, :target)")
                    .param("id", articleId)
                    .param("target", Readers.stored(audience.kind(), target))
                    .update();
        }
    }

    List<String> targets(UUID articleId) {
        return jdbc
                .sql("select target from news_target where article_id = :id order by target")
                .param("id", articleId)
                .query(String.class)
                .list()
                .stream()
                .map(target -> target.substring(target.indexOf(':') + 1))
                .toList();
    }

    static Edition edition(ResultSet row, int n) throws SQLException {
        return new Edition(
                row.getInt("number"),
                row.getObject("edition_at", OffsetDateTime.class).toInstant(),
                new ArticleText(row.getString("title_en"), row.getString("summary_en"), row.getString("body_en")),
                new ArticleText(row.getString("title_cy"), row.getString("summary_cy"), row.getString("body_cy")),
                row.getString("note_en"),
                row.getString("note_cy"));
    }

    private static String search(ArticleText text) {
        var words = text.title() + "\n" + text.summary() + "\n" + MarkdownHtml.plain(text.body());
        return words.toLowerCase(Locale.ROOT);
    }
}
