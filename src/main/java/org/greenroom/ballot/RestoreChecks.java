package org.greenroom.ballot;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.audit.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The comparison that counts for each held ballot. Once something was found missing, no later board makes it whole: anybody
 * can bring the portal’s own board of now.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class RestoreChecks {

    private final JdbcClient jdbc;

    RestoreChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one that counts; empty before the first since the ballot is held. */
    Optional<RestoreCheck> of(UUID ballotId, Instant heldSince) {
        return jdbc.sql("select checked_at, published, missing, by_id, by_name from ballot_restore_check"
                        + " where ballot_id = :ballot")
                .param("ballot", ballotId)
                .query((row, number) -> new RestoreCheck(
                        row.getObject("checked_at", OffsetDateTime.class).toInstant(),
                        row.getInt("published"),
                        row.getInt("missing"),
                        new Actor(row.getObject("by_id", UUID.class), row.getString("by_name"))))
                .optional()
                .filter(check -> !check.checkedAt().isBefore(heldSince));
    }

    void keep(UUID ballotId, int published, int missing, Actor by, Instant now) {
        jdbc.sql("delete from ballot_restore_check where ballot_id = :ballot")
                .param("ballot", ballotId)
                .update();
        jdbc.sql("""
                        insert into ballot_restore_check (ballot_id, checked_at, published, missing, by_id, by_name)
                        values (:ballot, :at, :published, :missing, :id, :name)
                        """)
                .param("ballot", ballotId)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("published", published)
                .param("missing", missing)
                .param("id", by.id())
                .param("name", by.name())
                .update();
    }
}
