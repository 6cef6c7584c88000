package org.greenroom.ballot.box;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.greenroom.sealing.Tracker;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The ballot box. Everything comes out in the order of trackers. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class SealedBox {

    private static final int PAGE = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    SealedBox(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    record Sealed(Tracker tracker, byte[] credentialHash, byte[] bytes) {}

    void insert(UUID ballotId, List<Sealed> shuffled) {
        template.batchUpdate(
                "insert into sealed_ballot (tracker, ballot_id, credential_hash, bytes) values (?, ?, ?, ?)",
                shuffled,
                PAGE,
                (statement, ballot) -> {
                    statement.setString(1, ballot.tracker().hex());
                    statement.setObject(2, ballotId);
                    statement.setBytes(3, ballot.credentialHash());
                    statement.setBytes(4, ballot.bytes());
                });
    }

    /**
     * Takes every ballot out and puts it back in the order of trackers, so that no row is younger than another or lies
     * where its batch put it.
     */
    void rewrite(UUID ballotId) {
        List<Sealed> page = page(ballotId, "");
        while (!page.isEmpty()) {
            int[][] taken = template.batchUpdate(
                    "delete from sealed_ballot where tracker = ?",
                    page,
                    PAGE,
                    (statement, ballot) ->
                            statement.setString(1, ballot.tracker().hex()));
            Changes.requireOneEach(taken, page.size());
            insert(ballotId, page);
            page = page(ballotId, page.getLast().tracker().hex());
        }
    }

    private List<Sealed> page(UUID ballotId, String afterTracker) {
        return jdbc.sql("""
                        select tracker, credential_hash, bytes from sealed_ballot
                        where ballot_id = :ballot and tracker > :after
                        order by tracker fetch first :limit rows only
                        """)
                .param("ballot", ballotId)
                .param("after", afterTracker)
                .param("limit", PAGE)
                .query((row, number) -> new Sealed(
                        new Tracker(row.getString("tracker")), row.getBytes("credential_hash"), row.getBytes("bytes")))
                .list();
    }

    /** Whether the ballot with this tracker is in the box. */
    @Transactional(readOnly = true)
    public boolean contains(UUID ballotId, Tracker tracker) {
        return jdbc.sql("select count(*) from sealed_ballot where tracker = :tracker and ballot_id = :ballot")
                        .param("tracker", tracker.hex())
                        .param("ballot", ballotId)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Whether a ballot with this credential is in the box. */
    @Transactional(readOnly = true)
    public boolean hasCredential(UUID ballotId, byte[] credentialHash) {
        return jdbc.sql("select count(*) from sealed_ballot where ballot_id = :ballot and credential_hash = :hash")
                        .param("ballot", ballotId)
                        .param("hash", credentialHash)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** How many are in the box. */
    @Transactional(readOnly = true)
    public int count(UUID ballotId) {
        return jdbc.sql("select count(*) from sealed_ballot where ballot_id = :ballot")
                .param("ballot", ballotId)
                .query(Integer.class)
                .single();
    }

    /** All trackers, sorted. */
    @Transactional(readOnly = true)
    public List<Tracker> trackers(UUID ballotId) {
        return jdbc.sql("select tracker from sealed_ballot where ballot_id = :ballot order by tracker")
                .param("ballot", ballotId)
                .query((row, number) -> new Tracker(row.getString("tracker")))
                .list();
    }

    /** The sealed ballots sorted by tracker, fetched page by page, each time they are gone through. */
    @Transactional(readOnly = true)
    public Iterable<byte[]> ballots(UUID ballotId) {
        return () -> new Pages(ballotId);
    }

    private final class Pages implements Iterator<byte[]> {
        private final UUID ballotId;
        private Iterator<Sealed> page = List.<Sealed>of().iterator();
        private String last = "";
        private boolean more = true;

        Pages(UUID ballotId) {
            this.ballotId = ballotId;
        }

        @Override
        public boolean hasNext() {
            if (!page.hasNext() && more) {
                List<Sealed> next = page(ballotId, last);
                more = next.size() == PAGE;
                page = next.iterator();
            }
            return page.hasNext();
        }

        @Override
        public byte[] next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Sealed ballot = page.next();
            last = ballot.tracker().hex();
            return ballot.bytes();
        }
    }
}
