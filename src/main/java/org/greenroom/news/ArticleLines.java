package org.greenroom.news;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The editors’ list: one statement, without the texts. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class ArticleLines {

    private final JdbcClient jdbc;

    ArticleLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Articles in some states, the last changed first. @param page from 0 */
    List<ArticleLine> in(Set<ArticleState> states, int page, int size) {
        return jdbc.sql("""
                        select a.id, a.state, a.topic, a.audience, a.title_en, a.title_cy, a.publish_at,
                            a.pinned_until, a.published_at, a.changed_at, a.changed_by,
                            case when e.number is not null and (a.title_en <> e.title_en or a.summary_en <> e.summary_en
                                or a.body_en <> e.body_en or a.title_cy <> e.title_cy or a.summary_cy <> e.summary_cy
                                or a.body_cy <> e.body_cy) then 1 else 0 end as corrected
                        from news_article a left join news_edition e on e.article_id = a.id and e.number = a.edition
                        where a.state in (:states) order by a.changed_at desc, a.id
                        offset :offset rows fetch first :limit rows only
                        """)
                .param("states", states.stream().map(ArticleState::name).toList())
                .param("offset", page * size)
                .param("limit", size)
                .query(ArticleLines::line)
                .list();
    }

    private static ArticleLine line(ResultSet row, int n) throws SQLException {
        return new ArticleLine(
                row.getObject("id", UUID.class),
                ArticleState.valueOf(row.getString("state")),
                Topic.valueOf(row.getString("topic")),
                AudienceKind.valueOf(row.getString("audience")),
                row.getString("title_en"),
                !row.getString("title_cy").isEmpty(),
                instant(row, "publish_at"),
                instant(row, "pinned_until"),
                instant(row, "published_at"),
                Objects.requireNonNull(instant(row, "changed_at")),
                row.getString("changed_by"),
                row.getInt("corrected") == 1);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
