package org.greenroom.audit;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Refuses every change and deletion of rows of an append-only table on H2, which knows triggers in Java only;
 * PostgreSQL has its own in SQL.
 */
public class AppendOnlyTrigger implements Trigger {

    private String table = "This table";

    @Override
    public void init(Connection connection, String schema, String trigger, String tableName, boolean before, int type) {
        table = tableName;
    }

    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        throw new SQLException(table + " is append-only", "45000");
    }
}
