package org.greenroom.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.greenroom.processes.PortalProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The embedded database keeps what it has acknowledged when its process is killed, also once it writes into space that
 * has become free: there H2 2.5.250 to 2.5.252 do not find their newest writes again. Space is given back after a tenth
 * of a second here, which is 45 seconds otherwise.
 */
class AcknowledgedCommitsTest {

    private static final int ROUNDS = 4;
    private static final int ACKNOWLEDGED = 800;

    @TempDir
    private Path folder;

    @Test
    void whatWasAcknowledgedIsThereAfterAKill() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var acknowledged = writeUntilKilled();
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED);
            assertThat(stored()).containsAll(acknowledged);
        }
    }

    private List<Integer> writeUntilKilled() throws IOException, InterruptedException {
        var writer = new ProcessBuilder(
                        PortalProcess.JAVA,
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        url())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var acknowledged = new ArrayList<Integer>();
        try (var said = new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = said.readLine(); line != null; line = said.readLine()) {
                acknowledged.add(Integer.valueOf(line));
                if (acknowledged.size() == ACKNOWLEDGED) {
                    // By its handle: what it has said is still read.
                    writer.toHandle().destroyForcibly();
                }
            }
        }
        writer.waitFor();
        return acknowledged;
    }

    private Set<Integer> stored() throws SQLException {
        try (var connection = DriverManager.getConnection(url(), "greenroom", "");
                var found = connection.createStatement().executeQuery("select id from roll where voted")) {
            var ids = new HashSet<Integer>();
            while (found.next()) {
                ids.add(found.getInt(1));
            }
            return ids;
        }
    }

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("killed") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;RETENTION_TIME=100";
    }

    /** Writes votes by several connections and names each one that is stored, until it is killed. */
    static final class Writer {

        private static final int CONNECTIONS = 8;
        private static final int BYTES = 30_000;
        private static final int ROLL = 9_000;
        private static final ConcurrentLinkedQueue<Integer> LEFT = new ConcurrentLinkedQueue<>();

        private Writer() {}

        public static void main(String[] url) throws SQLException {
            try (var connection = DriverManager.getConnection(url[0], "greenroom", "");
                    var tables = connection.createStatement()) {
                tables.execute("create table if not exists roll"
                        + " (id int primary key, voted boolean not null, secret varbinary(100))");
                tables.execute("create table if not exists ballot"
                        + " (id uuid default random_uuid() primary key, roll_id int not null unique references roll(id),"
                        + " body varbinary(" + BYTES + "))");
                tables.execute("insert into roll select x, false, secure_rand(60) from system_range(1, " + ROLL + ")"
                        + " where not exists (select 1 from roll)");
                try (var found = tables.executeQuery("select id from roll where not voted order by random_uuid()")) {
                    while (found.next()) {
                        LEFT.add(found.getInt(1));
                    }
                }
            }
            for (int each = 0; each < CONNECTIONS; each++) {
                var connection = DriverManager.getConnection(url[0], "greenroom", "");
                connection.setAutoCommit(false);
                Thread.ofPlatform().start(() -> vote(connection, System.out));
            }
        }

        private static void vote(Connection connection, PrintStream out) {
            var random = new Random();
            try (var update = connection.prepareStatement("update roll set voted = true, secret = null where id = ?");
                    var insert = connection.prepareStatement("insert into ballot (roll_id, body) values (?, ?)");
                    var delete = connection.prepareStatement("delete from ballot where roll_id = ?")) {
                for (var id = LEFT.poll(); id != null && !out.checkError(); id = LEFT.poll()) {
                    update.setInt(1, id);
                    update.executeUpdate();
                    insert.setInt(1, id);
                    // Of different lengths: a piece of free space fits one and not another.
                    insert.setBytes(2, new byte[random.nextInt(BYTES)]);
                    insert.executeUpdate();
                    connection.commit();
                    out.println(id);
                    if (random.nextBoolean()) {
                        delete.setInt(1, id);
                        delete.executeUpdate();
                        connection.commit();
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
