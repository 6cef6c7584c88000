package org.greenroom.ballot;

import org.greenroom.testing.GreenroomTest;

@GreenroomTest
class LaterActsServiceTest extends LaterActsContract {

    @Override
    long waitingForLocks() {
        return jdbc.sql("select count(*) from information_schema.sessions where blocker_id is not null")
                .query(Long.class)
                .single();
    }
}
