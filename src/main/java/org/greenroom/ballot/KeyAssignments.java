package org.greenroom.ballot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.hashing.Sha256;
import org.greenroom.sealing.Trustee;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of those who hold keys. Whoever writes has locked the ballot. */
@Component
class KeyAssignments {

    /** A holder with what is not for every eye. */
    record Row(
            KeyHolder holder,
            byte @Nullable [] trustee,
            @Nullable String challenge,
            byte @Nullable [] decryption) {

        Optional<Trustee> key() {
            return Optional.ofNullable(trustee).map(Trustee::parse);
        }
    }

    private final JdbcClient jdbc;

    KeyAssignments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the trustees; empty where the portal alone holds a key. */
    List<KeyHolder> of(UUID ballotId) {
        return rows(ballotId).stream().map(Row::holder).toList();
    }

    List<Row> rows(UUID ballotId) {
        return jdbc.sql("select * from ballot_key_assignment where ballot_id = :ballot order by place")
                .param("ballot", ballotId)
                .query((row, number) -> row(row))
                .list();
    }

    Optional<Row> find(UUID ballotId, UUID accountId) {
        return jdbc.sql("select * from ballot_key_assignment where ballot_id = :ballot and account_id = :account")
                .param("ballot", ballotId)
                .param("account", accountId)
                .query((row, number) -> row(row))
                .optional();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new KeyHolder(
                        row.getInt("place"),
                        row.getObject("account_id", UUID.class),
                        row.getString("name"),
                        row.getObject("made_on", LocalDate.class),
                        row.getObject("checked_on", LocalDate.class),
                        row.getObject("used_on", LocalDate.class),
                        row.getObject("lost_on", LocalDate.class)),
                row.getBytes("trustee"),
                row.getString("challenge"),
                row.getBytes("decryption"));
    }

    /** Others than before, in this order; whoever stays keeps nothing, since only drafts are written so. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(UUID ballotId, List<KeyHolder> holders) {
        jdbc.sql("delete from ballot_key_assignment where ballot_id = :ballot")
                .param("ballot", ballotId)
                .update();
        var place = 0;
        for (var holder : holders) {
            insert(ballotId, ++place, holder.accountId(), holder.name());
        }
    }

    /** Somebody else in a place, whose key is still to be made. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(UUID ballotId, int place, UUID accountId, String name) {
        jdbc.sql("delete from ballot_key_assignment where ballot_id = :ballot and place = :place")
                .param("ballot", ballotId)
                .param("place", place)
                .update();
        insert(ballotId, place, accountId, name);
    }

    private void insert(UUID ballotId, int place, UUID accountId, String name) {
        jdbc.sql("""
                        insert into ballot_key_assignment (ballot_id, place, account_id, name)
                        values (:ballot, :place, :account, :name)""")
                .param("ballot", ballotId)
                .param("place", place)
                .param("account", accountId)
                .param("name", name)
                .update();
    }

    /** @throws org.springframework.dao.DuplicateKeyException if the key serves somebody already */
    @Transactional(propagation = Propagation.MANDATORY)
    public void made(UUID ballotId, int place, Trustee trustee, LocalDate day) {
        jdbc.sql("""
                        update ballot_key_assignment
                        set trustee = :trustee, public_key_sha256 = :hash, made_on = :day, lost_on = null
                        where ballot_id = :ballot and place = :place""")
                .param("trustee", trustee.toBytes())
                .param("hash", Sha256.hex(trustee.publicKey().toByteArray()))
                .param("day", day)
                .param("ballot", ballotId)
                .param("place", place)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void asked(UUID ballotId, int place, String challenge) {
        set(ballotId, place, "challenge = :value", challenge);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void checked(UUID ballotId, int place, LocalDate day) {
        set(ballotId, place, "challenge = null, checked_on = :value", day);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void lost(UUID ballotId, int place, LocalDate day) {
        set(ballotId, place, "challenge = null, lost_on = :value", day);
    }

    /** The key has turned up again, for its holder has just used it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void found(UUID ballotId, int place) {
        clear(ballotId, place, "lost_on = null");
    }

    /** A key that was lost before anything hung on it: another can be made in its place. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void unmade(UUID ballotId, int place) {
        clear(ballotId, place, "trustee = null, public_key_sha256 = null, made_on = null, checked_on = null");
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void used(UUID ballotId, int place, byte[] decryption, LocalDate day) {
        set(ballotId, place, "decryption = :value", decryption);
        set(ballotId, place, "used_on = :value", day);
    }

    private void set(UUID ballotId, int place, String what, Object value) {
        jdbc.sql("update ballot_key_assignment set " + what + " where ballot_id = :ballot and place = :place")
                .param("value", value)
                .param("ballot", ballotId)
                .param("place", place)
                .update();
    }

    private void clear(UUID ballotId, int place, String what) {
        jdbc.sql("update ballot_key_assignment set " + what + " where ballot_id = :ballot and place = :place")
                .param("ballot", ballotId)
                .param("place", place)
                .update();
    }

    /** What was sent in of a count that will never be. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forgetDecryptions(UUID ballotId) {
        jdbc.sql("update ballot_key_assignment set decryption = null, challenge = null where ballot_id = :ballot")
                .param("ballot", ballotId)
                .update();
    }

    /** Names in the order of the trustees. */
    List<String> names(UUID ballotId) {
        return of(ballotId).stream().map(KeyHolder::name).toList();
    }
}
