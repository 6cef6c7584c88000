package org.greenroom.ballot;

import org.greenroom.testing.PostgresTest;

@PostgresTest
class LaterActsPostgresTest extends LaterActsContract {

    @Override
    long waitingForLocks() {
        return jdbc.sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
                .query(Long.class)
                .single();
    }
}
