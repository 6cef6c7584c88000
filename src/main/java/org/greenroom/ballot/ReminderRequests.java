package org.greenroom.ballot;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reminders that were asked for. A scope is a workplace’s code, or empty for the whole roll, which counts for each. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ReminderRequests {

    static final String WHOLE_ROLL = "";

    private final JdbcClient jdbc;

    ReminderRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param lastId the roll entry it has come to */
    record Request(
            UUID id,
            UUID ballotId,
            String scope,
            LocalDate day,
            @Nullable UUID lastId) {}

    /** How many were asked for on a day for this scope or the whole roll. */
    int on(UUID ballotId, String scope, LocalDate day) {
        return jdbc.sql("""
                        select count(*) from ballot_reminder
                        where ballot_id = :ballot and scope in (:scope, '') and on_day = :day
                        """)
                .param("ballot", ballotId)
                .param("scope", scope)
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    @Nullable
    Instant last(UUID ballotId, String scope) {
        return jdbc.sql("""
                        select asked_at from ballot_reminder where ballot_id = :ballot and scope in (:scope, '')
                        order by asked_at desc fetch first 1 rows only
                        """)
                .param("ballot", ballotId)
                .param("scope", scope)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    /** The workplaces that were reminded on a day. */
    Set<String> workplacesOn(UUID ballotId, LocalDate day) {
        return Set.copyOf(jdbc.sql(
                        "select scope from ballot_reminder where ballot_id = :ballot and on_day = :day and scope <> ''")
                .param("ballot", ballotId)
                .param("day", day)
                .query(String.class)
                .list());
    }

    void insert(UUID id, UUID ballotId, String scope, LocalDate day, int number, Instant at) {
        jdbc.sql("""
                        insert into ballot_reminder (id, ballot_id, scope, on_day, number, asked_at, finished)
                        values (:id, :ballot, :scope, :day, :number, :at, false)
                        """)
                .param("id", id)
                .param("ballot", ballotId)
                .param("scope", scope)
                .param("day", day)
                .param("number", number)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Transactional(readOnly = true)
    List<UUID> unfinished() {
        return jdbc.sql("select id from ballot_reminder where finished = false")
                .query(UUID.class)
                .list();
    }

    /** A request that is not done yet; locked, so that one at a time goes on with it. */
    Optional<Request> lock(UUID id) {
        return jdbc.sql("""
                        select id, ballot_id, scope, on_day, last_id from ballot_reminder
                        where id = :id and finished = false for update
                        """)
                .param("id", id)
                .query((row, number) -> new Request(
                        row.getObject("id", UUID.class),
                        row.getObject("ballot_id", UUID.class),
                        row.getString("scope"),
                        row.getObject("on_day", LocalDate.class),
                        row.getObject("last_id", UUID.class)))
                .optional();
    }

    /** @param lastId null when there is nothing more to do */
    void reached(UUID id, @Nullable UUID lastId) {
        jdbc.sql("update ballot_reminder set last_id = :last, finished = :finished where id = :id")
                .param("last", lastId)
                .param("finished", lastId == null)
                .param("id", id)
                .update();
    }
}
