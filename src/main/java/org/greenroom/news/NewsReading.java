package org.greenroom.news;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.access.CurrentUser;
import org.greenroom.storage.StoredFile;
import org.greenroom.texts.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What readers see: visitors what is public, signed-in people also what is for them. Nothing is kept of who read what;
 * “new” goes by the newest article somebody has seen the list up to.
 */
@Service
@Transactional(readOnly = true)
public class NewsReading {

    private static final int LONGEST_SEARCH = 100;
    private static final String SELECT = "select a.id, a.slug, a.topic, a.audience, a.ballot_id, a.published_at,"
            + " a.pinned_until, " + Editions.COLUMNS
            + " from news_article a join news_edition e on e.article_id = a.id and e.number = a.edition ";

    private final JdbcClient jdbc;
    private final Editions editions;
    private final FileShelf files;
    private final Readers readers;
    private final CurrentUser user;
    private final Clock clock;

    NewsReading(JdbcClient jdbc, Editions editions, FileShelf files, Readers readers, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.editions = editions;
        this.files = files;
        this.readers = readers;
        this.user = user;
        this.clock = clock;
    }

    /**
     * What is looked for; an empty query finds what is in the list.
     *
     * @param words that must all occur, in the language of {@code locale}; archived articles are searched too
     * @param topic only about this, or null
     * @param month only published then (UK), or null
     * @param ballotId only about this ballot, or null
     */
    public record Query(
            String words,
            @Nullable Topic topic,
            @Nullable YearMonth month,
            @Nullable UUID ballotId,
            Locale locale) {

        /** Whatever is in the list. */
        public static Query list(Locale locale) {
            return new Query("", null, null, null, locale);
        }
    }

