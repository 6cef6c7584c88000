package org.greenroom.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.greenroom.audit.Checkpoint.Signed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signs where the trail stands: once a day, and soon after an act of which the settings name the action. An operator who
 * can write the whole database can make a new chain, but not the signatures on the old one.
 */
@Service
@Transactional
public class Checkpoints {

    private final JdbcClient jdbc;
    private final CheckpointSigner signer;
    private final AuditSettings settings;
    private final Clock clock;

    Checkpoints(JdbcClient jdbc, CheckpointSigner signer, AuditSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.signer = signer;
        this.settings = settings;
        this.clock = clock;
    }

    /** The latest checkpoint, if there is one. */
    @PreAuthorize("hasAnyRole('AUDITOR','RETURNING_OFFICER')")
    @Transactional(readOnly = true)
    public Optional<Checkpoint> latest() {
        return last().map(Signed::checkpoint);
    }

    /** Signs when it is due. @return whether it was */
    boolean signIfDue() {
        var last = last();
        long covered = last.map(signed -> signed.checkpoint().entries()).orElse(0L);
        boolean moved = headSeq() > covered;
        if (!moved) {
            return false;
        }
        var before = clock.instant().minus(settings.checkpointEvery());
        boolean old =
                last.map(signed -> !signed.checkpoint().at().isAfter(before)).orElse(true);
        return (old || chosenAfter(covered)) && sign().isPresent();
    }

    /** Signs where the trail stands now. @return empty when nothing was added since the last one */
    Optional<Checkpoint> sign() {
        // Two nodes at once: the second waits here and then finds nothing to sign. No lock on the head itself: making a
        // signing key writes an entry of its own.
        jdbc.sql("select id from audit_checkpoint_lock where id = 1 for update")
                .query(Integer.class)
                .single();
        var last = last();
        var head = jdbc.sql("select seq, hash from audit_head where id = 1")
                .query((row, n) -> new Head(row.getLong("seq"), row.getBytes("hash")))
                .single();
        if (head.seq() <= last.map(signed -> signed.checkpoint().entries()).orElse(0L)) {
            return Optional.empty();
        }
        var next = Checkpoint.following(last, head.seq(), head.hash(), clock.instant());
        jdbc.sql("insert into audit_checkpoint (number, seq, signed_at, signature)"
                        + " values (:number, :seq, :at, :signature)")
                .param("number", next.number())
                .param("seq", next.entries())
                .param("at", OffsetDateTime.ofInstant(next.at(), ZoneOffset.UTC))
                .param("signature", signer.sign(next.payload()))
                .update();
        return Optional.of(next);
    }

    /** All signatures in order; small: a few a day. */
    @Transactional(readOnly = true)
    List<Stored> all() {
        return jdbc.sql("select number, seq, signed_at, signature from audit_checkpoint order by number")
                .query(Checkpoints::stored)
                .list();
    }

    /** A checkpoint as stored, of which only the signature is to be believed. */
    record Stored(int number, long seq, Instant at, String signature) {}

    private Optional<Signed> last() {
        return jdbc.sql("select number, seq, signed_at, signature from audit_checkpoint"
                        + " order by number desc fetch first 1 rows only")
                .query(Checkpoints::stored)
                .optional()
                .map(stored -> new Signed(
                        signer.verified(stored.signature())
                                .flatMap(Checkpoint::read)
                                .orElseThrow(() -> new IllegalStateException(
                                        "The signature of audit checkpoint " + stored.number() + " is not ours")),
                        stored.signature()));
    }

    private boolean chosenAfter(long seq) {
        return !settings.checkpointAfter().isEmpty()
                && jdbc.sql("select count(*) from audit_entry where seq > :seq and action in (:actions)")
                                .param("seq", seq)
                                .param("actions", settings.checkpointAfter())
                                .query(Long.class)
                                .single()
                        > 0;
    }

    private long headSeq() {
        return jdbc.sql("select seq from audit_head where id = 1")
                .query(Long.class)
                .single();
    }

    private static Stored stored(ResultSet row, int n) throws SQLException {
        return new Stored(
                row.getInt("number"),
                row.getLong("seq"),
                row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                row.getString("signature"));
    }

    private record Head(long seq, byte[] hash) {}
}
