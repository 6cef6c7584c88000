package org.greenroom.operations;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table, its columns by name.
 *
 * @param name its name
 * @param columns sorted by name, so that two databases agree on them
 * @param key the columns of its primary key; all columns where it has none
 */
record Table(String name, List<Column> columns, List<String> key) {

    /**
     * @param name its name
     * @param type what it holds
     */
    record Column(String name, CellType type) {}

    private String names() {
        return columns.stream().map(column -> quoted(column.name())).collect(Collectors.joining(", "));
    }

    /**
     * Reads all rows in the order of the key. Ids are random and trackers are hashes: this order tells nothing, least of
     * all when a row came.
     */
    String select() {
        var order = key.stream().map(Table::quoted).collect(Collectors.joining(", "));
        return "select " + names() + " from " + quoted(name) + " order by " + order;
    }

    String insert() {
        var places = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        return "insert into " + quoted(name) + " (" + names() + ") values (" + places + ")";
    }

    boolean holdsBytes() {
        return columns.stream().anyMatch(column -> column.type() == CellType.BYTES);
    }

    static String quoted(String name) {
        return '"' + name + '"';
    }
}
