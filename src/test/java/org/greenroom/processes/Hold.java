package org.greenroom.processes;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Holds whoever does one thing to a table of a PostgreSQL, in the middle of the transaction that does it: the database
 * itself makes them wait for a lock. Who is held can be told by the name that a connection gives itself.
 */
public final class Hold implements AutoCloseable {

    private static final int LOCK = 4_711;

    private final JdbcClient jdbc;
    private final Connection holder;

    private Hold(JdbcClient jdbc, Connection holder) {
        this.jdbc = jdbc;
        this.holder = holder;
    }

    /**
     * @param act such as {@code delete}
     * @param condition of SQL, in which {@code old} or {@code new} is the row
     */
    public static Hold at(DataSource database, String act, String table, String condition) throws SQLException {
        var jdbc = JdbcClient.create(database);
        var holder = database.getConnection();
        try (var statement = holder.createStatement()) {
            statement.execute("select pg_advisory_lock(" + LOCK + ")");
        }
        jdbc.sql("""
            create function test_hold() returns trigger language plpgsql as $$
            begin
              if %s then
                perform pg_advisory_xact_lock(%d);
              end if;
              if tg_op = 'DELETE' then
                return old;
              end if;
              return new;
            end $$
            """.formatted(condition, LOCK)).update();
        jdbc.sql("create trigger test_hold before " + act + " on " + table
                        + " for each row execute function test_hold()")
                .update();
        return new Hold(jdbc, holder);
    }

    /** Waits until somebody is held. @return its {@code ApplicationName} */
    public String awaitHeld(Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < deadline) {
            var held = jdbc.sql("select application_name from pg_stat_activity"
                            + " where wait_event_type = 'Lock' and wait_event = 'advisory'")
                    .query(String.class)
                    .list();
            if (!held.isEmpty()) {
                return held.getFirst();
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        throw new IllegalStateException("Nobody came to where they would be held");
    }

    /** Lets everybody go. */
    @Override
    public void close() throws SQLException {
        holder.close();
        jdbc.sql("drop function test_hold cascade").update();
    }
}
