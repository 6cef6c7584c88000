package org.greenroom.ballot;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.greenroom.ballot.box.BallotSecret;
import org.greenroom.keys.SealingKey;
import org.greenroom.sealing.Trustee;
import org.greenroom.sealing.TrusteeKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who holds the decryption keys of a ballot, in the order of its trustees. For now the portal alone does, with its key
 * encrypted under the ballot's; another holder is a row without a private key, whose decryption is sent in.
 */
@Component
class KeyHolders {

    private static final String PORTAL = "PORTAL";

    private final JdbcClient jdbc;

    KeyHolders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the keys that the portal holds and returns all trustees in order. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Trustee> appoint(UUID ballotId, SealingKey key) {
        TrusteeKey own = TrusteeKey.generate();
        Trustee trustee = own.trustee();
        jdbc.sql("""
                        insert into ballot_key_holder (ballot_id, place, holder, public_key, private_key_sealed)
                        values (:ballot, 1, :holder, :public, :private)
                        """)
                .param("ballot", ballotId)
                .param("holder", PORTAL)
                .param("public", trustee.publicKey().toByteArray())
                .param("private", key.seal(BallotSecret.TRUSTEE_KEY, ballotId, own.toBytes()))
                .update();
        return List.of(trustee);
    }

    /** The private keys that the portal holds. */
    @Transactional(readOnly = true)
    public List<TrusteeKey> ownKeys(UUID ballotId, SealingKey key) {
        List<TrusteeKey> keys = new ArrayList<>();
        jdbc.sql("""
                        select private_key_sealed from ballot_key_holder
                        where ballot_id = :ballot and private_key_sealed is not null order by place
                        """)
                .param("ballot", ballotId)
                .query((row, number) -> row.getBytes("private_key_sealed"))
                .list()
                .forEach(found -> keys.add(TrusteeKey.parse(key.open(BallotSecret.TRUSTEE_KEY, ballotId, found))));
        return keys;
    }

    /** Erases the portal's private key. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void eraseKeys(UUID ballotId) {
        jdbc.sql("update ballot_key_holder set private_key_sealed = null where ballot_id = :ballot")
                .param("ballot", ballotId)
                .update();
    }
}
