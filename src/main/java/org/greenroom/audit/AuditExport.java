package org.greenroom.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Iterator;
import java.util.Map;
import org.greenroom.audit.Checkpoints.Stored;
import org.greenroom.settings.DatabaseSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the whole trail with its signed checkpoints to a file that {@code ./portal check-audit} checks. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('AUDITOR','RETURNING_OFFICER')")
public class AuditExport {

    private static final int AT_ONCE = 1000;

    private final AuditTrail trail;
    private final Checkpoints checkpoints;
    private final CheckpointSigner signer;
    private final Clock clock;

    AuditExport(AuditTrail trail, Checkpoints checkpoints, CheckpointSigner signer, Clock clock) {
        this.trail = trail;
        this.checkpoints = checkpoints;
        this.signer = signer;
        this.clock = clock;
    }

    /** Writes all entries up to now as JSON Lines; the trail keeps that somebody did. As long as the reader takes. */
    @Transactional(label = DatabaseSettings.WHOLE_TRAIL)
    public void writeTo(Appendable out) {
        var signed = checkpoints.all().iterator();
        var head = trail.head();
        try {
            line(out, AuditFile.first(clock.instant(), signer.publicKeys()));
            var next = next(signed);
            for (long seq = 0; seq < head.seq(); seq += AT_ONCE) {
                for (var entry : trail.entriesBetween(seq, Math.min(seq + AT_ONCE, head.seq()))) {
                    line(out, AuditFile.entry(entry));
                    while (next != null && next.seq() <= entry.seq()) {
                        line(out, AuditFile.checkpoint(next.signature()));
                        next = next(signed);
                    }
                }
            }
            line(out, AuditFile.end(head.seq(), head.hash()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        exported("whole trail", Map.of("entries", Long.toString(head.seq())));
    }

    /** Notes that somebody took a part of the trail away as a table. */
    public void exported(String what, Map<String, String> details) {
        trail.record(Acting.current(), "audit.exported", what, details);
    }

    private static @Nullable Stored next(Iterator<Stored> signed) {
        return signed.hasNext() ? signed.next() : null;
    }

    private static void line(Appendable out, String text) throws IOException {
        out.append(text).append('\n');
    }
}
