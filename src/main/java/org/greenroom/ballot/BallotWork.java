package org.greenroom.ballot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where background work on a ballot stands: kept, so that it goes on after a restart and can be shown. */
@Component
class BallotWork {

    /** The kinds of work. Texts: {@code ballot.work.<code>}. */
    enum Task {
        PREPARING,
        INVITING,
        COUNTING;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    record Position(int done, @Nullable UUID lastId, boolean finished) {}

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    BallotWork(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Notes that there is work to do; it begins anew if it was noted before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(UUID ballotId, Task task) {
        jdbc.sql("delete from ballot_work where ballot_id = :ballot and task = :task")
                .param("ballot", ballotId)
                .param("task", task.name())
                .update();
        jdbc.sql("""
                        insert into ballot_work (ballot_id, task, done, total, finished)
                        values (:ballot, :task, 0, 0, false)
                        """).param("ballot", ballotId).param("task", task.name()).update();
    }

    /** Where it stands; locked, so that one at a time goes on with it. Empty if there is nothing to do. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Position> lock(UUID ballotId, Task task) {
        return jdbc.sql("""
                        select done, last_id, finished from ballot_work
                        where ballot_id = :ballot and task = :task for update
                        """)
                .param("ballot", ballotId)
                .param("task", task.name())
                .query((row, number) -> new Position(
                        row.getInt("done"), row.getObject("last_id", UUID.class), row.getBoolean("finished")))
                .optional();
    }

    @Transactional
    public void progress(UUID ballotId, Task task, int done, int total, @Nullable UUID lastId) {
        jdbc.sql("""
                        update ballot_work set done = :done, total = :total, last_id = :last, failure = null
                        where ballot_id = :ballot and task = :task
                        """)
                .param("done", done)
                .param("total", total)
                .param("last", lastId)
                .param("ballot", ballotId)
                .param("task", task.name())
                .update();
    }

    @Transactional
    public void finish(UUID ballotId, Task task) {
        jdbc.sql("""
                        update ballot_work set finished = true, done = total, failure = null
                        where ballot_id = :ballot and task = :task
                        """).param("ballot", ballotId).param("task", task.name()).update();
    }

    /**
     * Notes that work failed, and alarms officers; nothing where it is done. A node that was taken for dead and goes on
     * fails at what another has finished meanwhile, such as at a key that was destroyed after the count.
     *
     * @param failure bundle key of a sentence for officers
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void fail(UUID ballotId, Task task, String failure) {
        int noted = jdbc.sql("""
                        update ballot_work set failure = :failure
                        where ballot_id = :ballot and task = :task and finished = false
                        """)
                .param("failure", failure)
                .param("ballot", ballotId)
                .param("task", task.name())
                .update();
        if (noted > 0) {
            events.publishEvent(new WorkFailed(ballotId, task, failure));
        }
    }

    /** What has failed and was not done since, by ballot: keys of sentences for officers. */
    @Transactional(readOnly = true)
    public Map<UUID, String> failures() {
        Map<UUID, String> found = new HashMap<>();
        jdbc.sql("""
                        select ballot_id, failure from ballot_work where finished = false and failure is not null
                        union all
                        select id, 'ballot.failure.suspended' from ballot where suspended_at is not null
                        """).query(row -> {
            found.put(row.getObject("ballot_id", UUID.class), row.getString("failure"));
        });
        return found;
    }

    /** Whether this work is done or there is none. */
    @Transactional(readOnly = true)
    public boolean isDone(UUID ballotId, Task task) {
        return jdbc.sql("""
                                select count(*) from ballot_work
                                where ballot_id = :ballot and task = :task and finished = false
                                """)
                        .param("ballot", ballotId)
                        .param("task", task.name())
                        .query(Integer.class)
                        .single()
                == 0;
    }

    /** Whether something has failed in this work, and what: not whether it fails still while it is tried again. */
    @Transactional(readOnly = true)
    public Optional<String> failure(UUID ballotId, Task task) {
        return jdbc.sql("""
                        select failure from ballot_work
                        where ballot_id = :ballot and task = :task and finished = false and failure is not null
                        """)
                .param("ballot", ballotId)
                .param("task", task.name())
                .query(String.class)
                .optional();
    }

    /** Ballots with work of this kind that is not finished and has not failed. */
    @Transactional(readOnly = true)
    public List<UUID> unfinished(Task task) {
        return jdbc.sql("select ballot_id from ballot_work where task = :task and finished = false and failure is null")
                .param("task", task.name())
                .query(UUID.class)
                .list();
    }

    /** What is going on for a ballot, if anything is; what has failed first, then a count before invitations. */
    @Transactional(readOnly = true)
    public Optional<BallotDetails.Work> current(UUID ballotId) {
        return jdbc
                .sql("""
                        select task, done, total, failure from ballot_work
                        where ballot_id = :ballot and finished = false
                        order by case when failure is null then 1 else 0 end, task
                        """)
                .param("ballot", ballotId)
                .query((row, number) -> new BallotDetails.Work(
                        Task.valueOf(row.getString("task")).code(),
                        row.getInt("done"),
                        row.getInt("total"),
                        row.getString("failure")))
                .list()
                .stream()
                .findFirst();
    }
}
