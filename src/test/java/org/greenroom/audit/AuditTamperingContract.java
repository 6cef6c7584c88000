package org.greenroom.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.greenroom.access.ActingAs;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.audit.Verification.Fault;
import org.greenroom.texts.Languages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Somebody who may write everything in the database, triggers or not, is found out. */
abstract class AuditTamperingContract {

    private static final SignedIn AUDITOR =
            new SignedIn(UUID.randomUUID(), null, "Auditor", Set.of(Role.AUDITOR), Languages.ENGLISH);

    @Autowired
    private AuditTrail trail;

    @Autowired
    private AuditSearch search;

    @Autowired
    private AuditExport export;

    @Autowired
    private Checkpoints checkpoints;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    private final String subject = UUID.randomUUID().toString();
    private long first;

    abstract void triggersOff();

    abstract void triggersOn();

    @BeforeEach
    void entries() {
        for (var action : List.of("tamper.one", "tamper.two", "tamper.three")) {
            trail.record(AUDITOR.actor(), action, subject, Map.of("a", "b"));
        }
        first = seqOf("tamper.one");
        checkpoints.sign();
    }

    @Test
    void anUntouchedTrailHoldsHereAndInAFile() throws Exception {
        assertThat(trail.walk().isUnbroken()).isTrue();
        assertThat(trail.walk().signedEntries()).isGreaterThanOrEqualTo(first + 2);
        assertThat(exportedHolds()).isTrue();
        assertThat(checkpoints.sign()).as("the export itself was recorded").isPresent();
        assertThat(checkpoints.sign()).as("nothing new").isEmpty();
    }

    @Test
    void anAlteredEntryIsNamedHereAndInAFile() throws Exception {
        tampered(
                "update audit_entry set subject = 'x' where seq = " + (first + 1),
                "update audit_entry set subject = '" + subject + "' where seq = " + (first + 1),
                first + 1,
                Fault.CHANGED);
    }

    @Test
    void aDroppedEntryIsNamed() throws Exception {
        tampered(
                "update audit_entry set seq = -seq where seq = " + (first + 1),
                "update audit_entry set seq = -seq where seq = -" + (first + 1),
                first + 1,
                Fault.MISSING);
    }

    @Test
    void swappedEntriesAreNamed() throws Exception {
        swapping(() -> {
            assertThat(trail.walk().firstBroken()).isEqualTo(first);
            assertThat(trail.walk().fault()).isEqualTo(Fault.NOT_LINKED);
            assertThat(exportedHolds()).isFalse();
        });
        assertThat(trail.walk().isUnbroken()).isTrue();
    }

    @Test
    void aCutEndContradictsTheSignatureEvenWithTheHeadPutBack() throws Exception {
        var head = trail.head();
        var cut = trail.entriesBetween(first - 1, first).getFirst();
        triggersOff();
        try {
            jdbc.sql("update audit_entry set seq = -seq where seq > " + first).update();
            head(cut.seq(), cut.hash());
            assertThat(trail.walk().fault()).isEqualTo(Fault.CHECKPOINT_CONTRADICTED);
            assertThat(trail.walk().entries()).isEqualTo(first);
        } finally {
            jdbc.sql("update audit_entry set seq = -seq where seq < 0").update();
            head(head.seq(), head.hash());
            triggersOn();
        }
        assertThat(trail.walk().isUnbroken()).isTrue();
    }

    @Test
    void aForgedCheckpointIsNamed() {
        var last = checkpoints.all().getLast();
        triggersOff();
        try {
            signature(last.number(), checkpoints.all().getLast().signature().substring(10));
            assertThat(trail.walk().fault()).isEqualTo(Fault.CHECKPOINT_FORGED);
            assertThat(trail.walk().firstBroken()).isEqualTo(last.number());
        } finally {
            signature(last.number(), last.signature());
            triggersOn();
        }
        assertThat(trail.walk().isUnbroken()).isTrue();
    }

