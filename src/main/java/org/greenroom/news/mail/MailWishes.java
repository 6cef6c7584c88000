package org.greenroom.news.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where choices, their records, the links that end them and the spans of mails lie; plain SQL. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class MailWishes {

    private final JdbcClient jdbc;

    MailWishes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param number how many records there are */
    record Wish(MailChoice choice, Instant upTo, int number) {}

    /** Who made a record. */
    enum MadeBy {
        PORTAL,
        LINK,
        MERGED
    }

    @Transactional(readOnly = true)
    Optional<Wish> find(UUID memberId) {
        return find(memberId, "");
    }

    /** The same, locked until the transaction ends. */
    Optional<Wish> lock(UUID memberId) {
        return find(memberId, " for update");
    }

    private Optional<Wish> find(UUID memberId, String lock) {
        return jdbc.sql("select choice, up_to, number from news_mail where member_id = :member" + lock)
                .param("member", memberId)
                .query((row, n) -> new Wish(
                        MailChoice.valueOf(row.getString("choice")),
                        row.getObject("up_to", OffsetDateTime.class).toInstant(),
                        row.getInt("number")))
                .optional();
    }

    /** Begins with {@link MailChoice#NONE}, unless there is a wish. */
    void begin(UUID memberId) {
        jdbc.sql("insert into news_mail (member_id, choice, up_to, number) values (:member, 'NONE', :epoch, 0)"
                        + " on conflict do nothing")
                .param("member", memberId)
                .param("epoch", utc(Instant.EPOCH))
                .update();
    }

    void change(UUID memberId, Wish wish) {
        jdbc.sql("update news_mail set choice = :choice, up_to = :upTo, number = :number where member_id = :member")
                .param("choice", wish.choice().name())
                .param("upTo", utc(wish.upTo()))
                .param("number", wish.number())
                .param("member", memberId)
                .update();
    }

    void record(UUID memberId, Wish wish, LocalDate day, MadeBy madeBy, String language, String words) {
        jdbc.sql("""
                        insert into news_mail_record (member_id, number, on_day, choice, made_by, language, words)
                        values (:member, :number, :day, :choice, :by, :language, :words)
                        """)
                .param("member", memberId)
                .param("number", wish.number())
                .param("day", day)
                .param("choice", wish.choice().name())
                .param("by", madeBy.name())
                .param("language", language)
                .param("words", words)
                .update();
    }

    /** A member’s link, made when there is none. */
    String link(UUID memberId, String fresh) {
        return link(memberId).orElseGet(() -> {
            jdbc.sql("insert into news_mail_link (token, member_id) values (:token, :member)")
                    .param("token", fresh)
                    .param("member", memberId)
                    .update();
            return fresh;
        });
    }

    @Transactional(readOnly = true)
    Optional<String> link(UUID memberId) {
        return jdbc.sql("select token from news_mail_link where member_id = :member order by token"
                        + " fetch first 1 rows only")
                .param("member", memberId)
                .query(String.class)
                .optional();
    }

    @Transactional(readOnly = true)
    Optional<UUID> ofLink(String token) {
        return jdbc.sql("select member_id from news_mail_link where token = :token")
                .param("token", token)
                .query(UUID.class)
                .optional();
    }

    /** The next members of a choice to whom not everything up to {@code until} was written, and up to what it was; locked. */
    Map<UUID, Instant> lockBehind(MailChoice choice, Instant until, int limit) {
        var found = new LinkedHashMap<UUID, Instant>();
        jdbc.sql("select member_id, up_to from news_mail where choice = :choice and up_to < :until"
                        + " order by member_id fetch first :limit rows only for update")
                .param("choice", choice.name())
                .param("until", utc(until))
                .param("limit", limit)
                .query(row -> {
                    found.put(
                            row.getObject("member_id", UUID.class),
                            row.getObject("up_to", OffsetDateTime.class).toInstant());
                });
        return found;
    }

    void reached(Collection<UUID> memberIds, Instant until) {
        jdbc.sql("update news_mail set up_to = :until where member_id in (:members)")
                .param("until", utc(until))
                .param("members", memberIds)
                .update();
    }

    /** The mail with the articles of this span. */
    UUID mailing(Instant after, Instant until) {
        jdbc.sql("insert into news_mailing (id, after_at, until_at) values (:id, :after, :until)"
                        + " on conflict do nothing")
                .param("id", UUID.randomUUID())
                .param("after", utc(after))
                .param("until", utc(until))
                .update();
        return jdbc.sql("select id from news_mailing where after_at = :after and until_at = :until")
                .param("after", utc(after))
                .param("until", utc(until))
                .query(UUID.class)
                .single();
    }

    /** Articles published after {@code after}, and by {@code until}. */
    record Span(Instant after, Instant until) {}

    @Transactional(readOnly = true)
    Optional<Span> span(UUID mailingId) {
        return jdbc.sql("select after_at, until_at from news_mailing where id = :id")
                .param("id", mailingId)
                .query((row, n) -> new Span(
                        row.getObject("after_at", OffsetDateTime.class).toInstant(),
                        row.getObject("until_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Moves the records and links of one member behind those of another, and forgets the first. */
    void move(UUID from, UUID into, int behind) {
        jdbc.sql("update news_mail_record set member_id = :into, number = number + :behind where member_id = :from")
                .param("into", into)
                .param("behind", behind)
                .param("from", from)
                .update();
        jdbc.sql("update news_mail_link set member_id = :into where member_id = :from")
                .param("into", into)
                .param("from", from)
                .update();
        jdbc.sql("delete from news_mail where member_id = :from")
                .param("from", from)
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
