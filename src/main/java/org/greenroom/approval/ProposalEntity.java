package org.greenroom.approval;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Predicate;
import org.greenroom.audit.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A proposal's state machine: OPEN to APPROVED by another person, to REJECTED by anyone, to WITHDRAWN by its proposer,
 * to LAPSED by the portal.
 */
@Entity
@Table(name = "proposal")
class ProposalEntity {

    @Id
    private UUID id;

    private String kind;
    private UUID subjectId;
    private byte[] payloadHash;
    private UUID proposedBy;
    private String proposedByName;
    private Instant proposedAt;

    @Enumerated(EnumType.STRING)
    private ProposalState state;

    private @Nullable String openKey;
    private @Nullable UUID decidedBy;
    private @Nullable String decidedByName;
    private @Nullable Instant decidedAt;
    private @Nullable String reason;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway")
    protected ProposalEntity() {}

    ProposalEntity(Actor by, String kind, UUID subjectId, byte[] payloadHash, Instant at) {
        this.id = UUID.randomUUID();
        this.kind = kind;
        this.subjectId = subjectId;
        this.payloadHash = payloadHash.clone();
        this.proposedBy = by.id();
        this.proposedByName = by.name();
        this.proposedAt = at;
        this.state = ProposalState.OPEN;
        this.openKey = openKey(kind, subjectId);
    }

    static String openKey(String kind, UUID subjectId) {
        return kind + ":" + subjectId;
    }

    void approve(Actor by, byte[] currentHash, Predicate<UUID> mayPropose, Instant at) {
        requireOpen();
        if (by.id().equals(proposedBy) || by.isSystem()) {
            throw new ApprovalRefused(ApprovalRefused.Reason.SAME_PERSON);
        }
        if (!mayPropose.test(proposedBy)) {
            throw new ApprovalRefused(ApprovalRefused.Reason.PROPOSER_GONE);
        }
        if (!MessageDigest.isEqual(payloadHash, currentHash)) {
            throw new ApprovalRefused(ApprovalRefused.Reason.PAYLOAD_CHANGED);
        }
        decide(ProposalState.APPROVED, by, at, null);
    }

    void reject(Actor by, String why, Instant at) {
        requireOpen();
        decide(ProposalState.REJECTED, by, at, why);
    }

    void withdraw(Actor by, Instant at) {
        requireOpen();
        if (!by.id().equals(proposedBy)) {
            throw new ApprovalRefused(ApprovalRefused.Reason.NOT_PROPOSER);
        }
        decide(ProposalState.WITHDRAWN, by, at, null);
    }

    void lapse(Instant at) {
        requireOpen();
        decide(ProposalState.LAPSED, Actor.system(), at, null);
    }

    Proposal asRecord() {
        var decider = decidedBy == null || decidedByName == null ? null : new Actor(decidedBy, decidedByName);
        return new Proposal(
                id,
                kind,
                subjectId,
                HexFormat.of().formatHex(payloadHash),
                new Actor(proposedBy, proposedByName),
                proposedAt,
                state,
                decider,
                decidedAt,
                reason);
    }

    private void requireOpen() {
        if (state != ProposalState.OPEN) {
            throw new ApprovalRefused(ApprovalRefused.Reason.NOT_OPEN);
        }
    }

    private void decide(ProposalState next, Actor by, Instant at, @Nullable String why) {
        state = next;
        openKey = null;
        decidedBy = by.id();
        decidedByName = by.name();
        decidedAt = at;
        reason = why;
    }
}
