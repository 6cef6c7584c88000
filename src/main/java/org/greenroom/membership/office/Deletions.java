package org.greenroom.membership.office;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.access.CurrentUser;
import org.greenroom.access.Role;
import org.greenroom.approval.ApprovalRefused;
import org.greenroom.approval.Approvals;
import org.greenroom.approval.Proposal;
import org.greenroom.audit.Acting;
import org.greenroom.audit.Actor;
import org.greenroom.audit.AsksAgain;
import org.greenroom.audit.AuditTrail;
import org.greenroom.membership.DeletionGuard;
import org.greenroom.membership.Found;
import org.greenroom.membership.MemberDirectory;
import org.greenroom.membership.MergeObjection;
import org.greenroom.membership.RollLock;
import org.greenroom.membership.office.DeletionRequest.State;
import org.greenroom.membership.office.OfficeRefused.Reason;
import org.greenroom.texts.Times;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A member asks to be deleted; the office answers within the time the law gives (UK GDPR art. 12(3): one month), and two
 * officers carry it out. All methods refuse with {@link OfficeRefused}, the rule of two people with
 * {@link ApprovalRefused}; then nothing has changed.
 */
@Service
@Transactional
public class Deletions {
    /** The longest text of either side, in characters. */
    public static final int LONGEST = 1_000;

    /** The kind of the proposals. */
    static final String KIND = "membership.delete-member";

    private static final String MEMBER = "hasRole('MEMBER')";
    private static final String OFFICE = "hasRole('MEMBERSHIP_OFFICER')";

    private final DeletionRows rows;
    private final MemberEraser eraser;
    private final DeletionMails mails;
    private final MemberDirectory members;
    private final ObjectProvider<DeletionGuard> guards;
    private final Approvals approvals;
    private final RollLock rollLock;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final OfficeSettings settings;
    private final JdbcClient jdbc;
    private final Clock clock;

