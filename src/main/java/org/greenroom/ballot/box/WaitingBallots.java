package org.greenroom.ballot.box;

import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Accepted ballots on their way into the box, readable only with the ballot's key. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class WaitingBallots {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    WaitingBallots(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    record Waiting(UUID id, UUID rollEntryId, byte[] sealed) {}

    /** Stores an accepted ballot. */
    public void insert(UUID ballotId, UUID rollEntryId, byte[] sealed) {
        insert(ballotId, rollEntryId, sealed, null);
    }

    /**
     * Stores an accepted ballot.
     *
     * @param codeMark of a voting code that somebody else made, under the ballot's key
     * @throws org.springframework.dao.DuplicateKeyException if another ballot of the same code waits
     */
    public void insert(UUID ballotId, UUID rollEntryId, byte[] sealed, byte @Nullable [] codeMark) {
        jdbc.sql("""
                        insert into waiting_ballot (id, ballot_id, roll_entry_id, sealed, code_mark)
                        values (:id, :ballot, :entry, :sealed, :mark)
                        """)
                .param("id", UUID.randomUUID())
                .param("ballot", ballotId)
                .param("entry", rollEntryId)
                .param("sealed", sealed)
                .param("mark", codeMark, Types.VARBINARY)
                .update();
    }

    /** What waits for one roll entry, encrypted. */
    @Transactional(readOnly = true)
    public Optional<byte[]> of(UUID rollEntryId) {
        return jdbc.sql("select sealed from waiting_ballot where roll_entry_id = :entry")
                .param("entry", rollEntryId)
                .query((row, number) -> row.getBytes("sealed"))
                .optional();
    }

    /** Whether a ballot of this code waits. */
    @Transactional(readOnly = true)
    public boolean hasCode(UUID ballotId, byte[] codeMark) {
        return jdbc.sql("select count(*) from waiting_ballot where ballot_id = :ballot and code_mark = :mark")
                        .param("ballot", ballotId)
                        .param("mark", codeMark)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** How many wait. A figure that is never shown. */
    @Transactional(readOnly = true)
    public int count(UUID ballotId) {
        return jdbc.sql("select count(*) from waiting_ballot where ballot_id = :ballot")
                .param("ballot", ballotId)
                .query(Integer.class)
                .single();
    }

    List<Waiting> all(UUID ballotId) {
        return jdbc.sql("select id, roll_entry_id, sealed from waiting_ballot where ballot_id = :ballot")
                .param("ballot", ballotId)
                .query((row, number) -> new Waiting(
                        row.getObject("id", UUID.class),
                        row.getObject("roll_entry_id", UUID.class),
                        row.getBytes("sealed")))
                .list();
    }

    void delete(List<UUID> shuffled) {
        int[][] changed = template.batchUpdate(
                "delete from waiting_ballot where id = ?",
                shuffled,
                500,
                (statement, id) -> statement.setObject(1, id));
        Changes.requireOneEach(changed, shuffled.size());
    }

    /** Throws away what waits, as when a ballot is cancelled. */
    public void deleteAll(UUID ballotId) {
        jdbc.sql("delete from waiting_ballot where ballot_id = :ballot")
                .param("ballot", ballotId)
                .update();
    }
}
