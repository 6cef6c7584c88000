package org.greenroom.ballot;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.greenroom.ballot.box.BallotSecret;
import org.greenroom.keys.SealingKey;
import org.greenroom.sealing.Trustee;
import org.greenroom.sealing.TrusteeKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who holds the decryption keys of a ballot, in the order of its trustees: either the portal alone, with its key
 * encrypted under the ballot's, or people, of whose keys the portal knows the public parts only; never both.
 */
@Component
class KeyHolders {

    private static final String PORTAL = "PORTAL";
    private static final String PERSON = "PERSON";

    private final JdbcClient jdbc;
    private final KeyAssignments assignments;

    KeyHolders(JdbcClient jdbc, KeyAssignments assignments) {
        this.jdbc = jdbc;
        this.assignments = assignments;
    }

    /**
     * All trustees in order: the public parts of the keys that people have made, or else that of a key the portal makes.
     *
     * @throws IllegalStateException if a key is still to be made
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Trustee> appoint(UUID ballotId, SealingKey key) {
        List<Trustee> people = new ArrayList<>();
        for (var row : assignments.rows(ballotId)) {
            Trustee trustee =
                    row.key().orElseThrow(() -> new IllegalStateException("A key of this ballot is still to be made"));
            people.add(trustee);
            insert(ballotId, people.size(), PERSON, trustee, null);
        }
        if (!people.isEmpty()) {
            return people;
        }
        TrusteeKey own = TrusteeKey.generate();
        insert(ballotId, 1, PORTAL, own.trustee(), key.seal(BallotSecret.TRUSTEE_KEY, ballotId, own.toBytes()));
        return List.of(own.trustee());
    }

    private void insert(UUID ballotId, int place, String holder, Trustee trustee, byte @Nullable [] sealed) {
        jdbc.sql("""
                        insert into ballot_key_holder (ballot_id, place, holder, public_key, private_key_sealed)
                        values (:ballot, :place, :holder, :public, :private)
                        """)
                .param("ballot", ballotId)
                .param("place", place)
                .param("holder", holder)
                .param("public", trustee.publicKey().toByteArray())
                .param("private", sealed, java.sql.Types.VARBINARY)
                .update();
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
