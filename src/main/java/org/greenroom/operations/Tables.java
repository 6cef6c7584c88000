package org.greenroom.operations;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads and writes whole tables by what the database says of itself: a table that comes later needs nothing here. */
final class Tables {

    /** Flyway’s own: made anew by the migrations of the target. */
    static final String HISTORY = "flyway_schema_history";

    private static final int BATCH_ROWS = 500;
    private static final int BATCH_CHARACTERS = 4_000_000;
    private static final int FETCH = 500;
    private static final int FETCH_WITH_BYTES = 10;

    private final Connection connection;

    Tables(Connection connection) {
        this.connection = connection;
    }

    /** All tables of the portal, by name. */
    List<Table> all() throws SQLException {
        var tables = new ArrayList<Table>();
        for (var name : names()) {
            if (!name.equals(HISTORY)) {
                tables.add(table(name));
            }
        }
        return tables;
    }

    /** Whether nothing at all is in it. */
    boolean isEmpty() throws SQLException {
        return names().isEmpty();
    }

    private List<String> names() throws SQLException {
        var names = new ArrayList<String>();
        try (var found = connection
                .getMetaData()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                names.add(found.getString("TABLE_NAME"));
            }
        }
        names.sort(Comparator.naturalOrder());
        return names;
    }

    private Table table(String name) throws SQLException {
        var columns = new ArrayList<Table.Column>();
        var meta = connection.getMetaData();
        try (var found = meta.getColumns(connection.getCatalog(), connection.getSchema(), literally(name), "%")) {
            while (found.next()) {
                var column = found.getString("COLUMN_NAME");
                var type = found.getString("TYPE_NAME").toLowerCase(Locale.ROOT);
                columns.add(
                        new Table.Column(column, CellType.of(found.getInt("DATA_TYPE"), type, name + "." + column)));
            }
        }
        columns.sort(Comparator.comparing(Table.Column::name));
        SortedMap<Short, String> key = new TreeMap<>();
        try (var found = meta.getPrimaryKeys(connection.getCatalog(), connection.getSchema(), name)) {
            while (found.next()) {
                key.put(found.getShort("KEY_SEQ"), found.getString("COLUMN_NAME"));
            }
        }
        var order = key.isEmpty() ? columns.stream().map(Table.Column::name).toList() : List.copyOf(key.values());
        return new Table(name, List.copyOf(columns), order);
    }

    /** A name as a pattern of itself. */
    private String literally(String name) throws SQLException {
        return name.replace("_", connection.getMetaData().getSearchStringEscape() + "_");
    }

    /**
     * Lets H2 give rows as they are asked for: it knows no fetch size and would bring a whole table into memory first. For
     * the time of the connection.
     */
    void readLazily() throws SQLException {
        if ("H2".equals(connection.getMetaData().getDatabaseProductName())) {
            try (var statement = connection.createStatement()) {
                statement.execute("set lazy_query_execution 1");
            }
        }
    }

    /** Reads every row of a table; large tables do not have to fit into memory. */
    RowSum.Result read(Table table, RowConsumer rows) throws SQLException {
        var sum = new RowSum();
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(table.holdsBytes() ? FETCH_WITH_BYTES : FETCH);
            try (var found = statement.executeQuery(table.select())) {
                while (found.next()) {
                    var row = row(table, found);
                    sum.add(row);
                    rows.accept(row);
                }
            }
        }
        return sum.result();
    }

    private static List<@Nullable String> row(Table table, ResultSet found) throws SQLException {
        var row = new ArrayList<@Nullable String>(table.columns().size());
        for (int i = 0; i < table.columns().size(); i++) {
            row.add(table.columns().get(i).type().read(found, i + 1));
        }
        return row;
    }

    /** Throws away what the migrations wrote into new tables: the rows that come bring their own. */
    void clear(Table table) throws SQLException {
        try (var statement = connection.createStatement()) {
            boolean filled;
            try (var found = statement.executeQuery("select count(*) from " + Table.quoted(table.name()))) {
                filled = found.next() && found.getLong(1) > 0;
            }
            if (filled) {
                statement.executeUpdate("delete from " + Table.quoted(table.name()));
            }
        }
    }

    /** Where the rows of a table come from; each calls {@code next} once. */
    @FunctionalInterface
    interface Source {
        void forEach(RowConsumer next) throws SQLException;
    }

    /** Takes a row. */
    @FunctionalInterface
    interface RowConsumer {
        void accept(List<@Nullable String> row) throws SQLException;
    }

    /** Writes rows into a table, as part of the caller’s transaction. */
    void write(Table table, Source source) throws SQLException {
        try (var statement = connection.prepareStatement(table.insert())) {
            var pending = new int[2];
            source.forEach(row -> {
                for (int i = 0; i < table.columns().size(); i++) {
                    var cell = row.get(i);
                    if (cell == null) {
                        statement.setObject(i + 1, null);
                    } else {
                        table.columns().get(i).type().bind(statement, i + 1, cell);
                        pending[1] += cell.length();
                    }
                }
                statement.addBatch();
                if (++pending[0] >= BATCH_ROWS || pending[1] >= BATCH_CHARACTERS) {
                    statement.executeBatch();
                    pending[0] = 0;
                    pending[1] = 0;
                }
            });
            if (pending[0] > 0) {
                statement.executeBatch();
            }
        }
    }
}
