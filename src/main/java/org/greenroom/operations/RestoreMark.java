package org.greenroom.operations;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.greenroom.audit.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What a restore leaves in the database: that there was one, and a hold on every ballot in which votes may have been cast
 * since the backup, or voting codes sent of which it has lost the public parts. The portal goes on with none of them until
 * two officers have looked. A ballot that was only proposed in
 * the backup may have been opened since: nobody opens it again by approving what was proposed then.
 */
final class RestoreMark {

    private static final String HOLD = """
            update ballot set suspended_at = ?
            where state in ('PREPARING', 'SCHEDULED', 'OPEN', 'CLOSING') and (opens_at is null or opens_at <= ?)
                or state = 'PREPARING' and id in
                    (select ballot_id from ballot_code_authority where handed_in_on is null)
            """;

    /** In this order. What an act says is not kept once nobody will do it. */
    private static final List<String> TAKE_BACK =
            List.of("""
            delete from ballot_act_terms where proposal_id in
                (select id from proposal where kind = 'ballot.open' and state = 'OPEN')
            """, "update ballot set state = 'DRAFT', version = version + 1 where state = 'PROPOSED'");

    private static final String LAPSE = """
            update proposal set state = 'LAPSED', open_key = null, decided_by = ?, decided_by_name = ?, decided_at = ?,
                version = version + 1
            where kind = 'ballot.open' and state = 'OPEN'
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
        takeBackOpenings(connection, moment);
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

    private static void takeBackOpenings(Connection connection, OffsetDateTime moment) throws SQLException {
        try (var statement = connection.createStatement();
                var lapse = connection.prepareStatement(LAPSE)) {
            for (var step : TAKE_BACK) {
                statement.executeUpdate(step);
            }
            lapse.setObject(1, Actor.system().id());
            lapse.setString(2, Actor.system().name());
            lapse.setObject(3, moment);
            lapse.executeUpdate();
        }
    }
}
