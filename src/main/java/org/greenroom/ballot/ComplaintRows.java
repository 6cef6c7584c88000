package org.greenroom.ballot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.audit.Actor;
import org.greenroom.membership.MemberErased;
import org.greenroom.membership.MembersMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Complaints about ballots. They go with the member who made them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ComplaintRows {

    private static final String SELECT = """
            select id, ballot_id, member_id, kind, said, made_at, owner_id, owner_name, answer, answered_at
            from ballot_complaint where\s""";

    private final JdbcClient jdbc;

    ComplaintRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(UUID ballotId, UUID memberId, Complaint complaint) {}

    UUID insert(UUID ballotId, UUID memberId, ComplaintKind kind, String said, Instant at) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into ballot_complaint (id, version, ballot_id, member_id, kind, said, made_at)
                        values (:id, 0, :ballot, :member, :kind, :said, :at)
                        """)
                .param("id", id)
                .param("ballot", ballotId)
                .param("member", memberId)
                .param("kind", kind.name())
                .param("said", said)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /** Those of one member, the newest first. */
    @Transactional(readOnly = true)
    List<Complaint> of(UUID ballotId, UUID memberId) {
        return jdbc
                .sql(SELECT + "ballot_id = :ballot and member_id = :member order by made_at desc, id")
                .param("ballot", ballotId)
                .param("member", memberId)
                .query(ComplaintRows::row)
                .list()
                .stream()
                .map(Row::complaint)
                .toList();
    }

    /** A page of them: those without an answer first, the oldest first. */
    @Transactional(readOnly = true)
    List<Row> page(UUID ballotId, int offset, int limit) {
        return jdbc.sql(SELECT + "ballot_id = :ballot"
                        + " order by case when answer is null then 0 else 1 end, made_at, id"
                        + " offset :offset rows fetch first :limit rows only")
                .param("ballot", ballotId)
                .param("offset", offset)
                .param("limit", limit)
                .query(ComplaintRows::row)
                .list();
    }

    @Transactional(readOnly = true)
    long count(UUID ballotId) {
        return jdbc.sql("select count(*) from ballot_complaint where ballot_id = :ballot")
                .param("ballot", ballotId)
                .query(Long.class)
                .single();
    }

    /** Until the transaction ends nobody else complains as this member: two at once are counted one after the other. */
    void lockMember(UUID memberId) {
        jdbc.sql("select id from member where id = :member for update")
                .param("member", memberId)
                .query(UUID.class)
                .optional();
    }

    /** One, locked until the transaction ends. */
    Optional<Row> lock(UUID id) {
        return jdbc.sql(SELECT + "id = :id for update")
                .param("id", id)
                .query(ComplaintRows::row)
                .optional();
    }

    /** How many have no answer, by ballot. */
    @Transactional(readOnly = true)
    Map<UUID, Integer> open() {
        Map<UUID, Integer> found = new HashMap<>();
        jdbc.sql("select ballot_id, count(*) as number from ballot_complaint where answer is null group by ballot_id")
                .query(row -> {
                    found.put(row.getObject("ballot_id", UUID.class), row.getInt("number"));
                });
        return found;
    }

    void own(UUID id, Actor by) {
        jdbc.sql("""
                        update ballot_complaint set owner_id = :by, owner_name = :name, version = version + 1
                        where id = :id
                        """)
                .param("by", by.id())
                .param("name", by.name())
                .param("id", id)
                .update();
    }

    void answer(UUID id, String answer, Instant at) {
        jdbc.sql("""
                        update ballot_complaint set answer = :answer, answered_at = :at, version = version + 1
                        where id = :id
                        """)
                .param("answer", answer)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    @EventListener
    void on(MembersMerged merged) {
        jdbc.sql("update ballot_complaint set member_id = :into where member_id = :from")
                .param("into", merged.into())
                .param("from", merged.from())
                .update();
    }

    @EventListener
    void on(MemberErased erased) {
        jdbc.sql("delete from ballot_complaint where member_id = :member")
                .param("member", erased.memberId())
                .update();
        jdbc.sql("update ballot_act_terms set member_id = null, reason_en = '' where member_id = :member")
                .param("member", erased.memberId())
                .update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var answeredAt = row.getObject("answered_at", OffsetDateTime.class);
        return new Row(
                row.getObject("ballot_id", UUID.class),
                row.getObject("member_id", UUID.class),
                new Complaint(
                        row.getObject("id", UUID.class),
                        ComplaintKind.valueOf(row.getString("kind")),
                        row.getString("said"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getObject("owner_id", UUID.class),
                        row.getString("owner_name"),
                        row.getString("answer"),
                        answeredAt == null ? null : answeredAt.toInstant()));
    }
}
