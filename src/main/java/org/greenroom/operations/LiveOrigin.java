package org.greenroom.operations;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Rows as one look at a database finds them; what is written meanwhile is not among them. */
final class LiveOrigin implements Loading.Origin, AutoCloseable {

    private final Connection connection;
    private final Tables tables;
    private final String version;
    private final List<Table> all;

    private LiveOrigin(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        // One snapshot of all tables, also while the portal runs.
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        tables = new Tables(connection);
        version = Schema.version(connection);
        all = tables.all();
    }

    static LiveOrigin of(PortalDatabase database) {
        var connection = database.connect();
        try {
            return new LiveOrigin(connection);
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

    @Override
    public void close() {
        close(connection);
    }
}
