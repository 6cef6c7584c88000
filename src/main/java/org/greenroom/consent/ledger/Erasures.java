package org.greenroom.consent.ledger;

import java.util.HashSet;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Erases a record: its key, the state, the letters, the mandates and the link to the member. The events stay, as links
 * of an unbroken chain that nobody can read.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Erasures {

    private final JdbcClient jdbc;
    private final RecordKeys keys;
    private final ApplicationEventPublisher events;

    Erasures(JdbcClient jdbc, RecordKeys keys, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.events = events;
    }

    /** Erases a record. {@link RecordErased} goes out first, so that other rooms remove what hangs on it. */
    public void erase(UUID subjectId) {
        events.publishEvent(new RecordErased(subjectId));
        for (var table : new String[] {"consent_document", "consent_mandate", "consent_state"}) {
            jdbc.sql("delete from " + table + " where subject_id = :id")
                    .param("id", subjectId)
                    .update();
        }
        jdbc.sql("delete from consent_subject where id = :id")
                .param("id", subjectId)
                .update();
        // Only when all that is certain: a key destroyed too early would make a living record unreadable.
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                keys.destroy(subjectId);
            }
        });
    }

    /** Destroys the keys of records that are gone: those whose erasure was cut off by a crash. */
    public void finish() {
        // The keys are read first: a record that begins meanwhile is not among them.
        var orphans = new HashSet<>(keys.present());
        if (!orphans.isEmpty()) {
            orphans.removeAll(new HashSet<>(
                    jdbc.sql("select id from consent_subject").query(UUID.class).list()));
            orphans.removeIf(this::begun);
            orphans.forEach(keys::destroy);
        }
    }

    /** A key without a head is that of a record that is being begun. */
    private boolean begun(UUID subjectId) {
        return jdbc.sql("select count(*) from consent_head where subject_id = :id")
                        .param("id", subjectId)
                        .query(Integer.class)
                        .single()
                == 0;
    }
}