    @Test
    void theDatabaseRefusesToChangeACheckpoint() {
        for (var sql : List.of("update audit_checkpoint set seq = 0", "delete from audit_checkpoint")) {
            assertThatThrownBy(() -> jdbc.sql(sql).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("append-only");
        }
    }

    @Test
    void aSearchFindsByPersonActionSubjectAndDay() {
        var today = trail.entriesBetween(first - 1, first)
                .getFirst()
                .at()
                .atZone(java.time.ZoneId.of("Europe/London"))
                .toLocalDate();
        assertThat(actions(new AuditQuery("", "", subject, null, null)))
                .containsExactly("tamper.three", "tamper.two", "tamper.one");
        assertThat(actions(
                        new AuditQuery("AUDIT", "tamper.T", subject.substring(3).toUpperCase(), today, today)))
                .containsExactly("tamper.three", "tamper.two");
        assertThat(actions(new AuditQuery("nobody", "", subject, null, null))).isEmpty();
        assertThat(actions(new AuditQuery("", "tamper_one", subject, null, null)))
                .as("no wildcards")
                .isEmpty();
        assertThat(actions(new AuditQuery("", "", subject, today.plusDays(1), null)))
                .isEmpty();
        assertThat(actions(new AuditQuery("", "", subject, null, LocalDate.EPOCH)))
                .isEmpty();
        as(() -> {
            assertThat(search.find(new AuditQuery("", "", subject, null, null), 1, 1))
                    .extracting(AuditEntry::action)
                    .containsExactly("tamper.two");
            assertThat(search.count(AuditQuery.ALL)).isEqualTo(trail.head().seq());
            var two = new ArrayList<String>();
            search.each(new AuditQuery("", "", subject, null, null), 2, entry -> two.add(entry.action()));
            assertThat(two).containsExactly("tamper.three", "tamper.two");
        });
    }

    @Test
    void nobodyElseReadsOrExports() {
        var member = new SignedIn(UUID.randomUUID(), null, "M", Set.of(Role.MEMBER), Languages.ENGLISH);
        for (Runnable act : List.<Runnable>of(
                () -> search.find(AuditQuery.ALL, 0, 1),
                () -> search.count(AuditQuery.ALL),
                () -> search.each(AuditQuery.ALL, 1, entry -> {}),
                checkpoints::latest,
                () -> export.writeTo(new StringBuilder()))) {
            assertThatThrownBy(() -> ActingAs.person(member, () -> {
                        act.run();
                        return 0;
                    }))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private void tampered(String doing, String undoing, long named, Fault fault) throws Exception {
        triggersOff();
        try {
            jdbc.sql(doing).update();
            assertThat(trail.walk().firstBroken()).isEqualTo(named);
            assertThat(trail.walk().fault()).isEqualTo(fault);
            assertThat(exportedHolds()).isFalse();
        } finally {
            jdbc.sql(undoing).update();
            triggersOn();
        }
        assertThat(trail.walk().isUnbroken()).isTrue();
    }

    private void swapping(Checked meanwhile) throws Exception {
        triggersOff();
        swap();
        try {
            meanwhile.run();
        } finally {
            swap();
            triggersOn();
        }
    }

    /** The first two change places: their numbers are exchanged, everything else stays. */
    private void swap() {
        jdbc.sql("update audit_entry set seq = -seq where seq = " + first).update();
        jdbc.sql("update audit_entry set seq = " + first + " where seq = " + (first + 1))
                .update();
        jdbc.sql("update audit_entry set seq = " + (first + 1) + " where seq = -" + first)
                .update();
    }

    private interface Checked {
        void run() throws Exception;
    }

    private boolean exportedHolds() throws Exception {
        var text = new StringBuilder();
        as(() -> export.writeTo(text));
        var file = folder.resolve("audit.jsonl");
        Files.writeString(file, text);
        var out = new PrintStream(new ByteArrayOutputStream());
        return new AuditCheckCommand(out, out).run(List.of(file.toString())) == AuditCheckCommand.HOLDS;
    }

    private List<String> actions(AuditQuery query) {
        var found = new ArrayList<String>();
        as(() -> search.find(query, 0, 10).forEach(entry -> found.add(entry.action())));
        assertThat(ActingAs.person(AUDITOR, () -> search.count(query))).isEqualTo(found.size());
        return found;
    }

    private void head(long seq, byte[] hash) {
        jdbc.sql("update audit_head set seq = :seq, hash = :hash where id = 1")
                .param("seq", seq)
                .param("hash", hash)
                .update();
    }

    private void signature(int number, String signature) {
        jdbc.sql("update audit_checkpoint set signature = :signature where number = :number")
                .param("signature", signature)
                .param("number", number)
                .update();
    }

    private long seqOf(String action) {
        return jdbc.sql("select seq from audit_entry where subject = :subject and action = :action")
                .param("subject", subject)
                .param("action", action)
                .query(Long.class)
                .single();
    }

    private static void as(Runnable act) {
        ActingAs.person(AUDITOR, () -> {
            act.run();
            return 0;
        });
    }
}
