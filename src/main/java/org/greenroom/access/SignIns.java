package org.greenroom.access;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.greenroom.access.MemberRecords.Person;
import org.greenroom.texts.Times;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks who somebody is, and which roles they hold at that moment. Leaves no trace of when anybody came. */
@Service
@Transactional(readOnly = true)
public class SignIns {

    private static final int LONGEST_IDENTIFIER = 254;

    private final Directory directory;
    private final RoleGrantRepository grants;
    private final PasswordPolicy passwords;
    private final SignInThrottle throttle;
    private final Clock clock;

    SignIns(
            Directory directory,
            RoleGrantRepository grants,
            PasswordPolicy passwords,
            SignInThrottle throttle,
            Clock clock) {
        this.directory = directory;
        this.grants = grants;
        this.passwords = passwords;
        this.throttle = throttle;
        this.clock = clock;
    }

    /**
     * Checks a password.
     *
     * @param identifier mail address or membership number, as typed
     * @param password as typed
     * @param address the caller's network address, for the limit of attempts
     * @throws SignInRefused when it does not fit, or there were too many attempts
     */
    public SignedIn check(String identifier, String password, String address) {
        var key = identifier.strip().toLowerCase(Locale.ROOT);
        if (key.isEmpty() || key.length() > LONGEST_IDENTIFIER) {
            throw new SignInRefused(false);
        }
        if (!throttle.allows(key, address)) {
            throw new SignInRefused(true);
        }
        var account = directory
                .account(identifier)
                .filter(found -> found.status() == AccountStatus.ACTIVE)
                .orElse(null);
        var hash = account == null ? null : account.passwordHash();
        if (account == null || hash == null) {
            passwords.matchNobody(password);
            throw new SignInRefused(false);
        }
        if (!passwords.matches(password, hash)) {
            throw new SignInRefused(false);
        }
        throttle.forget(key, address);
        return signedIn(account);
    }

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
