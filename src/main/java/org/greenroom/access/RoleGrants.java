package org.greenroom.access;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.greenroom.audit.Actor;
import org.greenroom.audit.AsksAgain;
import org.greenroom.audit.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives roles for a time and takes them back. They take effect with the next request. */
@Service
@Transactional
public class RoleGrants {

    private final RoleGrantRepository grants;
    private final AccountRepository accounts;
    private final AuditTrail audit;
    private final TwoPeople twoPeople;
    private final Clock clock;

    RoleGrants(
            RoleGrantRepository grants,
            AccountRepository accounts,
            AuditTrail audit,
            TwoPeople twoPeople,
            Clock clock) {
        this.grants = grants;
        this.accounts = accounts;
        this.audit = audit;
        this.twoPeople = twoPeople;
        this.clock = clock;
    }

    /**
     * Gives a role without a second person: only while the demonstration is made, and in tests. See {@link Appointments}.
     *
     * @param startsAt from when
     * @param endsAt until when, or null
     * @throws AccessDeniedException when somebody would give a role to themselves
     * @throws IllegalArgumentException when the role is not one that is granted, or ends before it starts
     */
    @AsksAgain
    @PreAuthorize("hasRole('MEMBERSHIP_OFFICER')")
    public UUID grant(UUID accountId, Role role, Instant startsAt, @Nullable Instant endsAt, Actor by) {
        twoPeople.requireWaived();
        if (by.id().equals(accountId)) {
            throw new AccessDeniedException("Nobody gives a role to themselves");
        }
        return write(accountId, role, startsAt, endsAt, by);
    }

    /** Ends a role now; one that has ended stays as it is. */
    @AsksAgain
    @PreAuthorize("hasRole('MEMBERSHIP_OFFICER')")
    public void revoke(UUID grantId, Actor by) {
        twoPeople.requireWaived();
        grants.findById(grantId).ifPresent(grant -> {
            if (grant.end(clock.instant())) {
                audit.record(
                        by,
                        "role.revoked",
                        grant.accountId().toString(),
                        Map.of("role", grant.role().name(), "name", nameOf(grant.accountId())));
            }
        });
    }

    RoleGrant require(UUID grantId) {
        return grants.findById(grantId)
                .map(RoleGrantEntity::asRecord)
                .orElseThrow(() -> new AppointmentRefused(AppointmentRefused.Reason.GONE));
    }

    /** Whether too few who can sign in would hold the role, were this grant not there: what they do takes two people. */
    boolean tooFewWithout(RoleGrant grant, int fewest) {
        var now = clock.instant();
        boolean needed = grant.role() == Role.RETURNING_OFFICER || grant.role() == Role.MEMBERSHIP_OFFICER;
        var end = grant.endsAt();
        boolean runs = !grant.startsAt().isAfter(now) && (end == null || end.isAfter(now));
        return needed && runs && grants.activeHoldersWithout(grant.role(), now, grant.id()) < fewest;
    }

    /** Ends a role now. @return false when it had ended */
    boolean end(UUID grantId, Actor by, String reason) {
        var grant = grants.findById(grantId).orElse(null);
        if (grant == null || !grant.end(clock.instant())) {
            return false;
        }
        audit.record(
                by,
                "role.revoked",
                grant.accountId().toString(),
                Map.of("role", grant.role().name(), "name", nameOf(grant.accountId()), "reason", reason));
        return true;
    }

    /** Whether somebody holds a role that runs now and at least to this moment. */
    boolean holdsUntil(UUID accountId, Role role, Instant until) {
        return grants.findByAccountIdOrderByStartsAt(accountId).stream()
                .map(RoleGrantEntity::asRecord)
                .anyMatch(grant -> grant.role() == role
                        && !grant.startsAt().isAfter(clock.instant())
                        && (grant.endsAt() == null || !grant.endsAt().isBefore(until)));
    }

    /** All roles ever given to an account, in order of their start. */
    @PreAuthorize("hasAnyRole('MEMBERSHIP_OFFICER','RETURNING_OFFICER','AUDITOR')")
    @Transactional(readOnly = true)
    public List<RoleGrant> of(UUID accountId) {
        return grants.findByAccountIdOrderByStartsAt(accountId).stream()
                .map(RoleGrantEntity::asRecord)
                .toList();
    }

    UUID write(UUID accountId, Role role, Instant startsAt, @Nullable Instant endsAt, Actor by) {
        var grant = grants.save(new RoleGrantEntity(accountId, role, startsAt, endsAt))
                .asRecord();
        var details = new HashMap<String, String>();
        details.put("role", role.name());
        details.put("name", nameOf(accountId));
        details.put("from", startsAt.truncatedTo(ChronoUnit.SECONDS).toString());
        if (endsAt != null) {
            details.put("until", endsAt.truncatedTo(ChronoUnit.SECONDS).toString());
        }
        audit.record(by, "role.granted", accountId.toString(), details);
        return grant.id();
    }

    private String nameOf(UUID accountId) {
        return accounts.findById(accountId)
                .map(AccountEntity::displayName)
                .orElseThrow(() -> new IllegalArgumentException("There is no account with this id"));
    }
}