    /** A part of what is found, pinned ones first, then the newest. */
    public List<Article> find(Query query, int offset, int limit) {
        var where = where(query);
        var now = clock.instant();
        var seen = seen();
        return jdbc.sql(SELECT + where.sql()
                        + " order by case when a.pinned_until > :now then 0 else 1 end, a.published_at desc, a.id"
                        + " offset :offset rows fetch first :limit rows only")
                .params(where.parameters())
                .param("now", utc(now))
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> article(row, now, seen, List.of()))
                .list();
    }

    /** How many are found. */
    public int count(Query query) {
        var where = where(query);
        return jdbc.sql("select count(*) from news_article a"
                        + " join news_edition e on e.article_id = a.id and e.number = a.edition " + where.sql())
                .params(where.parameters())
                .query(Integer.class)
                .single();
    }

    /** One article under its lasting address, with its corrections; archived ones too. */
    public Optional<Article> bySlug(String slug) {
        var where = where(new Query("", null, null, null, Locale.UK), "a.state in ('PUBLISHED', 'ARCHIVED')");
        where.parameters().put("slug", slug);
        var now = clock.instant();
        var seen = seen();
        return jdbc.sql(SELECT + where.sql() + " and a.slug = :slug")
                .params(where.parameters())
                .query((row, n) -> article(row, now, seen, List.of()))
                .optional()
                .map(this::withCorrections);
    }

    /** Whether an article that was public once stood under this address and was withdrawn. */
    public boolean withdrawn(String slug) {
        return jdbc.sql("select count(*) from news_article where slug = :slug and state = 'WITHDRAWN'"
                                + " and audience = 'EVERYONE'")
                        .param("slug", slug)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Pictures and attachments of an article the reader may read. */
    public List<ArticleFile> files(Article article) {
        return files.of(article.id());
    }

    /** The same for many articles the reader may read, by article, in one statement. */
    public Map<UUID, List<ArticleFile>> files(Collection<Article> articles) {
        return files.ofAll(articles.stream().map(Article::id).toList());
    }

    /** The content of a file, if the reader may read the article it belongs to. Editors read those of drafts too. */
    public Optional<StoredFile> file(UUID fileId) {
        return files.articleOf(fileId).filter(this::mayRead).flatMap(article -> files.content(fileId));
    }

    /** The months in which something was published, the newest first. */
    public List<YearMonth> months() {
        var where = where(Query.list(Locale.UK), "a.state in ('PUBLISHED', 'ARCHIVED')");
        return jdbc
                .sql("select a.published_at from news_article a"
                        + " join news_edition e on e.article_id = a.id and e.number = a.edition " + where.sql())
                .params(where.parameters())
                .query((row, n) -> YearMonth.from(
                        row.getObject("published_at", OffsetDateTime.class).atZoneSameInstant(Times.ZONE)))
                .list()
                .stream()
                .distinct()
                .sorted((a, b) -> b.compareTo(a))
                .toList();
    }

    /** How many articles in the list are new to the signed-in person. */
    public int unread() {
        var seen = seen();
        var where = where(Query.list(Locale.UK));
        where.parameters().put("seen", utc(seen == null ? Instant.EPOCH : seen));
        return jdbc.sql("select count(*) from news_article a"
                        + " join news_edition e on e.article_id = a.id and e.number = a.edition " + where.sql()
                        + " and a.published_at > :seen")
                .params(where.parameters())
                .query(Integer.class)
                .single();
    }

    /**
     * The signed-in person has seen the list. What is kept is when the newest article in it was published, not when
     * anybody looked.
     */
    @Transactional
    public void listSeen() {
        var newest = find(Query.list(Locale.UK), 0, 50).stream()
                .map(Article::publishedAt)
                .max(Instant::compareTo);
        if (newest.isEmpty() || user.get().isEmpty()) {
            return;
        }
        var account = user.require().accountId();
        var changed = jdbc.sql("update news_seen set up_to = :upTo where account_id = :account")
                .param("upTo", utc(newest.get()))
                .param("account", account)
                .update();
        if (changed == 0) {
            jdbc.sql("insert into news_seen (account_id, up_to) values (:account, :upTo) on conflict do nothing")
                    .param("account", account)
                    .param("upTo", utc(newest.get()))
                    .update();
        }
    }

    private @Nullable Instant seen() {
        return user.get()
                .flatMap(person -> jdbc.sql("select up_to from news_seen where account_id = :account")
                        .param("account", person.accountId())
                        .query(OffsetDateTime.class)
                        .optional())
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    private boolean mayRead(UUID articleId) {
        var reach = readers.reach();
        if (reach.everything()) {
            return true;
        }
        var where = where(Query.list(Locale.UK), "a.state in ('PUBLISHED', 'ARCHIVED')");
        where.parameters().put("id", articleId);
        return jdbc.sql("select count(*) from news_article a " + where.sql() + " and a.id = :id")
                        .params(where.parameters())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private Article withCorrections(Article article) {
        var corrections = editions.of(article.id()).stream()
                .filter(edition -> edition.number() > 1)
                .toList();
        return new Article(
                article.id(),
                article.slug(),
                article.topic(),
                article.isPublic(),
                article.ballotId(),
                article.publishedAt(),
                article.pinned(),
                article.isNew(),
                article.newest(),
                corrections);
    }

    private Where where(Query query) {
        var searching = !query.words().isBlank() || query.month() != null || query.ballotId() != null;
        return where(query, searching ? "a.state in ('PUBLISHED', 'ARCHIVED')" : "a.state = 'PUBLISHED'");
    }

    private Where where(Query query, String states) {
        var parts = new ArrayList<String>(List.of(states));
        var parameters = new HashMap<String, Object>();
        var reach = readers.reach();
        if (!reach.everything()) {
            parts.add(reachable(reach, parameters));
        }
        if (query.topic() != null) {
            parts.add("a.topic = :topic");
            parameters.put("topic", query.topic().name());
        }
        if (query.ballotId() != null) {
            parts.add("a.ballot_id = :ballot");
            parameters.put("ballot", query.ballotId());
        }
        var month = query.month();
        if (month != null) {
            parts.add("a.published_at >= :monthFrom and a.published_at < :monthTo");
            parameters.put("monthFrom", utc(start(month)));
            parameters.put("monthTo", utc(start(month.plusMonths(1))));
        }
        words(query, parts, parameters);
        return new Where("where " + String.join(" and ", parts), parameters);
    }

    private static String reachable(Readers.Reach reach, Map<String, Object> parameters) {
        if (!reach.members()) {
            return "a.audience = 'EVERYONE'";
        }
        if (reach.targets().isEmpty()) {
            return "a.audience in ('EVERYONE', 'MEMBERS')";
        }
        parameters.put("targets", reach.targets());
        return "(a.audience in ('EVERYONE', 'MEMBERS') or exists (select 1 from news_target t"
                + " where t.article_id = a.id and t.target in (:targets)))";
    }

    private static void words(Query query, List<String> parts, Map<String, Object> parameters) {
        var column = query.locale().getLanguage().equals("cy") ? "e.search_cy" : "e.search_en";
        var text = query.words().strip().toLowerCase(Locale.ROOT);
        var cut = text.length() > LONGEST_SEARCH ? text.substring(0, LONGEST_SEARCH) : text;
        var number = 0;
        for (var word : cut.split("\\s+")) {
            if (!word.isEmpty()) {
                var name = "word" + number++;
                parts.add(column + " like :" + name + " escape '!'");
                parameters.put(name, "%" + word.replaceAll("([!%_])", "!$1") + "%");
            }
        }
    }

    private static Article article(ResultSet row, Instant now, @Nullable Instant seen, List<Edition> corrections)
            throws SQLException {
        var publishedAt = row.getObject("published_at", OffsetDateTime.class).toInstant();
        var pinnedUntil = row.getObject("pinned_until", OffsetDateTime.class);
        return new Article(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                Topic.valueOf(row.getString("topic")),
                AudienceKind.EVERYONE.name().equals(row.getString("audience")),
                row.getObject("ballot_id", UUID.class),
                publishedAt,
                pinnedUntil != null && pinnedUntil.toInstant().isAfter(now),
                seen != null && publishedAt.isAfter(seen),
                Editions.edition(row, 0),
                corrections);
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(Times.ZONE).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private record Where(String sql, Map<String, Object> parameters) {}
}
