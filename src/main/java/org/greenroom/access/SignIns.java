package org.greenroom.access;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.greenroom.access.MemberRecords.Person;
import org.greenroom.texts.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks who somebody is, and which roles they hold at that moment. Leaves no trace of when anybody came. */
@Service
@Transactional(readOnly = true)
public class SignIns {

    private static final int LONGEST_IDENTIFIER = 254;

    private final Directory directory;
    private final RoleGrantRepository grants;
    private final PasswordPolicy passwords;
    private final SignInThrottle throttle;
    private final AccountRepository accounts;
    private final TransactionTemplate transactions;
    private final Clock clock;

    SignIns(
            Directory directory,
            RoleGrantRepository grants,
            PasswordPolicy passwords,
            SignInThrottle throttle,
            AccountRepository accounts,
            PlatformTransactionManager manager,
            Clock clock) {
        this.directory = directory;
        this.grants = grants;
        this.passwords = passwords;
        this.throttle = throttle;
        this.accounts = accounts;
        this.transactions = new TransactionTemplate(manager);
        this.transactions.setReadOnly(true);
        this.clock = clock;
    }

    /**
     * Checks a password. Its hash is worked out outside any transaction: that takes long, and connections are few.
     *
     * @param identifier mail address or membership number, as typed
     * @param password as typed
     * @param address the caller's network address, for the limit of attempts
     * @throws SignInRefused when it does not fit, or there were too many attempts
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public SignedIn check(String identifier, String password, String address) {
        var key = identifier.strip().toLowerCase(Locale.ROOT);
        if (key.isEmpty() || key.length() > LONGEST_IDENTIFIER) {
            throw new SignInRefused(SignInRefused.Reason.UNKNOWN);
        }
        if (!throttle.allows(key, address)) {
            throw new SignInRefused(SignInRefused.Reason.TOO_MANY);
        }
        var known = transactions.execute(status -> known(identifier));
        var fits = passwords.matches(password, known == null ? passwords.nobodysHash() : known.hash());
        if (known == null || !fits) {
            throw new SignInRefused(SignInRefused.Reason.UNKNOWN);
        }
        throttle.forget(key, address);
        return known.person();
    }

    /**
     * Checks the password of somebody who is signed in.
     *
     * @throws SignInRefused when it does not fit, or there were too many attempts
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void checkAgain(UUID accountId, String password, String address) {
        if (!throttle.allows(accountId.toString(), address)) {
            throw new SignInRefused(SignInRefused.Reason.TOO_MANY);
        }
        var hash = transactions.execute(status -> accounts.findById(accountId)
                .filter(found -> found.status() == AccountStatus.ACTIVE)
                .map(AccountEntity::passwordHash)
                .orElse(null));
        if (!passwords.matches(password, hash == null ? passwords.nobodysHash() : hash) || hash == null) {
            throw new SignInRefused(SignInRefused.Reason.UNKNOWN);
        }
        throttle.forget(accountId.toString(), address);
    }

    private @Nullable Known known(String identifier) {
        var account = directory
                .account(identifier)
                .filter(found -> found.status() == AccountStatus.ACTIVE)
                .orElse(null);
        var hash = account == null ? null : account.passwordHash();
        return account == null || hash == null ? null : new Known(signedIn(account), hash);
    }

    private record Known(SignedIn person, String hash) {}

    /** The account's owner with the roles held now. */
    SignedIn signedIn(AccountEntity account) {
        var person = directory.personOf(account);
        return new SignedIn(
                account.id(),
                account.memberId(),
                person.map(Person::displayName).orElse(account.displayName()),
                roles(account),
                person.map(Person::language).orElse(account.language()),
                account.sessionsEnded());
    }

    private Set<Role> roles(AccountEntity account) {
        var now = clock.instant();
        var roles = EnumSet.noneOf(Role.class);
        for (var grant : grants.findByAccountIdOrderByStartsAt(account.id())) {
            if (grant.isCurrent(now)) {
                roles.add(grant.role());
            }
        }
        var memberId = account.memberId();
        if (memberId != null) {
            roles.add(Role.MEMBER);
            if (directory.isSteward(memberId, now.atZone(Times.ZONE).toLocalDate())) {
                roles.add(Role.STEWARD);
            }
        }
        return roles;
    }
}
