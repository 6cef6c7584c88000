package org.greenroom.consent;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.greenroom.audit.Acting;
import org.greenroom.audit.AuditTrail;
import org.greenroom.consent.ledger.ChainCheck;
import org.greenroom.consent.ledger.Roots;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks that no record of preferences was altered or cut short, without reading any. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('AUDITOR','CONSENT_OFFICER')")
public class RecordCheck {

    private final ChainCheck chains;
    private final Roots roots;
    private final AuditTrail audit;

    RecordCheck(ChainCheck chains, Roots roots, AuditTrail audit) {
        this.chains = chains;
        this.roots = roots;
        this.audit = audit;
    }

    /**
     * What a check found.
     *
     * @param records how many records were walked, erased ones included
     * @param events how many events
     * @param roots how many signed roots
     * @param flaw the first flaw, or null when everything is whole
     */
    public record Finding(
            int records, long events, int roots, @Nullable RecordFlaw flaw) {}

    /** When the last root was signed, if any was. */
    @Transactional(readOnly = true)
    public Optional<Instant> lastRoot() {
        return roots.lastSigned();
    }

    /** Walks everything; the audit trail keeps that it was done and what it found. */
    public Finding check() {
        Optional<RecordFlaw> flaw = chains.firstFlaw();
        audit.record(
                Acting.current(),
                "consent.records.checked",
                flaw.map(found -> String.valueOf(found.record())).orElse("all"),
                Map.of(
                        "found",
                        flaw.map(found -> found.kind() + " " + found.number()).orElse("whole")));
        return new Finding(chains.records(), chains.events(), chains.rootsSigned(), flaw.orElse(null));
    }
}
