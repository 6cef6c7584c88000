package org.greenroom.ballot;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Refuses on H2, which knows triggers in Java only, every change of the sum of a ballot, and its deletion unless the
 * ballot is cancelled; PostgreSQL has its own in SQL.
 */
public class TallyTrigger implements Trigger {

    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        if (after != null || before == null || !isCancelled(connection, before[0])) {
            throw new SQLException("The sum of a ballot is written once", "45000");
        }
    }

    private static boolean isCancelled(Connection connection, @Nullable Object ballotId) throws SQLException {
        try (var asked = connection.prepareStatement("select state from ballot where id = ?")) {
            asked.setObject(1, ballotId);
            try (var found = asked.executeQuery()) {
                return found.next() && BallotState.CANCELLED.name().equals(found.getString(1));
            }
        }
    }
}
