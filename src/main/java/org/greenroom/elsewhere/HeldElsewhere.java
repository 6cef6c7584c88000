package org.greenroom.elsewhere;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenroom.access.CurrentUser;
import org.greenroom.access.Role;
import org.greenroom.approval.ApprovalRefused;
import org.greenroom.approval.Approvals;
import org.greenroom.approval.Proposal;
import org.greenroom.audit.Actor;
import org.greenroom.audit.AsksAgain;
import org.greenroom.audit.AuditTrail;
import org.greenroom.elsewhere.HeldBallot.Pending;
import org.greenroom.elsewhere.HeldRefused.Reason;
import org.greenroom.texts.Times;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Announcing, reminding of and reporting ballots held elsewhere. What the public is told is told by two officers. All
 * methods throw {@link HeldRefused}, and {@link ApprovalRefused} for what the rule of two people forbids.
 */
@Service
@Transactional
@PreAuthorize("hasRole('RETURNING_OFFICER')")
public class HeldElsewhere {

    private final HeldRepository held;
    private final Approvals approvals;
    private final AuditTrail audit;
    private final CurrentUser currentUser;
    private final Clock clock;

    HeldElsewhere(HeldRepository held, Approvals approvals, AuditTrail audit, CurrentUser currentUser, Clock clock) {
        this.held = held;
        this.approvals = approvals;
        this.audit = audit;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Those without a closing day first, then those that close last. */
    @Transactional(readOnly = true)
    public List<HeldBallot> all() {
        var open = approvals.open().stream().collect(Collectors.groupingBy(Proposal::subjectId));
        return held.lastFirst().stream()
                .map(one -> shown(one, pending(open.getOrDefault(one.id(), List.of()))))
                .toList();
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public HeldBallot details(UUID id) {
        var found = held.findById(id).orElseThrow(() -> new HeldRefused(Reason.UNKNOWN));
        return shown(found, pending(found));
    }

    /** What stands between an announcement and its proposal. */
    public List<HeldProblem> problems(Announcement said) {
        return HeldRules.problems(said);
    }

    /** Begins an announcement; it may be unfinished. */
    public UUID create(Announcement said) {
        requireNone(HeldRules.problemsOfStoring(said));
        var made = held.save(new HeldEntity(UUID.randomUUID(), said));
        audit.record(actor(), "elsewhere.created", made.id().toString(), Map.of());
        return made.id();
    }

    /** Changes a draft. @param version the version that was read */
    public void change(UUID id, int version, Announcement said) {
        requireNone(HeldRules.problemsOfStoring(said));
        changeable(id, version).change(said);
        audit.record(actor(), "elsewhere.changed", id.toString(), Map.of());
    }

    /** Records what the scrutineer has published; two officers publish it here. */
    public void recordOutcome(UUID id, int version, Outcome said) {
        requireNone(HeldRules.problems(said));
        changeable(id, version).record(said);
        audit.record(actor(), "elsewhere.outcome-recorded", id.toString(), Map.of());
    }

    private HeldEntity changeable(UUID id, int version) {
        var found = locked(id);
        if (found.version() != version) {
            throw new ObjectOptimisticLockingFailureException(HeldEntity.class, id);
        }
        if (!pending(found).isEmpty()) {
            throw new HeldRefused(Reason.PROPOSED);
        }
        return found;
    }

    private static void requireNone(List<HeldProblem> problems) {
        if (!problems.isEmpty()) {
            throw new HeldRefused(problems);
        }
    }

    /** Reminds all members on their home page, neutrally; at most once a day. */
    public void remind(UUID id) {
        var now = clock.instant();
        locked(id).remind(now, LocalDate.ofInstant(now, Times.ZONE));
        audit.record(actor(), "elsewhere.reminded", id.toString(), Map.of());
    }

    /** Proposes an act. */
    @AsksAgain
    public void propose(UUID id, HeldAct act) {
        var found = locked(id);
        found.requirePossible(act);
        if (!pending(found).isEmpty()) {
            throw new HeldRefused(Reason.PROPOSED);
        }
        approvals.propose(actor(), act.proposalKind(), id, found.payload(act));
    }

    /** Approves what another officer proposed; it takes effect at once. */
    @AsksAgain
    public void approve(UUID id, HeldAct act) {
        var found = locked(id);
        approvals.approve(open(id, act).id(), actor(), Role.RETURNING_OFFICER, found.payload(act));
    }

    /** Says no, with a reason for the one who proposed it. */
    public void reject(UUID id, HeldAct act, String reason) {
        locked(id);
        approvals.reject(open(id, act).id(), actor(), reason);
    }

    /** Takes back what the current officer proposed. */
    public void withdraw(UUID id, HeldAct act) {
        locked(id);
        approvals.withdraw(open(id, act).id(), actor());
    }

    private Proposal open(UUID id, HeldAct act) {
        return approvals
                .openFor(act.proposalKind(), id)
                .orElseThrow(() -> new ApprovalRefused(ApprovalRefused.Reason.NOT_OPEN));
    }

    private HeldEntity locked(UUID id) {
        return held.lock(id).orElseThrow(() -> new HeldRefused(Reason.UNKNOWN));
    }

    private static HeldBallot shown(HeldEntity found, List<Pending> pending) {
        return new HeldBallot(
                found.id(),
                found.version(),
                found.state(),
                found.announcement(),
                found.outcome(),
                found.announcedAt(),
                found.publishedAt(),
                found.remindedAt(),
                pending);
    }

    private List<Pending> pending(HeldEntity found) {
        return pending(Stream.of(HeldAct.values())
                .flatMap(act -> approvals.openFor(act.proposalKind(), found.id()).stream())
                .toList());
    }

    private List<Pending> pending(List<Proposal> open) {
        var me = actor().id();
        return Stream.of(HeldAct.values())
                .flatMap(act -> open.stream()
                        .filter(proposal -> proposal.kind().equals(act.proposalKind()))
                        .map(proposal -> new Pending(
                                act,
                                proposal.proposedBy(),
                                proposal.proposedAt(),
                                !proposal.proposedBy().id().equals(me))))
                .toList();
    }

    private Actor actor() {
        return currentUser.require().actor();
    }
}
