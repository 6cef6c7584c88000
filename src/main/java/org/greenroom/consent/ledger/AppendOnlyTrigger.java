package org.greenroom.consent.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** Refuses every change and deletion on H2, which knows triggers in Java only; PostgreSQL has its own in SQL. */
public class AppendOnlyTrigger implements Trigger {

    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        throw new SQLException("The record of preferences is append-only", "45000");
    }
}
