package org.greenroom.access;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.audit.Actor;
import org.greenroom.audit.AsksAgain;
import org.greenroom.audit.AuditTrail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Accounts: made for a member or an officer, given a password by their owner, suspended and lifted by officers. */
@Service
@Transactional
public class Accounts {

    private final AccountRepository accounts;
    private final RoleGrantRepository grants;
    private final ActivationRepository activations;
    private final Directory directory;
    private final PasswordPolicy passwords;
    private final AuditTrail audit;
    private final TwoPeople twoPeople;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate reading;
    private final Clock clock;

    Accounts(
            AccountRepository accounts,
            RoleGrantRepository grants,
            ActivationRepository activations,
            Directory directory,
            PasswordPolicy passwords,
            AuditTrail audit,
            TwoPeople twoPeople,
            ApplicationEventPublisher events,
            PlatformTransactionManager manager,
            Clock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.activations = activations;
        this.directory = directory;
        this.passwords = passwords;
        this.audit = audit;
        this.twoPeople = twoPeople;
        this.events = events;
        this.reading = new TransactionTemplate(manager);
        this.reading.setReadOnly(true);
        this.clock = clock;
    }

    /** The account of a member, made (without a password) when there is none. */
    public UUID forMember(UUID memberId, String displayName, Locale language) {
        return accounts.findByMemberId(memberId)
                .orElseGet(() -> accounts.saveAndFlush(
                        AccountEntity.forMember(memberId, displayName, language, clock.instant())))
                .id();
    }

    /**
     * An account, without a password, for an officer who is no member; made without a second person, so only while the
     * demonstration is made, and in tests. See {@link Appointments}.
     *
     * @throws IllegalArgumentException when the address is taken or is none
     */
    @AsksAgain
    @PreAuthorize("hasRole('MEMBERSHIP_OFFICER')")
    public UUID createOfficer(String email, String displayName, Locale language, Actor by) {
        twoPeople.requireWaived();
        return officer(email, displayName, language, by).id();
    }

    static boolean isAddress(String key) {
        return key.matches("[^@\\s]+@[^@\\s]+") && key.length() <= 254;
    }

    boolean isTaken(String email) {
        var key = AccountEntity.emailKey(email);
        return directory.account(key).isPresent() || directory.person(key).isPresent();
    }

    /** Another address for somebody who is no member; links that were sent to the old one are void. */
    void changeAddress(UUID accountId, String email, Actor by) {
        var account = require(accountId);
        account.changeAddress(AccountEntity.emailKey(email));
        activations.deleteAllOf(accountId);
        audit.record(by, "account.addressChanged", accountId.toString(), Map.of("name", account.displayName()));
    }

    AccountEntity officer(String email, String displayName, Locale language, Actor by) {
        var key = AccountEntity.emailKey(email);
        if (!isAddress(key)) {
            throw new IllegalArgumentException("This is no mail address");
        }
        if (isTaken(key)) {
            throw new IllegalArgumentException("This address belongs to somebody else");
        }
        var account = accounts.saveAndFlush(AccountEntity.forOfficer(key, displayName, language, clock.instant()));
        audit.record(by, "account.created", account.id().toString(), Map.of("name", account.displayName()));
        return account;
    }

    /**
     * Sets a password for the portal’s own accounts of demonstration and test; a person’s way leads through {@link
     * Activations} and {@link Passwords}.
     *
     * @throws PasswordRefused when it is not accepted
     */
    public void choosePassword(UUID accountId, String password) {
        setPassword(accountId, passwords.hash(password, identities(require(accountId))), PasswordBy.MORE);
    }

    /**
     * The hash of a password this account may have. Takes long: not to be called within a transaction.
     *
     * @throws PasswordRefused when it is not accepted
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    String hashFor(UUID accountId, String password) {
        var identities = reading.execute(status -> identities(require(accountId)));
        return passwords.hash(password, identities == null ? List.of() : identities);
    }

    /** Keeps a hash made by {@link #hashFor}; the first one activates the account. */
    void setPassword(UUID accountId, String hash, PasswordBy by) {
        var account = require(accountId);
        var first = account.status() == AccountStatus.INVITED;
        account.choosePassword(hash);
        if (by == PasswordBy.MAILBOX && !first) {
            account.renewedByMail(clock.instant());
        } else if (by == PasswordBy.MORE) {
            account.renewedOtherwise();
        }
        audit.record(
                new Actor(account.id(), account.displayName()),
                first ? "account.activated" : "account.passwordChosen",
                accountId.toString(),
                Map.of());
        events.publishEvent(new PasswordChanged(accountId));
    }

