package org.greenroom.participation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Named lists as they are kept. Only batches write names. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ListRows {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    ListRows(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** Everybody on the lists of a ballot, with the workplace. */
    Map<UUID, String> all(UUID ballotId) {
        Map<UUID, String> found = new HashMap<>();
        jdbc.sql("select member_id, workplace_code from reminder_list where ballot_id = :ballot")
                .param("ballot", ballotId)
                .query(row -> {
                    found.put(row.getObject("member_id", UUID.class), row.getString("workplace_code"));
                });
        return found;
    }

    void insert(UUID ballotId, Map<UUID, String> people) {
        template.batchUpdate(
                "insert into reminder_list (ballot_id, member_id, workplace_code) values (?, ?, ?)",
                people.entrySet(),
                BATCH,
                (statement, person) -> {
                    statement.setObject(1, ballotId);
                    statement.setObject(2, person.getKey());
                    statement.setString(3, person.getValue());
                });
    }

    void delete(UUID ballotId, Collection<UUID> people) {
        template.batchUpdate(
                "delete from reminder_list where ballot_id = ? and member_id = ?",
                people,
                BATCH,
                (statement, person) -> {
                    statement.setObject(1, ballotId);
                    statement.setObject(2, person);
                });
    }

    /** Erases the lists of a ballot with everything noted on them. */
    void deleteAll(UUID ballotId) {
        jdbc.sql("delete from reminder_list where ballot_id = :ballot")
                .param("ballot", ballotId)
                .update();
    }

    @Transactional(readOnly = true)
    int count(UUID ballotId, String workplaceCode) {
        return jdbc.sql("select count(*) from reminder_list where ballot_id = :ballot and workplace_code = :code")
                .param("ballot", ballotId)
                .param("code", workplaceCode)
                .query(Integer.class)
                .single();
    }

    /** Those on one list, with what was noted. */
    Map<UUID, Optional<TalkOutcome>> of(UUID ballotId, String workplaceCode) {
        Map<UUID, Optional<TalkOutcome>> found = new HashMap<>();
        jdbc.sql("select member_id, outcome from reminder_list where ballot_id = :ballot and workplace_code = :code")
                .param("ballot", ballotId)
                .param("code", workplaceCode)
                .query(row -> {
                    found.put(
                            row.getObject("member_id", UUID.class),
                            Optional.ofNullable(row.getString("outcome")).map(TalkOutcome::valueOf));
                });
        return found;
    }

    /** @return false if this member is not on this list */
    boolean note(UUID ballotId, String workplaceCode, UUID memberId, TalkOutcome outcome) {
        return jdbc.sql("""
                                update reminder_list set outcome = :outcome
                                where ballot_id = :ballot and workplace_code = :code and member_id = :member
                                """)
                        .param("outcome", outcome.name())
                        .param("ballot", ballotId)
                        .param("code", workplaceCode)
                        .param("member", memberId)
                        .update()
                == 1;
    }

    /** What a steward has said to want a list for. */
    @Transactional(readOnly = true)
    Optional<ListPurpose> purpose(UUID ballotId, String workplaceCode, UUID steward) {
        return jdbc.sql("""
                        select purpose from reminder_list_purpose
                        where ballot_id = :ballot and workplace_code = :code and member_id = :member
                        """)
                .param("ballot", ballotId)
                .param("code", workplaceCode)
                .param("member", steward)
                .query(String.class)
                .optional()
                .map(ListPurpose::valueOf);
    }

    void insertPurpose(UUID ballotId, String workplaceCode, UUID steward, ListPurpose purpose, Instant at) {
        jdbc.sql("""
                        insert into reminder_list_purpose (id, ballot_id, workplace_code, member_id, purpose, accepted_at)
                        values (:id, :ballot, :code, :member, :purpose, :at)
                        """)
                .param("id", UUID.randomUUID())
                .param("ballot", ballotId)
                .param("code", workplaceCode)
                .param("member", steward)
                .param("purpose", purpose.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether the first batch has made the lists of a ballot; they may be empty by now. */
    @Transactional(readOnly = true)
    boolean isBegun(UUID ballotId) {
        return jdbc.sql("select count(*) from published_total where ballot_id = :ballot")
                        .param("ballot", ballotId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * The workplaces of a ballot that may have a list: not small, and not so large that the whole’s total less the list
     * would tell about the few who are counted elsewhere.
     *
     * @param entitled on the whole roll
     * @param smallest the fewest people that may be told about
     */
    @Transactional(readOnly = true)
    Set<String> workplaces(UUID ballotId, int entitled, int smallest) {
        return Set.copyOf(jdbc.sql("""
                        select workplace_code from published_part
                        where ballot_id = :ballot and pooled = false and showing = 'LISTED'
                            and (entitled = :entitled or entitled <= :most)
                        """)
                .param("ballot", ballotId)
                .param("entitled", entitled)
                .param("most", entitled - smallest)
                .query(String.class)
                .list());
    }

    @Transactional(readOnly = true)
    List<String> showing(UUID ballotId, String workplaceCode) {
        return jdbc.sql("select showing from published_part where ballot_id = :ballot and workplace_code = :code")
                .param("ballot", ballotId)
                .param("code", workplaceCode)
                .query(String.class)
                .list();
    }
}
