package org.greenroom.membership;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One at a time: an import, a merge, a deletion, and the freezing of a ballot's roll. Whoever reads members to write
 * their ids elsewhere holds it until the end of the transaction, so that no id written is of a member who is no more.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RollLock {

    private final JdbcClient jdbc;

    RollLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for whoever holds it and takes it for the caller's transaction. */
    public void take() {
        jdbc.sql("select id from import_lock where id = 1 for update")
                .query(Integer.class)
                .single();
    }
}
