package org.greenroom.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the trail promises, on every database. */
abstract class AuditTrailContract {

    @Autowired
    private AuditTrail trail;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager manager;

    @Test
    void entriesAppendedAtTheSameInstantStillFormOneChain() throws Exception {
        var before = trail.walk().entries();
        var threads = 8;
        var each = 10;
        var together = new CyclicBarrier(threads);
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var work = new ArrayList<Callable<Void>>();
            for (var t = 0; t < threads; t++) {
                var subject = "thread " + t;
                work.add(() -> {
                    together.await();
                    for (var i = 0; i < each; i++) {
                        trail.record(somebody(), "test.concurrent", subject, Map.of("number", String.valueOf(i)));
                    }
                    return null;
                });
            }
            for (var done : pool.invokeAll(work)) {
                done.get();
            }
        }

        assertThat(trail.walk().isUnbroken()).isTrue();
        assertThat(trail.walk().entries()).isEqualTo(before + (long) threads * each);
    }

    @Test
    void anEntryOfATransactionThatFailsIsNotWritten() {
        var before = trail.walk().entries();

        new TransactionTemplate(manager).executeWithoutResult(status -> {
            trail.record(somebody(), "test.rolledBack", "nothing", Map.of());
            status.setRollbackOnly();
        });

        assertThat(trail.walk().entries()).isEqualTo(before);
    }

    @Test
    void severalEntriesOfOneTransactionKeepTheirOrder() {
        var subject = UUID.randomUUID().toString();

        new TransactionTemplate(manager).executeWithoutResult(status -> {
            trail.record(somebody(), "test.first", subject, Map.of());
            trail.record(somebody(), "test.second", subject, Map.of());
        });

        assertThat(jdbc.sql("select action from audit_entry where subject = ? order by seq")
                        .param(subject)
                        .query(String.class)
                        .list())
                .containsExactly("test.first", "test.second");
    }

    @Test
    void theDatabaseRefusesToChangeOrDeleteAnEntry() {
        trail.record(somebody(), "test.kept", "kept", Map.of());

        assertThatThrownBy(() -> jdbc.sql("update audit_entry set action = 'something else'")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("delete from audit_entry").update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("append-only");
    }

    @Test
    void whatWasWrittenIsReadBackAsItWas() {
        var who = new Actor(UUID.randomUUID(), "Siân Ŵyn");
        var subject = UUID.randomUUID().toString();
        trail.record(who, "test.read", subject, Map.of("b", "zwei", "a", "ŷ"));

        var seq = jdbc.sql("select seq from audit_entry where subject = ?")
                .param(subject)
                .query(Long.class)
                .single();
        var entry = trail.entriesBetween(seq - 1, seq).getFirst();

        assertThat(entry.who()).isEqualTo(who);
        assertThat(entry.details()).containsExactly(Map.entry("a", "ŷ"), Map.entry("b", "zwei"));
        assertThat(entry.expectedHash()).isEqualTo(entry.hash());
        assertThat(entry.at()).isBeforeOrEqualTo(Instant.parse("2200-01-01T00:00:00Z"));
    }

    @Test
    @WithAnonymousUser
    void readingNeedsARole() {
        assertThatThrownBy(() -> trail.newest(0, 10)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> trail.verify()).isInstanceOf(AccessDeniedException.class);
    }

    private static Actor somebody() {
        return new Actor(UUID.randomUUID(), "Somebody");
    }
}
