package org.greenroom.ballot.box;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Credentials that were made beyond the roll. In the published list nothing tells them from others; here they lie like
 * unused ones, encrypted, until a late addition takes one or the close destroys them.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Spares {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    Spares(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** @param id random; the credential is encrypted for it, and of no meaning beyond that */
    public record Spare(UUID id, byte[] sealedCredential) {}

    /**
     * How many there are and were.
     *
     * @param made at set-up
     * @param used by late additions
     * @param destroyed at the end of voting
     */
    public record Numbers(int made, int used, int destroyed) {

        /** Credentials in the published list that no roll entry has. */
        public int beyondRoll() {
            return made - used;
        }

        /** Those a late addition could still take. */
        public int left() {
            return made - used - destroyed;
        }
    }

    /** Notes, once, how many spares somebody else makes: only the number is known here. */
    public void expect(UUID ballotId, int number) {
        insert(ballotId, number);
    }

    private void insert(UUID ballotId, int made) {
        jdbc.sql("insert into ballot_spares (ballot_id, made, used, destroyed) values (:ballot, :made, 0, 0)")
                .param("ballot", ballotId)
                .param("made", made)
                .update();
    }

    /** Writes the spares of a ballot, once. */
    public void insert(UUID ballotId, List<Spare> spares) {
        insert(ballotId, spares.size());
        template.batchUpdate(
                "insert into spare_credential (id, ballot_id, credential_sealed) values (?, ?, ?)",
                spares,
                BATCH,
                (statement, spare) -> {
                    statement.setObject(1, spare.id());
                    statement.setObject(2, ballotId);
                    statement.setBytes(3, spare.sealedCredential());
                });
    }

    /** Those that are left. */
    @Transactional(readOnly = true)
    public List<Spare> of(UUID ballotId) {
        return jdbc.sql("select id, credential_sealed from spare_credential where ballot_id = :ballot")
                .param("ballot", ballotId)
                .query((row, number) -> new Spare(row.getObject("id", UUID.class), row.getBytes("credential_sealed")))
                .list();
    }

    /** The numbers; all 0 for a ballot that was set up without spares. */
    @Transactional(readOnly = true)
    public Numbers numbers(UUID ballotId) {
        return jdbc.sql("select made, used, destroyed from ballot_spares where ballot_id = :ballot")
                .param("ballot", ballotId)
                .query((row, number) -> new Numbers(row.getInt("made"), row.getInt("used"), row.getInt("destroyed")))
                .optional()
                .orElse(new Numbers(0, 0, 0));
    }

    /** Takes one, whichever; empty if none is left. Whoever calls holds the ballot’s lock. */
    public Optional<Spare> take(UUID ballotId) {
        // By its random id: which one it is says nothing.
        Optional<Spare> found = jdbc.sql("""
                        select id, credential_sealed from spare_credential where ballot_id = :ballot
                        order by id fetch first 1 rows only
                        """)
                .param("ballot", ballotId)
                .query((row, number) -> new Spare(row.getObject("id", UUID.class), row.getBytes("credential_sealed")))
                .optional();
        found.ifPresent(spare -> {
            jdbc.sql("delete from spare_credential where id = :id")
                    .param("id", spare.id())
                    .update();
            jdbc.sql("update ballot_spares set used = used + 1 where ballot_id = :ballot")
                    .param("ballot", ballotId)
                    .update();
        });
        return found;
    }

    /** Notes that one that somebody else keeps is given away. @return false if none is left */
    public boolean takeExpected(UUID ballotId) {
        return jdbc.sql("update ballot_spares set used = used + 1"
                                + " where ballot_id = :ballot and used + destroyed < made")
                        .param("ballot", ballotId)
                        .update()
                == 1;
    }

    /** Destroys what is left, when nobody can be added any more. */
    public void destroy(UUID ballotId) {
        int destroyed = jdbc.sql("delete from spare_credential where ballot_id = :ballot")
                .param("ballot", ballotId)
                .update();
        if (destroyed > 0) {
            jdbc.sql("update ballot_spares set destroyed = destroyed + :destroyed where ballot_id = :ballot")
                    .param("destroyed", destroyed)
                    .param("ballot", ballotId)
                    .update();
        }
    }
}
