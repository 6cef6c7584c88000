package org.greenroom.access;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.greenroom.access.MemberRecords.Steward;
import org.greenroom.texts.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who can do what: every account that holds, held or will hold a role, and every account of no member. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('MEMBERSHIP_OFFICER','RETURNING_OFFICER','AUDITOR')")
public class Officers {

    private final AccountRepository accounts;
    private final RoleGrantRepository grants;
    private final Directory directory;
    private final ObjectProvider<MemberRecords> members;
    private final RoleSettings settings;
    private final Clock clock;

    Officers(
            AccountRepository accounts,
            RoleGrantRepository grants,
            Directory directory,
            ObjectProvider<MemberRecords> members,
            RoleSettings settings,
            Clock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.directory = directory;
        this.members = members;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Somebody and what they may do.
     *
     * @param account with the name the person goes by
     * @param grants roles that run or will run, in order of their start
     * @param ended roles that have ended, the latest first
     */
    public record Officer(AccountSummary account, List<RoleGrant> grants, List<RoleGrant> ended) {}

    /** Everybody, by name; of a role only those who hold it or will. */
    public List<Officer> all(@Nullable Role role) {
        var byAccount = grants.findAll().stream()
                .map(RoleGrantEntity::asRecord)
                .collect(Collectors.groupingBy(RoleGrant::accountId));
        return accounts.withGrantsOrOutside().stream()
                .map(account -> officer(account, byAccount))
                .filter(officer -> role == null || officer.grants().stream().anyMatch(grant -> grant.role() == role))
                .sorted(Comparator.comparing(officer -> officer.account().displayName()))
                .toList();
    }

    /** One of them. */
    public Optional<Officer> find(UUID accountId) {
        return accounts.findById(accountId)
                .map(account -> officer(
                        account,
                        Map.of(
                                accountId,
                                grants.findByAccountIdOrderByStartsAt(accountId).stream()
                                        .map(RoleGrantEntity::asRecord)
                                        .toList())));
    }

    /** Stewards by their current terms, by name. */
    public List<Steward> stewards() {
        var roll = members.getIfAvailable();
        return roll == null
                ? List.of()
                : roll.stewards(clock.instant().atZone(Times.ZONE).toLocalDate());
    }

    /** Whether a role ends so soon that its holder is warned. */
    public boolean endsSoon(RoleGrant grant) {
        var end = grant.endsAt();
        return end != null
                && end.isBefore(clock.instant()
                        .atZone(Times.ZONE)
                        .plus(settings.warnBefore())
                        .toInstant());
    }

    /** For how long a role is usually given. */
    public java.time.LocalDate usualEnd() {
        return clock.instant().atZone(Times.ZONE).toLocalDate().plus(settings.usual());
    }

    private Officer officer(AccountEntity account, Map<UUID, List<RoleGrant>> byAccount) {
        var now = clock.instant();
        var running = new ArrayList<RoleGrant>();
        var ended = new ArrayList<RoleGrant>();
        for (var grant : byAccount.getOrDefault(account.id(), List.of())) {
            var end = grant.endsAt();
            (end == null || end.isAfter(now) ? running : ended).add(grant);
        }
        running.sort(Comparator.comparing(RoleGrant::startsAt).thenComparing(RoleGrant::role));
        ended.sort(Comparator.comparing(RoleGrant::endsAt, Comparator.nullsLast(Comparator.reverseOrder())));
        var summary = account.summary();
        var name = directory
                .personOf(account)
                .map(MemberRecords.Person::displayName)
                .orElse(summary.displayName());
        return new Officer(
                new AccountSummary(
                        summary.id(), summary.memberId(), summary.email(), name, summary.status(), summary.language()),
                List.copyOf(running),
                List.copyOf(ended));
    }
}
