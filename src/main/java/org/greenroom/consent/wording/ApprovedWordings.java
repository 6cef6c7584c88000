package org.greenroom.consent.wording;

import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.greenroom.approval.Approved;
import org.greenroom.audit.Actor;
import org.greenroom.audit.AuditTrail;
import org.greenroom.consent.wording.WordingRefused.Reason;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Publishes what two officers have decided, in the transaction of the approval. */
@Component
class ApprovedWordings {

    private final DraftRepository drafts;
    private final Wordings wordings;
    private final Publishing publishing;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApprovedWordings(
            DraftRepository drafts,
            Wordings wordings,
            Publishing publishing,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.drafts = drafts;
        this.wordings = wordings;
        this.publishing = publishing;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(Approved event) {
        var proposal = event.proposal();
        if (!proposal.kind().equals(WordingDrafts.KIND)) {
            return;
        }
        var draft = drafts.byId(proposal.subjectId()).orElseThrow(() -> new WordingRefused(Reason.NO_DRAFT));
        var before = wordings.current(draft.use());
        if (before.version() != draft.basedOn()) {
            throw new WordingRefused(Reason.OUT_OF_DATE);
        }
        var version = draft.basedOn() + 1;
        var approvedBy = proposal.decidedBy() == null ? Actor.system() : proposal.decidedBy();
        var hash = publishing.publish(
                draft.use(),
                version,
                draft.texts().en(),
                draft.texts().cy(),
                draft.material(),
                // The clocks of two nodes may differ; a later version is never older.
                later(clock.instant(), before.publishedAt()),
                proposal.proposedBy().name(),
                approvedBy.name());
        drafts.delete(draft);
        audit.record(
                approvedBy,
                "wording.published",
                WordingDrafts.subject(draft),
                Map.of(
                        "sha256",
                        HexFormat.of().formatHex(hash),
                        "material",
                        String.valueOf(draft.material()),
                        "proposedBy",
                        proposal.proposedBy().name()));
        events.publishEvent(new WordingPublished(draft.use(), version, draft.material()));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
