package org.greenroom.audit;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.greenroom.settings.DatabaseSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The append-only trail of who did what. Never told of: opening a booth, casting, looking a tracker up; nor given
 * choices, trackers, credentials or addresses.
 */
@Service
@Transactional
public class AuditTrail {

    static final byte[] BEFORE_FIRST = new byte[32];

    private static final int VERIFIED_AT_ONCE = 1000;
    static final String COLUMNS =
            "select seq, at, actor_id, actor_name, action, subject, details, previous_hash, hash from audit_entry ";

    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final Checkpoints checkpoints;
    private final CheckpointSigner signer;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, EntityManager entities, Checkpoints checkpoints, CheckpointSigner signer, Clock clock) {
        this.jdbc = jdbc;
        this.entities = entities;
        this.checkpoints = checkpoints;
        this.signer = signer;
        this.clock = clock;
    }

    /**
     * Adds an entry as part of the caller's transaction: it is written just before the commit, so that the head of the
     * chain is the last thing the transaction locks and two of them cannot wait for each other.
     *
     * @param who who acted
     * @param action what was done, such as {@code ballot.opened}; at most 100 characters
     * @param subject what it was done to; at most 300 characters
     * @param details further facts by name; no secrets, no personal data beyond what the act is about
     */
    @Transactional(propagation = Propagation.REQUIRED)
    public void record(Actor who, String action, String subject, Map<String, String> details) {
        if (action.isBlank() || action.length() > 100 || subject.length() > 300) {
            throw new IllegalArgumentException("Action or subject of an audit entry is empty or too long");
        }
        var pending = new Pending(who, action, subject, AuditDetails.write(details));
        for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof AppendBeforeCommit open && open.trail() == this) {
                open.entries.add(pending);
                return;
            }
        }
        var append = new AppendBeforeCommit();
        append.entries.add(pending);
        TransactionSynchronizationManager.registerSynchronization(append);
    }

    /**
     * The newest entries first.
     *
     * @param offset how many to leave out
     * @param limit how many to return at most
     */
    @PreAuthorize("hasAnyRole('AUDITOR','RETURNING_OFFICER')")
    @Transactional(readOnly = true)
    public List<AuditEntry> newest(int offset, int limit) {
        return jdbc.sql(COLUMNS + "order by seq desc offset :offset rows fetch first :limit rows only")
                .param("offset", offset)
                .param("limit", limit)
                .query(AuditTrail::entry)
                .list();
    }

    /** How many entries there are. */
    @PreAuthorize("hasAnyRole('AUDITOR','RETURNING_OFFICER')")
    @Transactional(readOnly = true)
    public long count() {
        return head().seq();
    }

    /** Walks the whole chain and says whether it is unbroken; reads everything, so not for every page. */
    @PreAuthorize("hasAnyRole('AUDITOR','RETURNING_OFFICER')")
    @Transactional(readOnly = true, label = DatabaseSettings.WHOLE_TRAIL)
    public Verification verify() {
        return walk();
    }

    Verification walk() {
        // The signatures first: each of them is about entries that were there before it.
        var signed = checkpoints.all().iterator();
        var head = head();
        var chain = new AuditChain(signer::verified);
        while (chain.seq() < head.seq()) {
            var to = Math.min(chain.seq() + VERIFIED_AT_ONCE, head.seq());
            var entries = entriesBetween(chain.seq(), to);
            if (entries.isEmpty()) {
                break;
            }
            for (var entry : entries) {
                expectNext(chain, signed);
                if (!chain.follow(entry)) {
                    return chain.end(head.seq(), head.hash());
                }
            }
        }
        expectNext(chain, signed);
        return chain.end(head.seq(), head.hash());
    }

    private static void expectNext(AuditChain chain, Iterator<Checkpoints.Stored> signed) {
        while (!chain.waits() && signed.hasNext() && chain.expect(signed.next().signature())) {
            // One that is held against an entry already makes room for the next.
        }
    }

    /** Entries with numbers above {@code after}, up to {@code last}. */
    List<AuditEntry> entriesBetween(long after, long last) {
        return jdbc.sql(COLUMNS + "where seq > :after and seq <= :last order by seq")
                .param("after", after)
                .param("last", last)
                .query(AuditTrail::entry)
                .list();
    }

    Head head() {
        return jdbc.sql("select seq, hash from audit_head where id = 1")
                .query(AuditTrail::headRow)
                .single();
    }

    private void append(List<Pending> pending) {
        // What JPA still holds back takes its locks now, before the head is locked.
        entities.flush();
        var head = jdbc.sql("select seq, hash from audit_head where id = 1 for update")
                .query(AuditTrail::headRow)
                .single();
        var at = clock.instant();
        for (var next : pending) {
            var entry = AuditEntry.following(
                    head.seq() + 1, at, next.who(), next.action(), next.subject(), next.details(), head.hash());
            insert(entry);
            head = new Head(entry.seq(), entry.hash());
        }
        jdbc.sql("update audit_head set seq = :seq, hash = :hash where id = 1")
                .param("seq", head.seq())
                .param("hash", head.hash())
                .update();
    }

    private void insert(AuditEntry entry) {
        jdbc.sql("""
                        insert into audit_entry
                            (seq, at, actor_id, actor_name, action, subject, details, previous_hash, hash)
                        values (:seq, :at, :actorId, :actorName, :action, :subject, :details, :previous, :hash)
                        """)
                .param("seq", entry.seq())
                .param("at", OffsetDateTime.ofInstant(entry.at(), ZoneOffset.UTC))
                .param("actorId", entry.who().id())
                .param("actorName", entry.who().name())
                .param("action", entry.action())
                .param("subject", entry.subject())
                .param("details", entry.detailBytes())
                .param("previous", entry.previousHash())
                .param("hash", entry.hash())
                .update();
    }

    private static Head headRow(ResultSet row, int number) throws SQLException {
        return new Head(row.getLong("seq"), row.getBytes("hash"));
    }

    static AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new Actor(row.getObject("actor_id", UUID.class), row.getString("actor_name")),
                row.getString("action"),
                row.getString("subject"),
                row.getBytes("details"),
                row.getBytes("previous_hash"),
                row.getBytes("hash"));
    }

    record Head(long seq, byte[] hash) {}

    private record Pending(Actor who, String action, String subject, byte[] details) {}

    /** Collects what one transaction records and appends it just before the commit. */
    private final class AppendBeforeCommit implements TransactionSynchronization {

        private final List<Pending> entries = new ArrayList<>();

        AuditTrail trail() {
            return AuditTrail.this;
        }

        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            append(entries);
            entries.clear();
        }
    }
}
