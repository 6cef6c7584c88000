package org.greenroom.consent.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.consent.ledger.RootHash.Head;
import org.greenroom.signing.Signatures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signs, once a day, where all chains stand. A root names the heads that moved since the one before, and its hash covers
 * that one’s: whoever cuts a chain short later contradicts a signature.
 */
@Component
@Transactional
public class Roots {

    /** The {@code typ} of a signed root. */
    static final String TYPE = "consent-root+octets";

    private final JdbcClient jdbc;
    private final Signatures signatures;
    private final Clock clock;

    Roots(JdbcClient jdbc, Signatures signatures, Clock clock) {
        this.jdbc = jdbc;
        this.signatures = signatures;
        this.clock = clock;
    }

    /** A stored root. */
    record Root(int number, int heads, byte[] hash, String signature) {}

    /** Signs a root if any chain has moved since the last. @return its number, if there was anything to sign */
    public Optional<Integer> sign() {
        // Locked in one order: an append holds one of these rows, never two.
        var moved = jdbc.sql("select subject_id, number, hash from consent_head where number > anchored"
                        + " order by subject_id for update")
                .query(Roots::head)
                .list();
        if (moved.isEmpty()) {
            return Optional.empty();
        }
        var last = last();
        var number = last.map(Root::number).orElse(0) + 1;
        var hash = RootHash.of(number, last.map(Root::hash).orElse(new byte[ChainLink.HASH_BYTES]), moved);
        jdbc.sql("""
                        insert into consent_root (number, signed_at, heads, hash, signature)
                        values (:number, :at, :heads, :hash, :signature)
                        """)
                .param("number", number)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("heads", moved.size())
                .param("hash", hash)
                .param("signature", signatures.record(TYPE, hash))
                .update();
        for (var head : moved) {
            jdbc.sql("""
                            insert into consent_anchor (root, subject_id, number, hash)
                            values (:root, :subject, :number, :hash)
                            """)
                    .param("root", number)
                    .param("subject", head.subjectId())
                    .param("number", head.number())
                    .param("hash", head.hash())
                    .update();
            jdbc.sql("update consent_head set anchored = :number where subject_id = :subject")
                    .param("number", head.number())
                    .param("subject", head.subjectId())
                    .update();
        }
        return Optional.of(number);
    }

    /** When the last root was signed, if any was. */
    public Optional<Instant> lastSigned() {
        return jdbc.sql("select max(signed_at) from consent_root")
                .query((row, n) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    /**
     * A signed root that covers a record.
     *
     * @param root its number
     * @param signedAt when it was signed
     * @param number up to which event it covers the record
     * @param hash the hash of that event
     */
    public record Anchor(int root, Instant signedAt, int number, byte[] hash) {}

    /** The roots that cover a record, the oldest first. */
    public List<Anchor> anchorsOf(UUID subjectId) {
        return jdbc.sql("select a.root, r.signed_at, a.number, a.hash from consent_anchor a"
                        + " join consent_root r on r.number = a.root where a.subject_id = :id order by a.root")
                .param("id", subjectId)
                .query((row, n) -> new Anchor(
                        row.getInt("root"),
                        row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                        row.getInt("number"),
                        row.getBytes("hash")))
                .list();
    }

    List<Root> all() {
        return jdbc.sql("select number, heads, hash, signature from consent_root order by number")
                .query(Roots::root)
                .list();
    }

    List<Head> headsOf(int root) {
        return jdbc.sql("select subject_id, number, hash from consent_anchor where root = :root")
                .param("root", root)
                .query(Roots::head)
                .list();
    }

    private Optional<Root> last() {
        return jdbc.sql("select number, heads, hash, signature from consent_root order by number desc"
                        + " fetch first 1 rows only")
                .query(Roots::root)
                .optional();
    }

    private static Root root(ResultSet row, int n) throws SQLException {
        return new Root(row.getInt("number"), row.getInt("heads"), row.getBytes("hash"), row.getString("signature"));
    }

    private static Head head(ResultSet row, int n) throws SQLException {
        return new Head(row.getObject("subject_id", UUID.class), row.getInt("number"), row.getBytes("hash"));
    }
}
