package org.greenroom.news;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.greenroom.access.AccountStatus;
import org.greenroom.access.AccountSummary;
import org.greenroom.access.Accounts;
import org.greenroom.membership.MemberDirectory;
import org.greenroom.texts.Languages;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is new to members who are not signed in, for what is sent to them. Goes by the same audiences and the same mark
 * “seen up to” as the pages; keeps nothing of its own. As many statements for many members as for one.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
public class MemberNews {

    /** Of what was published at a stretch, older ones than this many are left to the pages. */
    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Readers readers;
    private final MemberDirectory members;
    private final Accounts accounts;

    MemberNews(JdbcClient jdbc, Readers readers, MemberDirectory members, Accounts accounts) {
        this.jdbc = jdbc;
        this.readers = readers;
        this.members = members;
        this.accounts = accounts;
    }

    /**
     * An article in the list, as mail names it.
     *
     * @param english without its body
     * @param welsh without its body; empty where there is none
     */
    public record Item(
            UUID id, String slug, boolean isPublic, Instant publishedAt, ArticleText english, ArticleText welsh) {

        /** Its title and summary in the language nearest to {@code locale}; in English where there is no Welsh. */
        public ArticleText in(Locale locale) {
            return isWelsh(locale) ? welsh : english;
        }

        /** The language of {@link #in}. */
        public Locale languageFor(Locale locale) {
            return isWelsh(locale) ? Languages.WELSH : Languages.ENGLISH;
        }

        private boolean isWelsh(Locale locale) {
            return locale.getLanguage().equals("cy") && !welsh.isEmpty();
        }
    }

    /** When the newest article was published that was published by {@code until}; the epoch if there is none. */
    public Instant newest(Instant until) {
        return jdbc
                .sql("select max(published_at) from news_article where published_at <= :until")
                .param("until", utc(until))
                .query((row, n) -> row.getObject(1, OffsetDateTime.class))
                .list()
                .stream()
                .filter(Objects::nonNull)
                .findFirst()
                .map(OffsetDateTime::toInstant)
                .orElse(Instant.EPOCH);
    }

    /**
     * What is in the list, is for the member, and is new to the member, the newest first. Left out are members for whom
     * there is nothing, and those who could not sign in to read.
     *
     * @param after by member: only what was published after this
     * @param until only what was published by then
     */
    public Map<UUID, List<Item>> unread(Map<UUID, Instant> after, Instant until) {
        var found = new HashMap<UUID, List<Item>>();
        var items = after.isEmpty() ? List.<Item>of() : between(Collections.min(after.values()), until);
        if (items.isEmpty()) {
            return found;
        }
        var targets = targets(items.stream().map(Item::id).toList());
        var active = accounts.ofMembers(after.keySet()).entrySet().stream()
                .filter(entry -> entry.getValue().status() == AccountStatus.ACTIVE)
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()));
        var seen = seen(active.values());
        var reach = readers.targets(members.byIds(active.keySet()).values(), ballots(targets));
        reach.forEach((memberId, reachable) -> {
            var account = active.get(memberId);
            var from = later(after.get(memberId), seen.getOrDefault(account.id(), Instant.EPOCH));
            var own = items.stream()
                    .filter(item -> item.publishedAt().isAfter(from))
                    .filter(item -> mayRead(targets.get(item.id()), reachable))
                    .toList();
            if (!own.isEmpty()) {
                found.put(memberId, own);
            }
        });
        return found;
    }

    /** @param targets null for what all members may read */
    private static boolean mayRead(@Nullable Set<String> targets, Set<String> reachable) {
        return targets == null || !Collections.disjoint(targets, reachable);
    }

    private List<Item> between(Instant after, Instant until) {
        return jdbc.sql("""
                        select a.id, a.slug, a.audience, a.published_at, e.title_en, e.summary_en, e.title_cy,
                            e.summary_cy
                        from news_article a join news_edition e on e.article_id = a.id and e.number = a.edition
                        where a.state = 'PUBLISHED' and a.published_at > :after and a.published_at <= :until
                        order by a.published_at desc, a.id fetch first :most rows only
                        """)
                .param("after", utc(after))
                .param("until", utc(until))
                .param("most", MOST)
                .query(MemberNews::item)
                .list();
    }

    /** Whom those articles are for that are not for all members; an article for nobody has an empty set. */
    private Map<UUID, Set<String>> targets(Collection<UUID> articleIds) {
        var found = new HashMap<UUID, Set<String>>();
        jdbc.sql("""
                        select a.id, t.target from news_article a left join news_target t on t.article_id = a.id
                        where a.id in (:ids) and a.audience not in ('EVERYONE', 'MEMBERS')
                        """).param("ids", articleIds).query(row -> {
            var own = found.computeIfAbsent(row.getObject("id", UUID.class), id -> new HashSet<>());
            var target = row.getString("target");
            if (target != null) {
                own.add(target);
            }
        });
        return found;
    }

    private static Set<UUID> ballots(Map<UUID, Set<String>> targets) {
        var prefix = Readers.stored(AudienceKind.ELECTORATE, "");
        return targets.values().stream()
                .flatMap(Set::stream)
                .filter(target -> target.startsWith(prefix))
                .map(target -> UUID.fromString(target.substring(prefix.length())))
                .collect(Collectors.toSet());
    }

    private Map<UUID, Instant> seen(Collection<AccountSummary> asked) {
        var found = new HashMap<UUID, Instant>();
        if (!asked.isEmpty()) {
            jdbc.sql("select account_id, up_to from news_seen where account_id in (:ids)")
                    .param("ids", asked.stream().map(AccountSummary::id).toList())
                    .query(row -> {
                        found.put(
                                row.getObject("account_id", UUID.class),
                                row.getObject("up_to", OffsetDateTime.class).toInstant());
                    });
        }
        return found;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Item item(ResultSet row, int n) throws SQLException {
        return new Item(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                AudienceKind.EVERYONE.name().equals(row.getString("audience")),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                new ArticleText(row.getString("title_en"), row.getString("summary_en"), ""),
                new ArticleText(row.getString("title_cy"), row.getString("summary_cy"), ""));
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
