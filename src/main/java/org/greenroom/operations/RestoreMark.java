package org.greenroom.operations;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a restore leaves in the database: that there was one, and a hold on every ballot in which votes may have been cast
 * since the backup. The portal goes on with none of them until two officers have looked.
 */
final class RestoreMark {

    private static final String HOLD = """
            update ballot set suspended_at = ?
            where state in ('PREPARING', 'SCHEDULED', 'OPEN', 'CLOSING') and (opens_at is null or opens_at <= ?)
            """;

    private RestoreMark() {}

    /**
     * As part of the caller’s transaction.
     *
     * @param asOf when the backup was made; null if that is not known
     * @return how many ballots are held
     */
    static int set(Connection connection, @Nullable Instant asOf, Instant now) throws SQLException {
        var moment = now.atOffset(ZoneOffset.UTC);
        try (var mark = connection.prepareStatement(
                        "insert into restore_mark (id, restored_at, as_of, noted) values (?, ?, ?, false)");
                var hold = connection.prepareStatement(HOLD)) {
            mark.setObject(1, UUID.randomUUID());
            mark.setObject(2, moment);
            mark.setObject(3, asOf == null ? null : asOf.atOffset(ZoneOffset.UTC));
            mark.executeUpdate();
            hold.setObject(1, moment);
            hold.setObject(2, moment);
            return hold.executeUpdate();
        }
    }
}
