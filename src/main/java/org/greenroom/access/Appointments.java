package org.greenroom.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.greenroom.access.AppointmentRefused.Reason;
import org.greenroom.approval.ApprovalRefused;
import org.greenroom.approval.Approvals;
import org.greenroom.approval.Proposal;
import org.greenroom.audit.Acting;
import org.greenroom.audit.Actor;
import org.greenroom.audit.AsksAgain;
import org.greenroom.audit.AuditTrail;
import org.greenroom.texts.Languages;
import org.greenroom.texts.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Roles and accounts, given by two membership officers. All methods throw {@link AppointmentRefused} for what is not
 * possible and {@link ApprovalRefused} for what the rule of two people forbids; then nothing has changed.
 */
@Service
@Transactional
@PreAuthorize("hasRole('MEMBERSHIP_OFFICER')")
public class Appointments {

    /** The kind of the proposals. */
    static final String KIND = "access.appointment";

    private final AppointmentRows rows;
    private final Approvals approvals;
    private final AccountRepository accounts;
    private final Accounts making;
    private final RoleGrants grants;
    private final Activations activations;
    private final OfficerMails mails;
    private final AuditTrail audit;
    private final RoleSettings settings;
    private final Clock clock;

    Appointments(
            AppointmentRows rows,
            Approvals approvals,
            AccountRepository accounts,
            Accounts making,
            RoleGrants grants,
            Activations activations,
            OfficerMails mails,
            AuditTrail audit,
            RoleSettings settings,
            Clock clock) {
        this.rows = rows;
        this.approvals = approvals;
        this.accounts = accounts;
        this.making = making;
        this.grants = grants;
        this.activations = activations;
        this.mails = mails;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** First officer. @return the id of what now waits for a second */
    @AsksAgain
    public UUID propose(Appointment wanted) {
        var by = Acting.current();
        var id = UUID.randomUUID();
        check(wanted, by);
        var account = account(wanted.accountId());
        var email = wanted.email();
        var what = new Appointment(
                wanted.accountId(),
                account == null ? wanted.name().strip() : account.displayName(),
                email == null ? null : AccountEntity.emailKey(email),
                Languages.nearest(wanted.language()),
                wanted.role(),
                wanted.until());
        rows.insert(id, what, clock.instant());
        var row = rows.lock(id).orElseThrow();
        approvals.propose(by, KIND, id, row.payload());
        return id;
    }

    /** What waits for a second officer, the oldest first. */
    @PreAuthorize("hasAnyRole('MEMBERSHIP_OFFICER','RETURNING_OFFICER','AUDITOR')")
    @Transactional(readOnly = true)
    public List<OpenAppointment> open() {
        var by = new HashMap<UUID, Actor>();
        for (Proposal proposal : approvals.open()) {
            if (proposal.kind().equals(KIND)) {
                by.put(proposal.subjectId(), proposal.proposedBy());
            }
        }
        return rows.all().stream()
                .filter(row -> by.containsKey(row.id()))
                .map(row -> new OpenAppointment(row.id(), row.appointment(), by.get(row.id())))
                .toList();
    }

    /** Second officer: it is done, and a new account is sent its link. Everything is checked once more. */
    @AsksAgain
    public void approve(UUID id) {
        rows.lockRoles();
        var row = require(id);
        var by = Acting.current();
        approvals.approve(openProposal(id), by, Role.MEMBERSHIP_OFFICER, row.payload());
        check(row.appointment(), by);
        carryOut(row.appointment(), by);
        rows.delete(id);
    }

    /** Another officer says no. @param reason for the proposer to read */
    public void sendBack(UUID id, String reason) {
        approvals.reject(openProposal(require(id).id()), Acting.current(), words(reason));
        rows.delete(id);
    }

    /** Who proposed takes it back. */
    public void takeBack(UUID id) {
        approvals.withdraw(openProposal(require(id).id()), Acting.current());
        rows.delete(id);
    }

    /**
     * Withdraws a role at once: one officer may, because it can be urgent; the holder and the other officers are told.
     *
     * @param reason for the audit trail
     */
    @AsksAgain
    public void withdraw(UUID grantId, String reason) {
        var why = words(reason);
        rows.lockRoles();
        var by = Acting.current();
        var grant = grants.require(grantId);
        if (grants.tooFewWithout(grant, settings.fewest())) {
            throw new AppointmentRefused(Reason.LAST_ONES);
        }
        if (grants.end(grantId, by, why)) {
            mails.withdrawn(grant, by);
        }
    }

    /** Keeps somebody who is no member from signing in, at once; the roles stay. */
    @AsksAgain
    public void suspend(UUID accountId, String reason) {
        var why = words(reason);
        var by = Acting.current();
        refuseOneself(accountId, by);
        making.suspend(outsider(accountId).id(), by);
        audit.record(by, "account.suspended.reason", accountId.toString(), Map.of("reason", why));
        mails.suspended(accountId, by);
    }

    /** Lets somebody who is no member sign in again. */
    @AsksAgain
    public void reinstate(UUID accountId, String reason) {
        var why = words(reason);
        var by = Acting.current();
        refuseOneself(accountId, by);
        making.lift(outsider(accountId).id(), by);
        audit.record(by, "account.lifted.reason", accountId.toString(), Map.of("reason", why));
    }

    private void carryOut(Appointment what, Actor by) {
        var accountId = what.accountId();
        var email = what.email();
        var role = what.role();
        var until = what.until();
        UUID holder;
        if (accountId == null) {
            if (email == null) {
                throw new AppointmentRefused(Reason.EMAIL_MISSING);
            }
            holder = making.officer(email, what.name(), what.language(), by).id();
            activations.send(holder);
        } else {
            holder = accountId;
            if (email != null) {
                mails.addressChanged(holder, email);
                making.changeAddress(holder, email, by);
            }
        }
        if (role != null && until != null) {
            grants.write(holder, role, clock.instant(), end(until), by);
            if (accountId != null) {
                mails.given(holder, role, until);
            }
        }
    }

    private void check(Appointment what, Actor by) {
        var account = account(what.accountId());
        if (what.accountId() != null && account == null) {
            throw new AppointmentRefused(Reason.NO_ACCOUNT);
        }
        if (account == null && (what.name().isBlank() || what.name().strip().length() > 200)) {
            throw new AppointmentRefused(Reason.NAME_MISSING);
        }
        if (account != null) {
            refuseOneself(account.id(), by);
            if (account.status() == AccountStatus.SUSPENDED) {
                throw new AppointmentRefused(Reason.SUSPENDED);
            }
        }
        checkAddress(what, account);
        checkRole(what);
    }

    private void checkAddress(Appointment what, @Nullable AccountEntity account) {
        var email = what.email();
        if (email == null) {
            if (account == null) {
                throw new AppointmentRefused(Reason.EMAIL_MISSING);
            }
            return;
        }
        if (account != null && account.memberId() != null) {
            throw new AppointmentRefused(Reason.MEMBERS_ADDRESS);
        }
        if (!Accounts.isAddress(AccountEntity.emailKey(email))) {
            throw new AppointmentRefused(Reason.EMAIL_MISSING);
        }
        if (making.isTaken(email)) {
            throw new AppointmentRefused(Reason.EMAIL_TAKEN);
        }
    }

    private void checkRole(Appointment what) {
        var role = what.role();
        var until = what.until();
        if (role == null) {
            if (what.accountId() != null && what.email() == null) {
                throw new AppointmentRefused(Reason.ROLE_MISSING);
            }
            return;
        }
        if (!role.isGranted()) {
            throw new AppointmentRefused(Reason.ROLE_MISSING);
        }
        if (until == null) {
            throw new AppointmentRefused(Reason.UNTIL_MISSING);
        }
        var today = clock.instant().atZone(Times.ZONE).toLocalDate();
        if (until.isBefore(today)) {
            throw new AppointmentRefused(Reason.UNTIL_PAST);
        }
        if (until.isAfter(today.plus(settings.longest()))) {
            throw new AppointmentRefused(Reason.UNTIL_TOO_FAR);
        }
        var accountId = what.accountId();
        if (accountId != null && grants.holdsUntil(accountId, role, end(until))) {
            throw new AppointmentRefused(Reason.HELD_ALREADY);
        }
    }

    private static void refuseOneself(UUID accountId, Actor by) {
        if (accountId.equals(by.id())) {
            throw new AppointmentRefused(Reason.YOURSELF);
        }
    }

    private AppointmentRows.Row require(UUID id) {
        return rows.lock(id).orElseThrow(() -> new AppointmentRefused(Reason.GONE));
    }

    private UUID openProposal(UUID id) {
        return approvals
                .openFor(KIND, id)
                .orElseThrow(() -> new ApprovalRefused(ApprovalRefused.Reason.NOT_OPEN))
                .id();
    }

    private AccountEntity outsider(UUID accountId) {
        var account = account(accountId);
        if (account == null || account.memberId() != null) {
            throw new AppointmentRefused(Reason.NO_ACCOUNT);
        }
        return account;
    }

    private @Nullable AccountEntity account(@Nullable UUID accountId) {
        return accountId == null ? null : accounts.findById(accountId).orElse(null);
    }

    /** A role ends with its last day. */
    private static Instant end(LocalDate until) {
        return until.plusDays(1).atStartOfDay(Times.ZONE).toInstant();
    }

    private static String words(String reason) {
        var words = reason.strip();
        if (words.isEmpty() || words.length() > 1000) {
            throw new AppointmentRefused(Reason.REASON_MISSING);
        }
        return words;
    }
}
