package org.greenroom.operations;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The tables themselves: their version, and the ties between them that wait while rows are written. */
final class Schema {

    private final PortalDatabase database;

    Schema(PortalDatabase database) {
        this.database = database;
    }

    /** Brings an empty database, or one of an older portal, to {@code version}. */
    void migrateTo(String version) {
        flyway().target(MigrationVersion.fromVersion(version)).load().migrate();
    }

    /** Brings the database to the version of this portal. */
    void migrate() {
        flyway().load().migrate();
    }

    /** Whether it is at the version of this portal. */
    boolean isCurrent() {
        return flyway().load().info().pending().length == 0;
    }

    /** Takes everything away again that was made in a database that was empty. */
    void unmake() {
        flyway().cleanDisabled(false).load().clean();
    }

    private FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .loggers("slf4j")
                .locations("classpath:db/migration/common", "classpath:db/migration/" + database.vendor());
    }

    /** The version the database is at. @throws OperationFailed when it is none of a portal */
    static String version(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select version from " + Tables.HISTORY
                        + " where success = true and version is not null order by installed_rank desc")) {
            if (found.next()) {
                return found.getString(1);
            }
        } catch (SQLException e) {
            throw new OperationFailed("This is not the database of a portal: it has no history of its tables.", e);
        }
        throw new OperationFailed("This is not the database of a portal: its history is empty.");
    }

    /** Unties the tables, so that their rows can come in any order, and gives what ties them again. */
    Retie untie(Connection connection) throws SQLException {
        if (!database.isPostgres()) {
            execute(connection, "set referential_integrity false");
            return () -> {
                for (var table : new Tables(connection).all()) {
                    // With a look at every row.
                    execute(
                            connection,
                            "alter table " + Table.quoted(table.name()) + " set referential_integrity false");
                    execute(
                            connection,
                            "alter table " + Table.quoted(table.name()) + " set referential_integrity true check");
                }
                execute(connection, "set referential_integrity true");
            };
        }
        Map<String, String> again = new LinkedHashMap<>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("""
                        select conrelid::regclass::text, conname, pg_get_constraintdef(oid) from pg_constraint
                        where contype = 'f' and connamespace = current_schema()::regnamespace order by 1, 2
                        """)) {
            while (found.next()) {
                var alter = "alter table " + found.getString(1);
                var name = Table.quoted(found.getString(2));
                again.put(
                        alter + " drop constraint " + name,
                        alter + " add constraint " + name + " " + found.getString(3));
            }
        }
        for (var drop : again.keySet()) {
            execute(connection, drop);
        }
        return () -> {
            for (var add : again.values()) {
                execute(connection, add);
            }
        };
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Ties the tables again and looks at every row. */
    @FunctionalInterface
    interface Retie {
        void again() throws SQLException;
    }
}
