package org.greenroom.ballot;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.greenroom.audit.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The incident log of each ballot: added to, never changed. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class IncidentRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    IncidentRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes what the portal or two officers did. */
    void note(UUID ballotId, IncidentKind kind, String said, Actor by) {
        insert(ballotId, kind, said, null, by);
    }

    UUID insert(UUID ballotId, IncidentKind kind, String said, @Nullable UUID corrects, Actor by) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into ballot_incident (id, ballot_id, at, kind, said, corrects, by_id, by_name)
                        values (:id, :ballot, :at, :kind, :said, :corrects, :by, :name)
                        """)
                .param("id", id)
                .param("ballot", ballotId)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("kind", kind.name())
                .param("said", said)
                .param("corrects", corrects)
                .param("by", by.id())
                .param("name", by.name())
                .update();
        return id;
    }

    /** All of a ballot, the newest first. */
    @Transactional(readOnly = true)
    List<Incident> of(UUID ballotId) {
        return jdbc.sql("""
                        select id, at, kind, said, corrects, by_id, by_name from ballot_incident
                        where ballot_id = :ballot order by at desc, id
                        """)
                .param("ballot", ballotId)
                .query((row, number) -> new Incident(
                        row.getObject("id", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        IncidentKind.valueOf(row.getString("kind")),
                        row.getString("said"),
                        row.getObject("corrects", UUID.class),
                        new Actor(row.getObject("by_id", UUID.class), row.getString("by_name"))))
                .list();
    }
}
