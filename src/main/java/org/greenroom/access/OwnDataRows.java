package org.greenroom.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of a room's own tables as entries of {@link OwnDataPart}: each column under the name the statement gives it. */
public final class OwnDataRows {

    private static final UUID NOBODY = new UUID(0, 0);

    private OwnDataRows() {}

    private record Part(JdbcClient jdbc, String name, int order, Set<String> tables, String statement)
            implements OwnDataPart {
        @Override
        public List<Map<String, Object>> of(SignedIn person) {
            return OwnDataRows.of(jdbc, person, statement);
        }
    }

    /** A part that is the rows of one statement over one table, as {@link #of} reads them. */
    public static OwnDataPart part(JdbcClient jdbc, String name, int order, String table, String statement) {
        return new Part(jdbc, name, order, Set.of(table), statement);
    }

    /**
     * Entries of a statement with {@code :account} and {@code :member}. Columns that are null are left out; names are
     * written {@code like_this} and become {@code likeThis}.
     */
    public static List<Map<String, Object>> of(JdbcClient jdbc, SignedIn person, String statement) {
        var member = person.memberId();
        return jdbc.sql(statement)
                .param("account", person.accountId())
                .param("member", member == null ? NOBODY : member)
                .query((row, number) -> entry(row))
                .list();
    }

    private static Map<String, Object> entry(ResultSet row) throws SQLException {
        Map<String, Object> entry = new LinkedHashMap<>();
        var columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            var value = value(row, i, columns.getColumnTypeName(i));
            if (value != null) {
                entry.put(name(columns.getColumnLabel(i)), value);
            }
        }
        return entry;
    }

    private static @Nullable Object value(ResultSet row, int column, String type) throws SQLException {
        var lower = type.toLowerCase(java.util.Locale.ROOT);
        if (lower.startsWith("timestamp")) {
            var time = row.getObject(column, OffsetDateTime.class);
            return time == null ? null : time.toInstant();
        }
        if (lower.equals("date")) {
            return row.getObject(column, LocalDate.class);
        }
        var value = row.getObject(column);
        return value instanceof UUID id ? id.toString() : value;
    }

    private static String name(String label) {
        var name = new StringBuilder();
        for (var word : label.toLowerCase(java.util.Locale.ROOT).split("_")) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
