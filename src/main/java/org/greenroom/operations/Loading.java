package org.greenroom.operations;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Fills an empty database with the rows of another, in one transaction: all of them, compared with the source once they
 * are there, or none.
 */
final class Loading {

    /** Where rows come from. */
    interface Origin {

        /** The version its tables are at. */
        String version();

        List<Table> tables();

        /** Gives each row of a table to {@code next}. @return what was given */
        RowSum.Result rows(Table table, Tables.RowConsumer next) throws SQLException;
    }

    /** What is done in the same transaction once all rows are there and compared. */
    @FunctionalInterface
    interface AlongWith {
        void run(Connection connection) throws SQLException;
    }

    private final PortalDatabase target;
    private final Schema schema;

    Loading(PortalDatabase target) {
        this.target = target;
        this.schema = new Schema(target);
    }

    /**
     * @return the rows of each table
     * @throws OperationFailed when the target is not empty, or anything differs afterwards; the target is empty then
     */
    Map<String, RowSum.Result> load(Origin origin, AlongWith along) {
        requireEmpty();
        try {
            schema.migrateTo(origin.version());
            try (var connection = target.connect()) {
                connection.setAutoCommit(false);
                var loaded = fill(connection, origin, along);
                connection.commit();
                return loaded;
            }
        } catch (SQLException e) {
            schema.unmake();
            throw new OperationFailed("The rows could not be written: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            schema.unmake();
            throw e;
        }
    }

    private void requireEmpty() {
        try (var connection = target.connectOrMake()) {
            if (!new Tables(connection).isEmpty()) {
                throw new OperationFailed("The database at " + target.address()
                        + " is not empty. Nothing was changed: give an empty one, so that nothing is overwritten.");
            }
        } catch (SQLException e) {
            throw new OperationFailed("The database at " + target.address() + " could not be read", e);
        }
    }

    private Map<String, RowSum.Result> fill(Connection connection, Origin origin, AlongWith along) throws SQLException {
        var tables = new Tables(connection);
        tables.readLazily();
        var here = tables.all();
        requireSame(origin.tables(), here);
        var retie = schema.untie(connection);
        for (var table : here) {
            tables.clear(table);
        }
        var given = new TreeMap<String, RowSum.Result>();
        for (var table : here) {
            tables.write(table, next -> given.put(table.name(), origin.rows(table, next)));
        }
        for (var table : here) {
            var found = tables.read(table, row -> {});
            if (!found.equals(given.get(table.name()))) {
                throw new OperationFailed("The table " + table.name() + " is not the same afterwards: "
                        + Objects.requireNonNull(given.get(table.name())).rows() + " rows before, " + found.rows()
                        + " now. Everything was taken back.");
            }
        }
        along.run(connection);
        // On H2 this commits: what is there then is whole, and what comes along is part of it.
        retie.again();
        return given;
    }

    private static void requireSame(List<Table> there, List<Table> here) {
        if (!columns(there).equals(columns(here))) {
            throw new OperationFailed(
                    "The tables differ from those of this version of the portal. Use the version that wrote them.");
        }
    }

    private static Map<String, List<Table.Column>> columns(List<Table> tables) {
        return tables.stream().collect(Collectors.toMap(Table::name, Table::columns));
    }
}
