package org.greenroom.operations;

import ch.qos.logback.classic.Level;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The operator’s programs: {@code move-to-postgres}, {@code backup}, {@code restore}, {@code mark-restored}. Exit status: 0
 * done; 1 not done, for the reason told; 2 wrong use.
 */
public final class OperationsCommand {

    static final int DONE = 0;
    static final int NOT_DONE = 1;
    static final int WRONG_USE = 2;

    private static final String USAGE = """
            move-to-postgres [--from JDBC-URL]   copy the union of the H2 file into the PostgreSQL of GREENROOM_DB_URL
            backup DIR [--keys DIR2]             write the database to DIR, copies of lasting keys to DIR2
            restore DIR [--keys DIR2]            read DIR into the empty database of GREENROOM_DB_URL
            mark-restored                        after a restore by other means: hold the ballots that were running
            The last two take --embedded instead of GREENROOM_DB_URL: the H2 file data/greenroom.""";

    private static final String EMBEDDED = "--embedded";

    private final Map<String, String> environment;
    private final Clock clock;
    private final PrintStream out;
    private final PrintStream err;

    OperationsCommand(Map<String, String> environment, Clock clock, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.clock = clock;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        // What the libraries say of each step tells an operator nothing.
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(Level.WARN);
        }
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(new OperationsCommand(System.getenv(), Clock.systemUTC(), out, err).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        try {
            return switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
                case "move-to-postgres" -> move(arguments.subList(1, arguments.size()));
                case "backup" -> backup(arguments.subList(1, arguments.size()));
                case "restore" -> restore(arguments.subList(1, arguments.size()));
                case "mark-restored" -> markRestored(arguments.subList(1, arguments.size()));
                default -> usage();
            };
        } catch (OperationFailed e) {
            err.println(e.getMessage());
            return NOT_DONE;
        }
    }

    private int usage() {
        err.println(USAGE);
        return WRONG_USE;
    }

    private Path keys() {
        return Path.of(environment.getOrDefault("GREENROOM_KEYS_FOLDER", "./keys"))
                .toAbsolutePath()
                .normalize();
    }

    private int move(List<String> arguments) {
        var source = PortalDatabase.embedded();
        if (arguments.size() == 2 && arguments.getFirst().equals("--from")) {
            source = PortalDatabase.file(arguments.get(1));
        } else if (!arguments.isEmpty()) {
            return usage();
        }
        var target = PortalDatabase.of(environment);
        if (!target.isPostgres()) {
            throw new OperationFailed("Where to? Set GREENROOM_DB_URL to jdbc:postgresql://…, GREENROOM_DB_USER and"
                    + " GREENROOM_DB_PASSWORD.");
        }
        try (var origin = LiveOrigin.of(source)) {
            if (!new Schema(source).isCurrent()) {
                throw new OperationFailed(
                        "The tables of the H2 file are older than this portal. Start it on them once, stop it, then move.");
            }
            var loaded = new Loading(target).load(origin, connection -> {});
            report(
                    loaded.values(),
                    "moved from " + source.address() + " to " + target.address() + " and compared, row for row");
        }
        out.println(setAside(source));
        out.println("The folder of keys stays where it is; the portal needs the same one on PostgreSQL.");
        return DONE;
    }

    private void report(Collection<RowSum.Result> loaded, String what) {
        long rows = loaded.stream().mapToLong(RowSum.Result::rows).sum();
        out.println(loaded.size() + " tables with " + rows + " rows: " + what + ".");
    }

    /** The old file gets another name, so that nobody starts a second union by mistake. */
    private static String setAside(PortalDatabase source) {
        var file = source.file();
        var aside = file.resolveSibling(file.getFileName() + ".moved");
        try {
            Files.move(file, aside);
            return "The old file is now called " + aside + ": keep it until you are sure, then destroy it.";
        } catch (IOException e) {
            return "Never start a portal on the old file " + file + " again: there would be two unions.";
        }
    }

    private int backup(List<String> arguments) {
        var to = Folders.of(arguments);
        if (to == null) {
            return usage();
        }
        var database = PortalDatabase.of(environment);
        var copies = to.keys();
        if (copies != null) {
            KeyCopies.requireApart(copies, to.backup(), "the backup");
            KeyCopies.requireApart(copies, keys(), "the keys themselves");
        }
        Set<UUID> erased;
        try (var origin = LiveOrigin.of(database)) {
            erased = copies == null ? Set.of() : origin.erasedRecords();
            var manifest =
                    new BackupFolder(to.backup()).write(origin, clock.instant().truncatedTo(ChronoUnit.SECONDS));
            report(
                    manifest.tables().stream()
                            .map(BackupFolder.TableManifest::content)
                            .toList(),
                    "written from " + database.address() + " to " + to.backup() + ", stored files included");
        }
        if (copies == null) {
            out.println("Keys are NOT in it. Without those in " + keys() + " nobody reads the records of preferences"
                    + " again: copy them to another place with --keys DIR.");
        } else {
            copyKeys(copies, erased);
        }
        return DONE;
    }

    private void copyKeys(Path copies, Set<UUID> erased) {
        var mirrored = KeyCopies.mirror(keys(), copies, erased);
        out.println(mirrored.copied() + " keys that sign and keys of records lie in " + copies
                + ": keep them apart from the backup. Keys of running ballots are never copied.");
        if (mirrored.withoutKey() > 0) {
            err.println(mirrored.withoutKey() + " copies have no key in " + keys()
                    + ", though nothing was erased: were keys"
                    + " lost? The copies stay. Put them back with restore, or by hand.");
        }
    }

    private int restore(List<String> arguments) {
        var from = Folders.of(without(EMBEDDED, arguments));
        if (from == null) {
            return usage();
        }
        var database = PortalDatabase.named(environment, arguments.contains(EMBEDDED));
        var folder = new BackupFolder(from.backup());
        var asOf = folder.manifest().madeAt();
        var held = new int[1];
        var loaded = new Loading(database)
                .load(folder.open(), connection -> held[0] = RestoreMark.set(connection, asOf, clock.instant()));
        new Schema(database).migrate();
        report(loaded.values(), "as of " + asOf + ", read into " + database.address() + " and compared, row for row");
        if (from.keys() != null) {
            out.println(KeyCopies.restore(from.keys(), keys()) + " missing keys were put back into " + keys() + ".");
        }
        tellHeld(held[0]);
        return DONE;
    }

    private static List<String> without(String option, List<String> arguments) {
        return arguments.stream().filter(argument -> !argument.equals(option)).toList();
    }

    private int markRestored(List<String> arguments) {
        if (!without(EMBEDDED, arguments).isEmpty()) {
            return usage();
        }
        var database = PortalDatabase.named(environment, arguments.contains(EMBEDDED));
        try (var connection = database.connect()) {
            connection.setAutoCommit(false);
            Schema.version(connection);
            int held = RestoreMark.set(connection, null, clock.instant());
            connection.commit();
            out.println("The restore is marked in " + database.address() + ".");
            tellHeld(held);
            return DONE;
        } catch (SQLException e) {
            throw new OperationFailed("The mark could not be set: " + e.getMessage(), e);
        }
    }

    private void tellHeld(int held) {
        out.println(
                held == 0
                        ? "No ballot was running: nothing is held."
                        : held
                                + " running ballots are suspended: nobody votes in them. On the page of each, two officers hold"
                                + " it against the last published board and let it go on or cancel it.");
    }

    /** The folders an operator named. */
    private record Folders(Path backup, @Nullable Path keys) {

        static @Nullable Folders of(List<String> arguments) {
            return switch (arguments.size()) {
                case 1 -> arguments.getFirst().startsWith("-") ? null : new Folders(path(arguments.getFirst()), null);
                case 3 ->
                    arguments.get(1).equals("--keys")
                            ? new Folders(path(arguments.getFirst()), path(arguments.get(2)))
                            : null;
                default -> null;
            };
        }

        private static Path path(String text) {
            return Path.of(text).toAbsolutePath().normalize();
        }
    }
}
