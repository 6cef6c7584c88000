package org.greenroom.operations;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of value a portal’s tables hold. Each has one text, the same whichever database it comes from, and every
 * value comes back from its text unchanged.
 */
enum CellType {
    TEXT {
        @Override
        @Nullable
        String read(ResultSet row, int column) throws SQLException {
            return row.getString(column);
        }

        @Override
        void bind(PreparedStatement statement, int place, String text) throws SQLException {
            statement.setString(place, text);
        }
    },
    UUIDS {
        @Override
        @Nullable
        String read(ResultSet row, int column) throws SQLException {
            return text(row.getObject(column, UUID.class));
        }

        @Override
        void bind(PreparedStatement statement, int place, String text) throws SQLException {
            statement.setObject(place, UUID.fromString(text));
        }
    },
    BYTES {
        @Override
        @Nullable
        String read(ResultSet row, int column) throws SQLException {
            byte[] bytes = row.getBytes(column);
            return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
        }

        @Override
        void bind(PreparedStatement statement, int place, String text) throws SQLException {
            statement.setBytes(place, Base64.getDecoder().decode(text));
        }
    },
    MOMENT {
        @Override
        @Nullable
        String read(ResultSet row, int column) throws SQLException {
            var moment = row.getObject(column, OffsetDateTime.class);
            return moment == null ? null : text(moment.toInstant());
        }

        @Override
        void bind(PreparedStatement statement, int place, String text) throws SQLException {
            statement.setObject(place, Instant.parse(text).atOffset(ZoneOffset.UTC));
        }
    },
    DATE {
        @Override
        @Nullable
        String read(ResultSet row, int column) throws SQLException {
            return text(row.getObject(column, LocalDate.class));
        }

        @Override
        void bind(PreparedStatement statement, int place, String text) throws SQLException {
            statement.setObject(place, LocalDate.parse(text));
        }
    },
    TRUTH {
        @Override
        @Nullable
        String read(ResultSet row, int column) throws SQLException {
            boolean value = row.getBoolean(column);
            return row.wasNull() ? null : String.valueOf(value);
        }

        @Override
        void bind(PreparedStatement statement, int place, String text) throws SQLException {
            statement.setBoolean(place, Boolean.parseBoolean(text));
        }
    },
    WHOLE {
        @Override
        @Nullable
        String read(ResultSet row, int column) throws SQLException {
            long value = row.getLong(column);
            return row.wasNull() ? null : String.valueOf(value);
        }

        @Override
        void bind(PreparedStatement statement, int place, String text) throws SQLException {
            statement.setLong(place, Long.parseLong(text));
        }
    },
    FLOATING {
        @Override
        @Nullable
        String read(ResultSet row, int column) throws SQLException {
            double value = row.getDouble(column);
            return row.wasNull() ? null : String.valueOf(value);
        }

        @Override
        void bind(PreparedStatement statement, int place, String text) throws SQLException {
            statement.setDouble(place, Double.parseDouble(text));
        }
    },
    DECIMAL {
        @Override
        @Nullable
        String read(ResultSet row, int column) throws SQLException {
            BigDecimal value = row.getBigDecimal(column);
            return value == null ? null : value.stripTrailingZeros().toPlainString();
        }

        @Override
        void bind(PreparedStatement statement, int place, String text) throws SQLException {
            statement.setBigDecimal(place, new BigDecimal(text));
        }
    };

    /** The value as text; null for none. */
    abstract @Nullable String read(ResultSet row, int column) throws SQLException;

    /** Gives a statement the value that {@code text} stands for. */
    abstract void bind(PreparedStatement statement, int place, String text) throws SQLException;

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /**
     * @param sqlType of {@link Types}
     * @param typeName the database’s own word for it
     * @throws OperationFailed for a kind that no table of the portal has
     */
    static CellType of(int sqlType, String typeName, String where) {
        if (typeName.equalsIgnoreCase("uuid")) {
            return UUIDS;
        }
        if (typeName.equalsIgnoreCase("timestamptz")) {
            return MOMENT;
        }
        return switch (sqlType) {
            case Types.VARCHAR, Types.CHAR, Types.LONGVARCHAR, Types.CLOB -> TEXT;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> BYTES;
            case Types.TIMESTAMP_WITH_TIMEZONE -> MOMENT;
            case Types.DATE -> DATE;
            case Types.BOOLEAN, Types.BIT -> TRUTH;
            case Types.SMALLINT, Types.TINYINT, Types.INTEGER, Types.BIGINT -> WHOLE;
            case Types.DOUBLE, Types.REAL, Types.FLOAT -> FLOATING;
            case Types.NUMERIC, Types.DECIMAL -> DECIMAL;
            default -> throw new OperationFailed("Unknown kind of column at " + where + ": " + typeName);
        };
    }
}
