package org.greenroom.ballot.box;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The signed checkpoints of each ballot: added with a batch, never changed. */
@Repository
public class CheckpointList {

    private final JdbcClient jdbc;

    CheckpointList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds the one of a batch, in the transaction that moves it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(UUID ballotId, int batch, String signed) {
        jdbc.sql("insert into ballot_checkpoint (ballot_id, batch, signed) values (:ballot, :batch, :signed)")
                .param("ballot", ballotId)
                .param("batch", batch)
                .param("signed", signed)
                .update();
    }

    /** As they were signed, the first batch first. */
    @Transactional(readOnly = true)
    public List<String> of(UUID ballotId) {
        return jdbc.sql("select signed from ballot_checkpoint where ballot_id = :ballot order by batch")
                .param("ballot", ballotId)
                .query(String.class)
                .list();
    }
}
