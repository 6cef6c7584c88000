package org.greenroom.membership.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.audit.Actor;
import org.greenroom.membership.office.DeletionRequest.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests for deletion as they are stored. */
@Component
class DeletionRows {
    private static final String SELECT = "select d.id, d.version, d.member_id, m.membership_number, m.display_name,"
            + " d.words, d.asked_at, d.due_on, d.state, d.owner_id, d.owner_name, d.answer, d.answered_at, d.answered_by"
            + " from deletion_request d left join member m on m.id = d.member_id ";

    private final JdbcClient jdbc;

    DeletionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, UUID memberId, String words, Instant at, LocalDate due) {
        jdbc.sql("insert into deletion_request (id, version, member_id, words, asked_at, due_on, state)"
                        + " values (:id, 0, :member, :words, :at, :due, 'OPEN')")
                .param("id", id)
                .param("member", memberId)
                .param("words", words)
                .param("at", utc(at))
                .param("due", due)
                .update();
    }

    /** Whether it was open and as it was read. */
    boolean take(UUID id, int version, Actor owner) {
        return jdbc.sql("update deletion_request set owner_id = :owner, owner_name = :name, version = version + 1"
                                + " where id = :id and version = :version and state = 'OPEN'")
                        .param("owner", owner.id())
                        .param("name", owner.name())
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Whether it was open and as it was read. */
    boolean close(UUID id, int version, State state, String answer, Instant at, String by) {
        return jdbc.sql("update deletion_request set state = :state, answer = :answer, answered_at = :at,"
                                + " answered_by = :by, version = version + 1"
                                + " where id = :id and version = :version and state = 'OPEN'")
                        .param("state", state.name())
                        .param("answer", answer)
                        .param("at", utc(at))
                        .param("by", by)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Everything the member said goes; those that were open are done. */
    void erase(UUID memberId, Instant at, String by) {
        jdbc.sql("update deletion_request set state = 'DONE', answered_at = :at, answered_by = :by,"
                        + " version = version + 1 where member_id = :member and state = 'OPEN'")
                .param("at", utc(at))
                .param("by", by)
                .param("member", memberId)
                .update();
        jdbc.sql("update deletion_request set words = '', answer = '' where member_id = :member")
                .param("member", memberId)
                .update();
    }

    Optional<DeletionRequest> lock(UUID id) {
        jdbc.sql("select id from deletion_request where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional();
        return find(id);
    }

    Optional<DeletionRequest> find(UUID id) {
        return jdbc.sql(SELECT + "where d.id = :id")
                .param("id", id)
                .query(DeletionRows::row)
                .optional();
    }

    /** All of a member, the latest first. */
    List<DeletionRequest> ofMember(UUID memberId) {
        return jdbc.sql(SELECT + "where d.member_id = :member order by d.asked_at desc, d.id")
                .param("member", memberId)
                .query(DeletionRows::row)
                .list();
    }

    /** Open ones by the day they are due, closed ones the latest first. */
    List<DeletionRequest> page(boolean open, int offset, int limit) {
        return jdbc.sql(SELECT
                        + (open
                                ? "where d.state = 'OPEN' order by d.due_on, d.id"
                                : "where d.state <> 'OPEN' order by d.answered_at desc, d.id")
                        + " limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query(DeletionRows::row)
                .list();
    }

    long count(boolean open) {
        return jdbc.sql("select count(*) from deletion_request where state " + (open ? "=" : "<>") + " 'OPEN'")
                .query(Long.class)
                .single();
    }

    int deleteClosedBefore(Instant before) {
        return jdbc.sql("delete from deletion_request where state <> 'OPEN' and answered_at < :before")
                .param("before", utc(before))
                .update();
    }

    private static DeletionRequest row(ResultSet row, int number) throws SQLException {
        var answered = row.getObject(13, OffsetDateTime.class);
        return new DeletionRequest(
                row.getObject(1, UUID.class),
                row.getInt(2),
                row.getObject(3, UUID.class),
                orEmpty(row.getString(4)),
                orEmpty(row.getString(5)),
                row.getString(6),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getObject(8, LocalDate.class),
                State.valueOf(row.getString(9)),
                row.getObject(10, UUID.class),
                row.getString(11),
                row.getString(12),
                answered == null ? null : answered.toInstant(),
                row.getString(14),
                null);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