    Deletions(
            DeletionRows rows,
            MemberEraser eraser,
            DeletionMails mails,
            MemberDirectory members,
            ObjectProvider<DeletionGuard> guards,
            Approvals approvals,
            RollLock rollLock,
            CurrentUser user,
            AuditTrail audit,
            OfficeSettings settings,
            JdbcClient jdbc,
            Clock clock) {
        this.rows = rows;
        this.eraser = eraser;
        this.mails = mails;
        this.members = members;
        this.guards = guards;
        this.approvals = approvals;
        this.rollLock = rollLock;
        this.user = user;
        this.audit = audit;
        this.settings = settings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The signed-in member asks to be deleted; a mail or letter says that it arrived.
     *
     * @param words what the member wants to add; may be empty, nobody needs a reason
     * @return the request's id
     */
    @PreAuthorize(MEMBER)
    public UUID ask(String words) {
        UUID memberId = user.require().memberId();
        var member =
                memberId == null ? null : lock(memberId).flatMap(members::byId).orElse(null);
        if (member == null) {
            throw new OfficeRefused(Reason.UNKNOWN_MEMBER);
        }
        String added = words.strip();
        if (added.length() > LONGEST) {
            throw new OfficeRefused(Reason.WORDS_TOO_LONG, LONGEST);
        }
        if (rows.ofMember(member.id()).stream().anyMatch(known -> known.state() == State.OPEN)) {
            throw new OfficeRefused(Reason.DELETION_OPEN);
        }
        UUID id = UUID.randomUUID();
        var now = clock.instant();
        var due = now.atZone(Times.ZONE).toLocalDate().plus(settings.answerWithin());
        rows.insert(id, member.id(), added, now, due);
        mails.arrived(member, due);
        return id;
    }

    /** The signed-in member's latest request: open, or closed and not forgotten yet. */
    @PreAuthorize(MEMBER)
    @Transactional(readOnly = true)
    public Optional<DeletionRequest> mine() {
        UUID memberId = user.require().memberId();
        return memberId == null
                ? Optional.empty()
                : rows.ofMember(memberId).stream().findFirst();
    }

    /** The signed-in member takes the request back, as long as it is open; a proposal to carry it out ends with it. */
    @PreAuthorize(MEMBER)
    public void withdraw(UUID id) {
        UUID memberId = user.require().memberId();
        var request = rows.lock(id)
                .filter(found -> found.memberId().equals(memberId))
                .orElseThrow(() -> new OfficeRefused(Reason.GONE));
        close(request, request.version(), State.WITHDRAWN, "", Acting.current());
        dropProposal(id, "withdrawn by the member");
    }

    /** A page of the open ones, the most urgent first, or of the closed ones, the latest first. @param page from 0 */
    @PreAuthorize(OFFICE)
    @Transactional(readOnly = true)
    public Found<DeletionRequest> page(boolean open, int page, int size) {
        return new Found<>(
                rows.page(open, page * size, size).stream()
                        .map(this::withProposal)
                        .toList(),
                rows.count(open));
    }

    /** How many wait for an answer. */
    @PreAuthorize(OFFICE)
    @Transactional(readOnly = true)
    public long openCount() {
        return rows.count(true);
    }

    /** One request. */
    @PreAuthorize(OFFICE)
    @Transactional(readOnly = true)
    public Optional<DeletionRequest> find(UUID id) {
        return rows.find(id).map(this::withProposal);
    }

    /** What keeps this member from being deleted now. */
    @PreAuthorize(OFFICE)
    @Transactional(readOnly = true)
    public List<MergeObjection> objections(UUID memberId) {
        var found = new ArrayList<MergeObjection>();
        guards.orderedStream().forEach(guard -> found.addAll(guard.deletionObjections(memberId)));
        return found;
    }

    /** Takes a request on: the list names the officer until another does. @param version as it was read */
    @PreAuthorize(OFFICE)
    public void take(UUID id, int version) {
        var request = open(id, version);
        var by = Acting.current();
        if (!rows.take(request.id(), version, by)) {
            throw new OfficeRefused(Reason.CHANGED_MEANWHILE);
        }
        dropProposal(id, "taken on by another officer");
    }

    /** Says no, with the reason the member reads. */
    @PreAuthorize(OFFICE)
    public void decline(UUID id, int version, String words) {
        String answer = words.strip();
        if (answer.isEmpty()) {
            throw new OfficeRefused(Reason.WORDS_MISSING);
        }
        if (answer.length() > LONGEST) {
            throw new OfficeRefused(Reason.WORDS_TOO_LONG, LONGEST);
        }
        var request = open(id, version);
        var by = Acting.current();
        close(request, version, State.DECLINED, answer, by);
        dropProposal(id, "the request was declined");
        members.byId(request.memberId()).ifPresent(mails::declined);
        record(by, "membership.deletion.declined", request);
    }

    /** First officer: the member is to be deleted. */
    @PreAuthorize(OFFICE)
    public void propose(UUID id, int version) {
        var request = open(id, version);
        refuseObjected(request);
        approvals.propose(Acting.current(), KIND, id, payload(request));
    }

    /** The officer who proposed takes it back. */
    @PreAuthorize(OFFICE)
    public void takeBack(UUID id) {
        approvals.withdraw(proposal(id).id(), Acting.current());
    }

    /** Another officer says no to the proposal; the request stays open. */
    @PreAuthorize(OFFICE)
    public void sendBack(UUID id, String reason) {
        String words = reason.strip();
        if (words.isEmpty()) {
            throw new OfficeRefused(Reason.WORDS_MISSING);
        }
        if (words.length() > LONGEST) {
            throw new OfficeRefused(Reason.WORDS_TOO_LONG, LONGEST);
        }
        approvals.reject(proposal(id).id(), Acting.current(), words);
    }

    /** Second officer: the member is deleted now. It cannot be undone. */
    @AsksAgain
    @PreAuthorize(OFFICE)
    public void approve(UUID id, int version) {
        // In this order everywhere: the roll, the member, the request.
        rollLock.take();
        var seen = rows.find(id).orElseThrow(() -> new OfficeRefused(Reason.GONE));
        var member = lock(seen.memberId()).flatMap(members::byId).orElseThrow(() -> new OfficeRefused(Reason.GONE));
        var request = open(id, version);
        refuseObjected(request);
        var by = Acting.current();
        approvals.approve(proposal(id).id(), by, Role.MEMBERSHIP_OFFICER, payload(request));
        rows.erase(member.id(), clock.instant(), by.name());
        eraser.erase(member, id, by);
        mails.deleted(member);
    }

    /** Forgets closed requests that are older than the setting says. */
    void forgetOld() {
        rows.deleteClosedBefore(clock.instant().minus(settings.keepCorrections()));
    }

    private DeletionRequest open(UUID id, int version) {
        var request = rows.lock(id).orElseThrow(() -> new OfficeRefused(Reason.GONE));
        if (request.state() != State.OPEN) {
            throw new OfficeRefused(Reason.ANSWERED_ALREADY);
        }
        if (request.version() != version) {
            throw new OfficeRefused(Reason.CHANGED_MEANWHILE);
        }
        UUID own = user.get().map(signedIn -> signedIn.memberId()).orElse(null);
        if (request.memberId().equals(own)) {
            throw new OfficeRefused(Reason.YOUR_OWN_RECORD);
        }
        return request;
    }

    private void close(DeletionRequest request, int version, State state, String answer, Actor by) {
        if (!rows.close(request.id(), version, state, answer, clock.instant(), by.name())) {
            throw new OfficeRefused(Reason.ANSWERED_ALREADY);
        }
    }

    private void refuseObjected(DeletionRequest request) {
        if (!objections(request.memberId()).isEmpty()) {
            throw new OfficeRefused(Reason.DELETION_OBJECTED);
        }
    }

    private Proposal proposal(UUID id) {
        return approvals.openFor(KIND, id).orElseThrow(() -> new ApprovalRefused(ApprovalRefused.Reason.NOT_OPEN));
    }

    private void dropProposal(UUID id, String why) {
        approvals.openFor(KIND, id).ifPresent(open -> approvals.reject(open.id(), Acting.current(), why));
    }

    private DeletionRequest withProposal(DeletionRequest request) {
        return request.state() == State.OPEN
                ? request.proposed(approvals
                        .openFor(KIND, request.id())
                        .map(Proposal::proposedBy)
                        .orElse(null))
                : request;
    }

    /** The member's row, locked: two requests at once come one after the other. */
    private Optional<UUID> lock(UUID memberId) {
        return jdbc.sql("select id from member where id = :id for update")
                .param("id", memberId)
                .query(UUID.class)
                .optional();
    }

    private void record(Actor by, String action, DeletionRequest request) {
        audit.record(
                by,
                action,
                "deletion " + request.id(),
                Map.of("member", request.memberId().toString()));
    }

    private static byte[] payload(DeletionRequest request) {
        return (request.id() + "|" + request.memberId() + "|" + request.version()).getBytes(StandardCharsets.UTF_8);
    }
}
