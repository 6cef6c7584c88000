package org.greenroom.ballot;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.ballot.BallotWork.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What officers were told has failed and stands still. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class AlarmRows {

    private final JdbcClient jdbc;

    AlarmRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param task the work that failed; null for the opening */
    record Row(UUID ballotId, String failure, @Nullable Task task, Instant toldAt) {}

    @Transactional(readOnly = true)
    public List<Row> all() {
        return jdbc.sql("select ballot_id, failure, task, told_at from ballot_alarm order by told_at, ballot_id")
                .query((row, number) -> {
                    var task = row.getString("task");
                    return new Row(
                            row.getObject("ballot_id", UUID.class),
                            row.getString("failure"),
                            task == null ? null : Task.valueOf(task),
                            row.getObject("told_at", OffsetDateTime.class).toInstant());
                })
                .list();
    }

    Optional<Instant> toldAt(UUID ballotId, String failure) {
        return jdbc.sql("select told_at from ballot_alarm where ballot_id = :ballot and failure = :failure for update")
                .param("ballot", ballotId)
                .param("failure", failure)
                .query((row, number) ->
                        row.getObject("told_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    void insert(Row row) {
        var task = row.task();
        jdbc.sql("""
                        insert into ballot_alarm (ballot_id, failure, task, told_at)
                        values (:ballot, :failure, :task, :at)""")
                .param("ballot", row.ballotId())
                .param("failure", row.failure())
                .param("task", task == null ? null : task.name())
                .param("at", row.toldAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void told(UUID ballotId, String failure, Instant at) {
        jdbc.sql("update ballot_alarm set told_at = :at where ballot_id = :ballot and failure = :failure")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("ballot", ballotId)
                .param("failure", failure)
                .update();
    }

    void passed(UUID ballotId, String failure) {
        jdbc.sql("delete from ballot_alarm where ballot_id = :ballot and failure = :failure")
                .param("ballot", ballotId)
                .param("failure", failure)
                .update();
    }
}
