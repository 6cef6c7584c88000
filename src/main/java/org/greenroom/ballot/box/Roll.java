package org.greenroom.ballot.box;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.greenroom.ballot.RollPart;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rolls of all ballots. Whoever writes does it inside a transaction of his own. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Roll {

    private static final String COLUMNS = "id, ballot_id, member_id, state, credential_sealed";
    private static final int BATCH = 500;
    private static final String LATE = " (select roll_entry_id from late_entry)";

    private static final SecureRandom RANDOM = new SecureRandom();
    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    Roll(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /**
     * An entry that is to be written.
     *
     * @param id random: whoever writes an entry encrypts its credential for this id
     * @param sealedCredential null where somebody else makes the voting codes
     */
    public record NewEntry(
            UUID id,
            UUID memberId,
            @Nullable String workplaceCode,
            @Nullable String agreement,
            @Nullable String branch,
            byte @Nullable [] sealedCredential) {}

    /** Writes the roll in the order given, which must be random. */
    public void insert(UUID ballotId, List<NewEntry> shuffled) {
        template.batchUpdate("""
                insert into roll_entry
                    (id, ballot_id, member_id, workplace_code, agreement, branch, state, credential_sealed)
                values (?, ?, ?, ?, ?, ?, 'NOT_VOTED', ?)
                """, shuffled, BATCH, (statement, entry) -> {
            statement.setObject(1, entry.id());
            statement.setObject(2, ballotId);
            statement.setObject(3, entry.memberId());
            statement.setString(4, entry.workplaceCode());
            statement.setString(5, entry.agreement());
            statement.setString(6, entry.branch());
            statement.setBytes(7, entry.sealedCredential());
        });
    }

    /** Adds an entry to a roll that is frozen already. */
    public void insertLate(UUID ballotId, NewEntry entry) {
        insert(ballotId, List.of(entry));
        jdbc.sql("insert into late_entry (roll_entry_id) values (:id)")
                .param("id", entry.id())
                .update();
    }

    /** How many were added after the roll was frozen. */
    @Transactional(readOnly = true)
    public int late(UUID ballotId) {
        return count("select count(*) from roll_entry where ballot_id = :ballot and id in" + LATE, ballotId);
    }

    /**
     * The parts of a roll by workplace, with how many of each are marked as having a ballot in the box. Who was added
     * late is in none: a part that grows by one between two figures would tell of that one.
     */
    @Transactional(readOnly = true)
    public List<RollPart> parts(UUID ballotId) {
        return jdbc.sql("""
                        select workplace_code, agreement, count(*) as entitled,
                            sum(case when state = 'IN_BOX' then 1 else 0 end) as in_box
                        from roll_entry where ballot_id = :ballot and id not in""" + LATE + """
                        group by workplace_code, agreement
                        """)
                .param("ballot", ballotId)
                .query((row, number) -> new RollPart(
                        row.getString("workplace_code"),
                        row.getString("agreement"),
                        row.getInt("entitled"),
                        row.getInt("in_box")))
                .list();
    }

    /** How many are entitled. */
    @Transactional(readOnly = true)
    public int size(UUID ballotId) {
        return count("select count(*) from roll_entry where ballot_id = :ballot", ballotId);
    }

    /** Everybody on a roll, in no order that says anything. */
    @Transactional(readOnly = true)
    public List<UUID> members(UUID ballotId) {
        return jdbc.sql("select member_id from roll_entry where ballot_id = :ballot")
                .param("ballot", ballotId)
                .query(UUID.class)
                .list();
    }

    /** How many are marked as having a ballot in the box. */
    @Transactional(readOnly = true)
    public int inBox(UUID ballotId) {
        return count("select count(*) from roll_entry where ballot_id = :ballot and state = 'IN_BOX'", ballotId);
    }

    private int count(String sql, UUID ballotId) {
        return jdbc.sql(sql).param("ballot", ballotId).query(Integer.class).single();
    }

    /** A member's entry. */
    @Transactional(readOnly = true)
    public Optional<RollEntry> find(UUID ballotId, UUID memberId) {
        return jdbc.sql("select " + COLUMNS + " from roll_entry where ballot_id = :ballot and member_id = :member")
                .param("ballot", ballotId)
                .param("member", memberId)
                .query(Roll::entry)
                .optional();
    }

    /** A member's entries on all rolls. */
    @Transactional(readOnly = true)
    public List<RollEntry> of(UUID memberId) {
        return jdbc.sql("select " + COLUMNS + " from roll_entry where member_id = :member")
                .param("member", memberId)
                .query(Roll::entry)
                .list();
    }

    /** Who of these members stands on which of these rolls: the ballots by member. */
    @Transactional(readOnly = true)
    public Map<UUID, Set<UUID>> on(Collection<UUID> ballotIds, Collection<UUID> memberIds) {
        var found = new HashMap<UUID, Set<UUID>>();
        if (!ballotIds.isEmpty() && !memberIds.isEmpty()) {
            jdbc.sql("select member_id, ballot_id from roll_entry"
                            + " where ballot_id in (:ballots) and member_id in (:members)")
                    .param("ballots", ballotIds)
                    .param("members", memberIds)
                    .query(row -> {
                        found.computeIfAbsent(row.getObject("member_id", UUID.class), member -> new HashSet<>())
                                .add(row.getObject("ballot_id", UUID.class));
                    });
        }
        return found;
    }

    /** All unused credentials of a ballot, with the entry each belongs to. */
    @Transactional(readOnly = true)
    public List<RollEntry> unused(UUID ballotId) {
        return jdbc.sql("select " + COLUMNS + " from roll_entry where ballot_id = :ballot and state = 'NOT_VOTED'")
                .param("ballot", ballotId)
                .query(Roll::entry)
                .list();
    }

    /** The next entries in the order of their ids, for going through a roll piece by piece. */
    @Transactional(readOnly = true)
    public List<RollEntry> after(UUID ballotId, @Nullable UUID lastId, int limit) {
        var from = lastId == null ? "" : " and id > :last";
        var statement = jdbc.sql("select " + COLUMNS + " from roll_entry where ballot_id = :ballot" + from
                        + " order by id fetch first :limit rows only")
                .param("ballot", ballotId)
                .param("limit", limit);
        return (lastId == null ? statement : statement.param("last", lastId))
                .query(Roll::entry)
                .list();
    }

    /** Where a member is counted on the rolls of open ballots. */
    @Transactional(readOnly = true)
    public Set<String> openWorkplaces(UUID memberId) {
        return Set.copyOf(
                jdbc.sql("""
                        select distinct e.workplace_code from roll_entry e join ballot b on b.id = e.ballot_id
                        where e.member_id = :member and b.state = 'OPEN' and e.workplace_code is not null
                        """).param("member", memberId).query(String.class).list());
    }

    /** A member counted at a workplace. */
    public record Placed(String workplaceCode, UUID memberId) {}

    /** Those counted at workplaces who have no ballot in the box; nobody who was added late. */
    @Transactional(readOnly = true)
    public List<Placed> notInBoxByWorkplace(UUID ballotId) {
        return jdbc.sql("""
                        select workplace_code, member_id from roll_entry
                        where ballot_id = :ballot and state <> 'IN_BOX' and workplace_code is not null
                            and id not in""" + LATE)
                .param("ballot", ballotId)
                .query((row, number) ->
                        new Placed(row.getString("workplace_code"), row.getObject("member_id", UUID.class)))
                .list();
    }

    /** Everybody counted at a workplace; nobody who was added late. */
    @Transactional(readOnly = true)
    public List<UUID> at(UUID ballotId, String workplaceCode) {
        return jdbc.sql("select member_id from roll_entry where ballot_id = :ballot and workplace_code = :code"
                        + " and id not in" + LATE)
                .param("ballot", ballotId)
                .param("code", workplaceCode)
                .query(UUID.class)
                .list();
    }

    /**
     * The next entries without a ballot in the box, in the order of their ids.
     *
     * @param workplaceCode null for the whole roll
     * @param except workplaces to leave out
     */
    @Transactional(readOnly = true)
    public List<RollEntry> notInBox(
            UUID ballotId,
            @Nullable String workplaceCode,
            Collection<String> except,
            @Nullable UUID lastId,
            int limit) {
        var statement = jdbc.sql("select " + COLUMNS + " from roll_entry"
                        + " where ballot_id = :ballot and state <> 'IN_BOX'"
                        + (workplaceCode == null ? "" : " and workplace_code = :code")
                        + (except.isEmpty() ? "" : " and (workplace_code is null or workplace_code not in (:except))")
                        + (lastId == null ? "" : " and id > :last")
                        + " order by id fetch first :limit rows only")
                .param("ballot", ballotId)
                .param("limit", limit);
        if (workplaceCode != null) {
            statement = statement.param("code", workplaceCode);
        }
        if (!except.isEmpty()) {
            statement = statement.param("except", except);
        }
        return (lastId == null ? statement : statement.param("last", lastId))
                .query(Roll::entry)
                .list();
    }

    /** An entry, locked until the transaction ends. */
    public RollEntry lock(UUID entryId) {
        return jdbc.sql("select " + COLUMNS + " from roll_entry where id = :id for update")
                .param("id", entryId)
                .query(Roll::entry)
                .single();
    }

    /** Marks an entry as used and erases its credential. @return false if it was used before */
    public boolean markWaiting(UUID entryId) {
        return jdbc.sql("""
                        update roll_entry set state = 'WAITING', credential_sealed = null
                        where id = :id and state = 'NOT_VOTED'
                        """).param("id", entryId).update() == 1;
    }

    /** Marks the entries as in the box, one after the other in the order given, which must be random. */
    void markInBox(Collection<UUID> shuffled) {
        int[][] changed = template.batchUpdate(
                "update roll_entry set state = 'IN_BOX' where id = ? and state = 'WAITING'",
                shuffled,
                BATCH,
                (statement, id) -> statement.setObject(1, id));
        Changes.requireOneEach(changed, shuffled.size());
    }

    /** Writes every mark again in random order, so that none is younger than another nor lies beside its batch's. */
    void rewriteMarks(UUID ballotId) {
        List<UUID> marked = jdbc.sql("select id from roll_entry where ballot_id = :ballot and state = 'IN_BOX'")
                .param("ballot", ballotId)
                .query(UUID.class)
                .list();
        List<UUID> shuffled = new ArrayList<>(marked);
        Collections.shuffle(shuffled, RANDOM);
        template.batchUpdate(
                "update roll_entry set state = 'IN_BOX' where id = ?",
                shuffled,
                BATCH,
                (statement, id) -> statement.setObject(1, id));
    }

    /** Lets nobody's vote wait any more, where what waited is thrown away. */
    void settleWaiting(UUID ballotId) {
        jdbc.sql("update roll_entry set state = 'IN_BOX' where ballot_id = :ballot and state = 'WAITING'")
                .param("ballot", ballotId)
                .update();
    }

    /** Whether an entry comes after another in the order of ids; after none, each does. */
    @Transactional(readOnly = true)
    public boolean comesAfter(UUID ballotId, UUID entryId, @Nullable UUID lastId) {
        var statement = jdbc.sql("select count(*) from roll_entry where ballot_id = :ballot and id = :id"
                        + (lastId == null ? "" : " and id > :last"))
                .param("ballot", ballotId)
                .param("id", entryId);
        return (lastId == null ? statement : statement.param("last", lastId))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Erases what is left of credentials once the key is about to be destroyed. */
    public void eraseCredentials(UUID ballotId) {
        jdbc.sql("""
                update roll_entry set credential_sealed = null
                where ballot_id = :ballot and credential_sealed is not null
                """).param("ballot", ballotId).update();
    }

    private static RollEntry entry(ResultSet row, int number) throws SQLException {
        return new RollEntry(
                row.getObject("id", UUID.class),
                row.getObject("ballot_id", UUID.class),
                row.getObject("member_id", UUID.class),
                RollMark.valueOf(row.getString("state")),
                row.getBytes("credential_sealed"));
    }
}
