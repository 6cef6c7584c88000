package org.greenroom.ballot.box;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The kept figures of ballots: every figure that is shown comes from here, and only batches change them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Figures {

    private final JdbcClient jdbc;

    Figures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param entitled entries on the roll
     * @param cast ballots in the box
     * @param batches how many batches there have been
     * @param asOf when the last one was; null before the first
     */
    public record Kept(
            UUID ballotId,
            int entitled,
            int cast,
            int batches,
            @Nullable Instant asOf) {}

    /** Begins with nobody having voted. */
    public void start(UUID ballotId, int entitled) {
        jdbc.sql(
                        "insert into ballot_figures (ballot_id, entitled, cast_count, batches) values (:ballot, :entitled, 0, 0)")
                .param("ballot", ballotId)
                .param("entitled", entitled)
                .update();
    }

    /** The figures of a ballot; empty before its roll is frozen. */
    @Transactional(readOnly = true)
    public Optional<Kept> find(UUID ballotId) {
        return Optional.ofNullable(of(java.util.List.of(ballotId)).get(ballotId));
    }

    /** The figures of several ballots by ballot, in one statement. */
    @Transactional(readOnly = true)
    public Map<UUID, Kept> of(Collection<UUID> ballotIds) {
        Map<UUID, Kept> found = new HashMap<>();
        if (!ballotIds.isEmpty()) {
            jdbc.sql("select * from ballot_figures where ballot_id in (:ballots)")
                    .param("ballots", ballotIds)
                    .query((row, number) -> {
                        OffsetDateTime asOf = row.getObject("as_of", OffsetDateTime.class);
                        return new Kept(
                                row.getObject("ballot_id", UUID.class),
                                row.getInt("entitled"),
                                row.getInt("cast_count"),
                                row.getInt("batches"),
                                asOf == null ? null : asOf.toInstant());
                    })
                    .list()
                    .forEach(kept -> found.put(kept.ballotId(), kept));
        }
        return found;
    }

    /**
     * How many are entitled, where somebody was added: with a batch, or before the first vote. In between the number
     * stays as it was published.
     */
    public void entitled(UUID ballotId, int entitled) {
        jdbc.sql("update ballot_figures set entitled = :entitled where ballot_id = :ballot and entitled <> :entitled")
                .param("entitled", entitled)
                .param("ballot", ballotId)
                .update();
    }

    /** Locks the figures of a ballot, so that its batches follow one another. */
    void lock(UUID ballotId) {
        jdbc.sql("select ballot_id from ballot_figures where ballot_id = :ballot for update")
                .param("ballot", ballotId)
                .query(UUID.class)
                .single();
    }

    void add(UUID ballotId, int moved, Instant at) {
        jdbc.sql("""
                        update ballot_figures
                        set cast_count = cast_count + :moved, batches = batches + 1, as_of = :at
                        where ballot_id = :ballot
                        """)
                .param("moved", moved)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("ballot", ballotId)
                .update();
    }
}