    /** Keeps the owner from signing in; sessions that are open end. */
    @AsksAgain
    @PreAuthorize("hasRole('MEMBERSHIP_OFFICER')")
    public void suspend(UUID accountId, Actor by) {
        require(accountId).suspend();
        audit.record(by, "account.suspended", accountId.toString(), Map.of());
        events.publishEvent(new AccountSuspended(accountId));
    }

    /** Lifts a suspension. */
    @AsksAgain
    @PreAuthorize("hasRole('MEMBERSHIP_OFFICER')")
    public void lift(UUID accountId, Actor by) {
        require(accountId).lift();
        audit.record(by, "account.lifted", accountId.toString(), Map.of());
    }

    /**
     * Brings the accounts of two members together who turned out to be one person. An account that only {@code from} has
     * goes over to {@code into} with its password; of two, that of {@code into} stays and takes over the other's roles,
     * and the other is erased.
     */
    @PreAuthorize("hasRole('MEMBERSHIP_OFFICER')")
    public void merge(UUID from, UUID into, Actor by) {
        var leaving = accounts.findByMemberId(from).orElse(null);
        if (leaving == null) {
            return;
        }
        var staying = accounts.findByMemberId(into).orElse(null);
        if (staying == null) {
            leaving.moveTo(into);
            accounts.saveAndFlush(leaving);
            audit.record(by, "account.moved", leaving.id().toString(), Map.of("member", into.toString()));
        } else {
            events.publishEvent(new AccountErased(leaving.id()));
            activations.deleteAllOf(leaving.id());
            grants.findByAccountIdOrderByStartsAt(leaving.id()).forEach(grant -> grant.moveTo(staying.id()));
            accounts.flush();
            accounts.delete(leaving);
            audit.record(
                    by,
                    "account.merged",
                    staying.id().toString(),
                    Map.of("account", leaving.id().toString()));
        }
    }

    /**
     * Erases the account of a member who is deleted. {@link AccountErased} goes out first, so that other rooms remove what
     * hangs on it.
     */
    @PreAuthorize("hasRole('MEMBERSHIP_OFFICER')")
    public void erase(UUID memberId, Actor by) {
        accounts.findByMemberId(memberId).ifPresent(account -> {
            events.publishEvent(new AccountErased(account.id()));
            activations.deleteAllOf(account.id());
            grants.deleteAllOf(account.id());
            accounts.flush();
            accounts.delete(account);
            accounts.flush();
            audit.record(by, "account.erased", account.id().toString(), Map.of());
        });
    }

    /** The account of a member, if there is one. */
    @Transactional(readOnly = true)
    public Optional<AccountSummary> ofMember(UUID memberId) {
        return accounts.findByMemberId(memberId).map(AccountEntity::summary);
    }

    /** The accounts of these members, by member, in one statement; a member without one is left out. */
    @Transactional(readOnly = true)
    public Map<UUID, AccountSummary> ofMembers(Collection<UUID> memberIds) {
        var found = new HashMap<UUID, AccountSummary>();
        for (var account : accounts.findByMemberIdIn(memberIds)) {
            var memberId = account.memberId();
            if (memberId != null) {
                found.put(memberId, account.summary());
            }
        }
        return found;
    }

    /** The account that signs in with this mail address, if there is one. */
    @Transactional(readOnly = true)
    public Optional<AccountSummary> byAddress(String email) {
        return directory.account(email).map(AccountEntity::summary);
    }

    /** An account by its id. */
    @Transactional(readOnly = true)
    public Optional<AccountSummary> find(UUID accountId) {
        return accounts.findById(accountId).map(AccountEntity::summary);
    }

    /** Whether there is no account at all. */
    @Transactional(readOnly = true)
    public boolean none() {
        return accounts.count() == 0;
    }

    private List<String> identities(AccountEntity account) {
        var identities = new ArrayList<String>();
        var email = account.loginEmail();
        if (email != null) {
            identities.add(email);
        }
        directory.personOf(account).ifPresent(person -> {
            identities.add(person.number());
            var address = person.email();
            if (address != null) {
                identities.add(address);
            }
        });
        return identities;
    }

    private AccountEntity require(UUID accountId) {
        return accounts.findById(accountId)
                .orElseThrow(() -> new IllegalArgumentException("There is no account with this id"));
    }
}
