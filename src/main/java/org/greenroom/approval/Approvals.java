package org.greenroom.approval;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.audit.Actor;
import org.greenroom.audit.AuditTrail;
import org.greenroom.hashing.Sha256;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two-person acts. One person proposes the exact bytes of an act, another approves them as they stand at that moment;
 * the database refuses a proposal approved by its own proposer, and nobody approves for a proposer who could not propose
 * it any more. Whether somebody may propose or decide at all is for the feature that calls.
 */
@Service
@Transactional
public class Approvals {

    private final ProposalRepository proposals;
    private final Capacities capacities;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Approvals(
            ProposalRepository proposals,
            Capacities capacities,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.proposals = proposals;
        this.capacities = capacities;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens a proposal.
     *
     * @param by the first person
     * @param kind what is proposed, at most 60 characters
     * @param subjectId what it is about
     * @param payload the exact bytes that are to be approved; only their SHA-256 is kept
     * @return the proposal's id
     * @throws ApprovalRefused when one of this kind is open for the subject
     */
    public UUID propose(Actor by, String kind, UUID subjectId, byte[] payload) {
        if (proposals.findByOpenKey(ProposalEntity.openKey(kind, subjectId)).isPresent()) {
            throw new ApprovalRefused(ApprovalRefused.Reason.ALREADY_OPEN);
        }
        var saved = proposals
                .saveAndFlush(new ProposalEntity(by, kind, subjectId, Sha256.of(payload), clock.instant()))
                .asRecord();
        record(by, "approval.proposed", saved, Map.of());
        return saved.id();
    }

    /**
     * Approves and publishes {@link Approved} in the same transaction.
     *
     * @param id the proposal
     * @param by the second person
     * @param as in what capacity the act is proposed and approved; who proposed has to hold it still
     * @param currentPayload the bytes of the act as they stand now
     * @throws ApprovalRefused when the proposal is not open, the person is its proposer, the proposer does not hold the
     *     capacity any more or the bytes have changed
     */
    public void approve(UUID id, Actor by, Capacity as, byte[] currentPayload) {
        var proposal = require(id);
        proposal.approve(by, Sha256.of(currentPayload), proposer -> capacities.holds(proposer, as), clock.instant());
        var saved = proposals.saveAndFlush(proposal).asRecord();
        record(
                by,
                "approval.approved",
                saved,
                Map.of("proposedBy", saved.proposedBy().name()));
        events.publishEvent(new Approved(saved));
    }

    /**
     * Closes a proposal with a no.
     *
     * @param reason why, for the proposer to read; at most 1,000 characters
     */
    public void reject(UUID id, Actor by, String reason) {
        var proposal = require(id);
        proposal.reject(by, reason, clock.instant());
        record(by, "approval.rejected", proposals.saveAndFlush(proposal).asRecord(), Map.of("reason", reason));
    }

    /** Takes a proposal back; only its proposer may. */
    public void withdraw(UUID id, Actor by) {
        var proposal = require(id);
        proposal.withdraw(by, clock.instant());
        record(by, "approval.withdrawn", proposals.saveAndFlush(proposal).asRecord(), Map.of());
    }

    /** Closes a proposal that can take no effect any more, as the portal itself. */
    public void lapse(UUID id) {
        var proposal = require(id);
        proposal.lapse(clock.instant());
        record(
                Actor.system(),
                "approval.lapsed",
                proposals.saveAndFlush(proposal).asRecord(),
                Map.of());
    }

    /** The open proposal of this kind for this subject, if there is one. */
    @Transactional(readOnly = true)
    public Optional<Proposal> openFor(String kind, UUID subjectId) {
        return proposals.findByOpenKey(ProposalEntity.openKey(kind, subjectId)).map(ProposalEntity::asRecord);
    }

    /** All that wait for a second person, the oldest first. */
    @Transactional(readOnly = true)
    public List<Proposal> open() {
        return proposals.findByStateOrderByProposedAt(ProposalState.OPEN).stream()
                .map(ProposalEntity::asRecord)
                .toList();
    }

    /** Everything proposed for a subject, the newest first. */
    @Transactional(readOnly = true)
    public List<Proposal> historyOf(UUID subjectId) {
        return proposals.findBySubjectIdOrderByProposedAtDesc(subjectId).stream()
                .map(ProposalEntity::asRecord)
                .toList();
    }

    private ProposalEntity require(UUID id) {
        return proposals.lock(id).orElseThrow(() -> new ApprovalRefused(ApprovalRefused.Reason.UNKNOWN));
    }

    private void record(Actor by, String action, Proposal proposal, Map<String, String> more) {
        var details = new HashMap<>(more);
        details.put("kind", proposal.kind());
        details.put("proposal", proposal.id().toString());
        details.put("sha256", proposal.sha256hex());
        audit.record(by, action, proposal.subjectId().toString(), details);
    }
}
