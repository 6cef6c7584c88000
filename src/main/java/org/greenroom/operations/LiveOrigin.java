package org.greenroom.operations;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Rows as one look at a database finds them; what is written meanwhile is not among them. */
final class LiveOrigin implements Loading.Origin, AutoCloseable {

    private final Connection connection;
    private final Tables tables;
    private final String version;
    private final List<Table> all;

    private LiveOrigin(Connection connection, boolean isH2) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        // One snapshot of all tables, also while the portal runs. At the level that is enough for PostgreSQL, H2 takes
        // one of each table by itself.
        connection.setTransactionIsolation(
                isH2 ? Connection.TRANSACTION_SERIALIZABLE : Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        tables = new Tables(connection);
        tables.readLazily();
        version = Schema.version(connection);
        all = tables.all();
    }

    static LiveOrigin of(PortalDatabase database) {
        var connection = database.connect();
        try {
            return new LiveOrigin(connection, database.isH2());
        } catch (SQLException e) {
            close(connection);
            throw new OperationFailed("The database could not be read: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            close(connection);
            throw e;
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // What went wrong before is what is told.
        }
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public List<Table> tables() {
        return all;
    }

    @Override
    public RowSum.Result rows(Table table, Tables.RowConsumer next) throws SQLException {
        return tables.read(table, next);
    }

    /** The records of preferences that were erased: begun once, and with no subject any more. */
    Set<UUID> erasedRecords() {
        var erased = new HashSet<UUID>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(
                        "select subject_id from consent_head where subject_id not in (select id from consent_subject)")) {
            while (found.next()) {
                erased.add(found.getObject(1, UUID.class));
            }
            return erased;
        } catch (SQLException e) {
            throw new OperationFailed("The erased records could not be read: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        close(connection);
    }
}
