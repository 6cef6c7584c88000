package org.greenroom.consent.links;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of links, views and issued statements. What lies in their envelopes is for the services. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LinkRows {

    private static final String LINKS = """
            select l.id, l.subject_id, l.created_at, l.expires_at, l.revoked_at, l.views_allowed, l.views_used, l.envelope
            from consent_link l
            """;
    /** Neither revoked nor ended; it may be used up. */
    private static final String CURRENT = "revoked_at is null and expires_at > :now";

    private final JdbcClient jdbc;
    private final Clock clock;

    LinkRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What viewers have been told. */
    enum Told {
        /** There is nobody to tell. */
        NONE,
        NOTHING,
        STRICTER,
        REVOKED
    }

    record LinkRow(
            UUID id,
            UUID subjectId,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant revokedAt,
            int viewsAllowed,
            int viewsUsed,
            byte[] envelope) {}

    record ViewRow(UUID linkId, int number, Told told, byte[] envelope) {}

    record StatementRow(UUID id, UUID linkId, UUID subjectId, Instant expiresAt, byte[] envelope) {}

    @Transactional(propagation = Propagation.SUPPORTS)
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    void insert(UUID id, UUID subjectId, byte[] tokenHash, Instant expiresAt, int views, byte[] envelope, int number) {
        jdbc.sql("""
                        insert into consent_link (id, subject_id, token_hash, created_at, expires_at, views_allowed,
                            views_used, envelope, told_number, told_at)
                        values (:id, :subject, :hash, :now, :expires, :views, 0, :envelope, :number, :now)
                        """)
                .param("id", id)
                .param("subject", subjectId)
                .param("hash", tokenHash)
                .param("now", at(now()))
                .param("expires", at(expiresAt))
                .param("views", views)
                .param("envelope", envelope)
                .param("number", number)
                .update();
    }

    int current(UUID subjectId) {
        return jdbc.sql("select count(*) from consent_link where subject_id = :subject and " + CURRENT)
                .param("subject", subjectId)
                .param("now", at(now()))
                .query(Integer.class)
                .single();
    }

    /** The links of a record that were neither revoked nor have ended, or the others, the newest first. */
    List<LinkRow> ofSubject(UUID subjectId, boolean current, int offset, int limit) {
        return jdbc.sql(LINKS + "where subject_id = :subject and " + (current ? CURRENT : "not (" + CURRENT + ")")
                        + " order by created_at desc, id offset :offset rows fetch first :limit rows only")
                .param("subject", subjectId)
                .param("now", at(now()))
                .param("offset", offset)
                .param("limit", limit)
                .query(LinkRows::link)
                .list();
    }

    List<ViewRow> views(Collection<UUID> linkIds) {
        return linkIds.isEmpty()
                ? List.of()
                : jdbc.sql("""
                                select link_id, number, told, envelope from consent_link_view
                                where link_id in (:links) order by link_id, number desc
                                """).param("links", linkIds).query(LinkRows::view).list();
    }

    /** Takes one of the views of a link that works. One statement, the same for every token that does not. */
    boolean takeView(byte[] tokenHash) {
        return jdbc.sql("update consent_link set views_used = views_used + 1 where token_hash = :hash and " + CURRENT
                                + " and views_used < views_allowed")
                        .param("hash", tokenHash)
                        .param("now", at(now()))
                        .update()
                == 1;
    }

    LinkRow byToken(byte[] tokenHash) {
        return jdbc.sql(LINKS + "where token_hash = :hash")
                .param("hash", tokenHash)
                .query(LinkRows::link)
                .single();
    }

    Optional<LinkRow> find(UUID id) {
        return jdbc.sql(LINKS + "where id = :id")
                .param("id", id)
                .query(LinkRows::link)
                .optional();
    }

    void insertView(UUID linkId, int number, Told told, byte[] envelope) {
        jdbc.sql("""
                        insert into consent_link_view (link_id, number, told, envelope)
                        values (:link, :number, :told, :envelope)
                        """)
                .param("link", linkId)
                .param("number", number)
                .param("told", told.name())
                .param("envelope", envelope)
                .update();
    }

    void insertStatement(UUID id, UUID linkId, Instant expiresAt, byte[] envelope) {
        jdbc.sql("""
                        insert into consent_statement (id, link_id, expires_at, envelope)
                        values (:id, :link, :expires, :envelope)
                        """)
                .param("id", id)
                .param("link", linkId)
                .param("expires", at(expiresAt))
                .param("envelope", envelope)
                .update();
    }

    /** A statement that has not expired, of a link that was neither revoked nor has ended. */
    Optional<StatementRow> standing(UUID statementId) {
        return jdbc.sql("""
                        select s.id, s.link_id, l.subject_id, s.expires_at, s.envelope
                        from consent_statement s join consent_link l on l.id = s.link_id
                        where s.id = :id and s.expires_at > :now and l.revoked_at is null and l.expires_at > :now
                        """)
                .param("id", statementId)
                .param("now", at(now()))
                .query((row, n) -> new StatementRow(
                        row.getObject("id", UUID.class),
                        row.getObject("link_id", UUID.class),
                        row.getObject("subject_id", UUID.class),
                        instant(row, "expires_at"),
                        row.getBytes("envelope")))
                .optional();
    }

    /** @return whether it was not revoked before and had not ended */
    boolean revoke(UUID id, UUID subjectId) {
        return jdbc.sql("""
                        update consent_link set revoked_at = :now
                        where id = :id and subject_id = :subject and revoked_at is null and expires_at > :now
                        """)
                        .param("now", at(now()))
                        .param("id", id)
                        .param("subject", subjectId)
                        .update()
                == 1;
    }

    /** The links of a record that viewers may still rely on. */
    List<UUID> currentIds(UUID subjectId) {
        return jdbc.sql("select id from consent_link where subject_id = :subject and " + CURRENT)
                .param("subject", subjectId)
                .param("now", at(now()))
                .query(UUID.class)
                .list();
    }

    void deleteAll(UUID subjectId) {
        jdbc.sql("delete from consent_link where subject_id = :subject")
                .param("subject", subjectId)
                .update();
    }

    void told(UUID linkId, int number, Told told) {
        jdbc.sql("update consent_link_view set told = :told where link_id = :link and number = :number")
                .param("told", told.name())
                .param("link", linkId)
                .param("number", number)
                .update();
    }

    /** Links with viewers to tell whose record, day or wordings have changed since they were looked at. */
    List<LinkRow> toLookAt(Instant dayBegan, int limit) {
        return jdbc.sql(LINKS + """
                        join consent_head h on h.subject_id = l.subject_id
                        where l.revoked_at is null and l.expires_at > :now
                            and exists (select 1 from consent_link_view v where v.link_id = l.id and v.told = 'NOTHING')
                            and (h.number <> l.told_number or l.told_at < :day
                                or l.told_at < (select max(w.published_at) from consent_wording w where w.material
                                    and w.published_at <= :now))
                        order by l.told_at, l.id fetch first :limit rows only
                        """)
                .param("now", at(now()))
                .param("day", at(dayBegan))
                .param("limit", limit)
                .query(LinkRows::link)
                .list();
    }

    void lookedAt(UUID linkId, int number) {
        jdbc.sql("update consent_link set told_number = :number, told_at = :now where id = :id")
                .param("number", number)
                .param("now", at(now()))
                .param("id", linkId)
                .update();
    }

    /** Forgets statements that have expired and links that ended before {@code moment}. */
    void forget(Instant moment) {
        jdbc.sql("delete from consent_statement where expires_at <= :now")
                .param("now", at(now()))
                .update();
        jdbc.sql("delete from consent_link where expires_at < :moment or revoked_at < :moment")
                .param("moment", at(moment))
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static LinkRow link(ResultSet row, int number) throws SQLException {
        var revoked = row.getObject("revoked_at", OffsetDateTime.class);
        return new LinkRow(
                row.getObject("id", UUID.class),
                row.getObject("subject_id", UUID.class),
                instant(row, "created_at"),
                instant(row, "expires_at"),
                revoked == null ? null : revoked.toInstant(),
                row.getInt("views_allowed"),
                row.getInt("views_used"),
                row.getBytes("envelope"));
    }

    private static ViewRow view(ResultSet row, int number) throws SQLException {
        return new ViewRow(
                row.getObject("link_id", UUID.class),
                row.getInt("number"),
                Told.valueOf(row.getString("told")),
                row.getBytes("envelope"));
    }
}
