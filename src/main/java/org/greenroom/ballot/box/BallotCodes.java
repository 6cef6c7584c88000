package org.greenroom.ballot.box;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.greenroom.sealing.Credentials;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The public credentials of ballots whose voting codes somebody else made. Nothing here, and nothing elsewhere in the
 * portal, says which of them is whose.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class BallotCodes {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    BallotCodes(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** Writes those of a ballot, once, in the order of their hashes. */
    public void insert(UUID ballotId, Credentials credentials) {
        List<byte[]> hashes = credentials.values().stream()
                .map(CredentialHash::of)
                .sorted(Arrays::compareUnsigned)
                .toList();
        template.batchUpdate(
                "insert into ballot_code (ballot_id, credential_hash) values (?, ?)",
                hashes,
                BATCH,
                (statement, hash) -> {
                    statement.setObject(1, ballotId);
                    statement.setBytes(2, hash);
                });
    }

    /** Whether this is one of them. */
    @Transactional(readOnly = true)
    public boolean contains(UUID ballotId, BigInteger publicCredential) {
        return jdbc.sql("select count(*) from ballot_code where ballot_id = :ballot and credential_hash = :hash")
                        .param("ballot", ballotId)
                        .param("hash", CredentialHash.of(publicCredential))
                        .query(Integer.class)
                        .single()
                == 1;
    }
}
