package org.greenroom.consent.ledger;

import java.sql.ResultSet;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.consent.RecordFlaw;
import org.greenroom.consent.RecordFlaw.Kind;
import org.greenroom.signing.SignatureCheck;
import org.greenroom.signing.Signatures;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Walks all chains and roots; needs no member’s key, so that erased records are checked like all others. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ChainCheck {

    private final JdbcClient jdbc;
    private final Roots roots;
    private final Signatures signatures;

    ChainCheck(JdbcClient jdbc, Roots roots, Signatures signatures) {
        this.jdbc = jdbc;
        this.roots = roots;
        this.signatures = signatures;
    }

    /** How many records there are. */
    public int records() {
        return jdbc.sql("select count(*) from consent_head")
                .query(Integer.class)
                .single();
    }

    /** How many events there are. */
    public long events() {
        return jdbc.sql("select count(*) from consent_event").query(Long.class).single();
    }

    /** How many roots have been signed. */
    public int rootsSigned() {
        return roots.all().size();
    }

    /** The first flaw, if there is any. Reads everything. */
    public Optional<RecordFlaw> firstFlaw() {
        return jdbc.sql("select subject_id from consent_head order by subject_id").query(UUID.class).list().stream()
                .map(this::flawOf)
                .flatMap(Optional::stream)
                .findFirst()
                .or(this::flawOfRoots);
    }

    private Optional<RecordFlaw> flawOf(UUID subject) {
        var previous = new byte[ChainLink.HASH_BYTES];
        var number = 0;
        var links = jdbc.sql("select subject_id, number, previous_hash, hash, envelope from consent_event"
                        + " where subject_id = :id order by number")
                .param("id", subject)
                .query(Ledger::link)
                .list();
        for (var link : links) {
            number++;
            if (link.number() != number) {
                return flaw(Kind.EVENT_MISSING, subject, number);
            }
            if (!link.intact()) {
                return flaw(Kind.EVENT_ALTERED, subject, number);
            }
            if (!Arrays.equals(link.previousHash(), previous)) {
                return flaw(Kind.CHAIN_BROKEN, subject, number);
            }
            previous = link.hash();
        }
        var head = jdbc.sql("select number, hash from consent_head where subject_id = :id")
                .param("id", subject)
                .query((row, n) -> new RootHash.Head(subject, row.getInt("number"), row.getBytes("hash")))
                .single();
        if (head.number() != number || !Arrays.equals(head.hash(), previous)) {
            return flaw(Kind.CUT_SHORT, subject, number + 1);
        }
        return Optional.empty();
    }

    private Optional<RecordFlaw> flawOfRoots() {
        var previous = new byte[ChainLink.HASH_BYTES];
        var number = 0;
        for (var root : roots.all()) {
            number++;
            var heads = roots.headsOf(root.number());
            if (root.number() != number
                    || heads.size() != root.heads()
                    || !Arrays.equals(root.hash(), RootHash.of(number, previous, heads))) {
                return flaw(Kind.ROOT_ALTERED, null, number);
            }
            if (!(signatures.verifyRecord(Roots.TYPE, root.signature()) instanceof SignatureCheck.Valid valid)
                    || !Arrays.equals(valid.payload(), root.hash())) {
                return flaw(Kind.ROOT_NOT_SIGNED, null, number);
            }
            previous = root.hash();
        }
        return contradicted();
    }

    private Optional<RecordFlaw> contradicted() {
        return jdbc
                .sql("""
                        select a.subject_id, a.number from consent_anchor a
                        left join consent_event e on e.subject_id = a.subject_id and e.number = a.number
                        where e.hash is null or e.hash <> a.hash
                        order by a.root, a.subject_id
                        """)
                .query((ResultSet row, int n) -> new RecordFlaw(
                        Kind.CONTRADICTS_ROOT, row.getObject("subject_id", UUID.class), row.getInt("number")))
                .list()
                .stream()
                .findFirst();
    }

    private static Optional<RecordFlaw> flaw(Kind kind, @Nullable UUID subject, int number) {
        return Optional.of(new RecordFlaw(kind, subject, number));
    }
}
