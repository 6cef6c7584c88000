package org.greenroom.processes;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two real PostgreSQL servers: a primary that answers a commit only when its standby has it, and that standby. Made from
 * the binaries of the tests alone: the standby begins as a copy of the primary’s folder.
 */
public final class PostgresPair implements AutoCloseable {

    private static final String STANDBY = "standby";

    private final Path primaryFolder;
    private final EmbeddedPostgres primary;
    private final EmbeddedPostgres standby;

    private PostgresPair(Path primaryFolder, EmbeddedPostgres primary, EmbeddedPostgres standby) {
        this.primaryFolder = primaryFolder;
        this.primary = primary;
        this.standby = standby;
    }

    public static PostgresPair start(Path folder) {
        var primaryFolder = folder.resolve("primary");
        var standbyFolder = folder.resolve(STANDBY);
        int port = PortalProcess.freePort();
        try {
            // Makes the folder, and ends in order: a copy of it is a server of its own.
            server(primaryFolder, port, Map.of()).close();
            copy(primaryFolder, standbyFolder);
            Files.createFile(standbyFolder.resolve("standby.signal"));
            Files.writeString(
                    standbyFolder.resolve("postgresql.auto.conf"),
                    "primary_conninfo = 'host=localhost port=" + port + " user=postgres application_name=" + STANDBY
                            + "'\n",
                    StandardOpenOption.APPEND);
            var primary = server(primaryFolder, port, Map.of("synchronous_standby_names", STANDBY));
            var standby = server(standbyFolder, PortalProcess.freePort(), Map.of());
            return new PostgresPair(primaryFolder, primary, standby);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres server(Path folder, int port, Map<String, String> settings) throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setPort(port);
        var all = new TreeMap<>(Map.of("synchronous_commit", "on"));
        all.putAll(settings);
        all.forEach(builder::setServerConfig);
        return builder.start();
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                // The server refuses a folder that others may read.
                Files.createDirectory(
                        to.resolve(from.relativize(folder)),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file)));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    public int primaryPort() {
        return primary.getPort();
    }

    public int standbyPort() {
        return standby.getPort();
    }

    /** Whether the standby keeps up, so that commits are answered. */
    public boolean isInSync() {
        return ask(
                primary.getPostgresDatabase(),
                "select count(*) = 1 from pg_stat_replication where sync_state = 'sync'");
    }

    /** The machine of the primary is gone: no process of it tidies anything up. */
    public void killPrimary() {
        try {
            var pid =
                    Files.readAllLines(primaryFolder.resolve("postmaster.pid")).getFirst();
            ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow().destroyForcibly();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The standby becomes the primary. */
    public void promote() {
        if (!ask(standby.getPostgresDatabase(), "select pg_promote(true, 60)")) {
            throw new IllegalStateException("The standby was not promoted");
        }
    }

    private static boolean ask(DataSource server, String question) {
        return JdbcClient.create(server).sql(question).query(Boolean.class).single();
    }

    @Override
    public void close() throws IOException {
        standby.close();
        primary.close();
    }
}
