package org.greenroom.membership.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.audit.Actor;
import org.greenroom.membership.office.Correction.State;
import org.greenroom.texts.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Corrections as they are stored. */
@Component
class CorrectionRows {
    private static final String SELECT = "select c.id, c.version, c.member_id, m.membership_number, m.display_name,"
            + " c.field, c.words, c.asked_at, c.state, c.answer, c.answered_at, c.answered_by, c.owner_id, c.owner_name"
            + " from correction c join member m on m.id = c.member_id ";

    private final JdbcClient jdbc;
    private final OfficeSettings settings;

    CorrectionRows(JdbcClient jdbc, OfficeSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    void insert(UUID id, UUID memberId, CorrectionField field, String words, Instant at) {
        jdbc.sql("insert into correction (id, version, member_id, field, words, asked_at, state)"
                        + " values (:id, 0, :member, :field, :words, :at, 'OPEN')")
                .param("id", id)
                .param("member", memberId)
                .param("field", field.name())
                .param("words", words)
                .param("at", utc(at))
                .update();
    }

    /** Whether it was open and as it was read. */
    boolean take(UUID id, int version, Actor owner) {
        return jdbc.sql("update correction set owner_id = :owner, owner_name = :name, version = version + 1"
                                + " where id = :id and version = :version and state = 'OPEN'")
                        .param("owner", owner.id())
                        .param("name", owner.name())
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Whether it was open and as it was read. */
    boolean answer(UUID id, int version, State state, String words, Instant at, String by) {
        return jdbc.sql("update correction set state = :state, answer = :answer, answered_at = :at, answered_by = :by,"
                                + " version = version + 1 where id = :id and version = :version and state = 'OPEN'")
                        .param("state", state.name())
                        .param("answer", words)
                        .param("at", utc(at))
                        .param("by", by)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    Optional<Correction> find(UUID id) {
        return jdbc.sql(SELECT + "where c.id = :id")
                .param("id", id)
                .query(this::row)
                .optional();
    }

    /** All of a member, the latest first. */
    List<Correction> ofMember(UUID memberId) {
        return jdbc.sql(SELECT + "where c.member_id = :member order by c.asked_at desc, c.id")
                .param("member", memberId)
                .query(this::row)
                .list();
    }

    /** A part of those in a state: open ones the oldest first, answered ones the latest answer first. */
    List<Correction> page(boolean open, int offset, int limit) {
        return jdbc.sql(SELECT
                        + (open
                                ? "where c.state = 'OPEN' order by c.asked_at, c.id"
                                : "where c.state <> 'OPEN' order by c.answered_at desc, c.id")
                        + " limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query(this::row)
                .list();
    }

    long count(boolean open) {
        return jdbc.sql("select count(*) from correction where state " + (open ? "=" : "<>") + " 'OPEN'")
                .query(Long.class)
                .single();
    }

    long countOpenOf(UUID memberId) {
        return jdbc.sql("select count(*) from correction where state = 'OPEN' and member_id = :member")
                .param("member", memberId)
                .query(Long.class)
                .single();
    }

    int deleteAnsweredBefore(Instant before) {
        return jdbc.sql("delete from correction where state <> 'OPEN' and answered_at < :before")
                .param("before", utc(before))
                .update();
    }

    private Correction row(ResultSet row, int number) throws SQLException {
        var askedAt = row.getObject(8, OffsetDateTime.class).toInstant();
        return new Correction(
                row.getObject(1, UUID.class),
                row.getInt(2),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getString(5),
                CorrectionField.valueOf(row.getString(6)),
                row.getString(7),
                askedAt,
                askedAt.atZone(Times.ZONE).toLocalDate().plus(settings.answerWithin()),
                State.valueOf(row.getString(9)),
                row.getObject(13, UUID.class),
                row.getString(14),
                row.getString(10),
                instant(row.getObject(11, OffsetDateTime.class)),
                row.getString(12));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
