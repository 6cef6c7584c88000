package org.greenroom.access;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a session may do, from the person, the roles held now and the factors shown so far. A role that asks for two
 * factors has no authority while there is one only; it stands there as waiting, and everything else of the person goes
 * on.
 */
@Service
@Transactional(readOnly = true)
public class Admission {

    private static final String WAITING = "WAITING_";

    private final AccountRepository accounts;
    private final SignIns signIns;
    private final SignInSettings settings;
    private final Clock clock;

    Admission(AccountRepository accounts, SignIns signIns, SignInSettings settings, Clock clock) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A session after one more factor.
     *
     * @param accountId whose factor it is
     * @param factor what was just shown
     * @param before the session so far, or null
     * @throws SignInRefused when the account cannot sign in, or somebody else is signed in in this session
     */
    public Authentication admit(UUID accountId, Factor factor, @Nullable Authentication before) {
        return admit(
                accounts.findById(accountId)
                        .filter(found -> found.status() == AccountStatus.ACTIVE)
                        .map(signIns::signedIn)
                        .orElseThrow(() -> new SignInRefused(SignInRefused.Reason.UNKNOWN)),
                factor,
                before);
    }

    /**
     * A session after one more factor.
     *
     * @param held the person with all roles, as they were when the factor was checked
     */
    public Authentication admit(SignedIn held, Factor factor, @Nullable Authentication before) {
        var factors = new ArrayList<FactorGrantedAuthority>();
        if (before != null && before.isAuthenticated() && before.getPrincipal() instanceof SignedIn person) {
            if (!person.accountId().equals(held.accountId())) {
                throw new SignInRefused(SignInRefused.Reason.SOMEBODY_ELSE);
            }
            factors.addAll(Factor.of(before));
        }
        factors.removeIf(known -> factor.authority().equals(known.getAuthority()));
        factors.add(factor.at(clock.instant()));
        return session(held, factors);
    }

    /**
     * The same session with the roles that are held now; the same object when nothing has changed.
     *
     * @param held the person with all roles of now
     */
    public Authentication renew(Authentication session, SignedIn held) {
        var now = session(held, Factor.of(session));
        if (now.getPrincipal().equals(session.getPrincipal()) && waiting(now).equals(waiting(session))) {
            return session;
        }
        if (now instanceof UsernamePasswordAuthenticationToken token) {
            token.setDetails(session.getDetails());
        }
        return now;
    }

    /** The roles of a session whose powers wait for a second factor. */
    public static Set<Role> waiting(Authentication session) {
        return session.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority != null && authority.startsWith(WAITING))
                .map(authority -> Role.valueOf(authority.substring(WAITING.length())))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    private Authentication session(SignedIn held, List<FactorGrantedAuthority> factors) {
        var waiting = EnumSet.noneOf(Role.class);
        held.roles().stream().filter(settings.twoFactorRoles()::contains).forEach(waiting::add);
        var shown = UsernamePasswordAuthenticationToken.authenticated(held, null, factors);
        if (!waiting.isEmpty() && hasTwoFactors(shown, held.accountId())) {
            waiting.clear();
        }
        var active = EnumSet.noneOf(Role.class);
        active.addAll(held.roles());
        active.removeAll(waiting);
        var authorities = new ArrayList<GrantedAuthority>(factors);
        active.forEach(role -> authorities.add(new SimpleGrantedAuthority(role.authority())));
        waiting.forEach(role -> authorities.add(new SimpleGrantedAuthority(WAITING + role.name())));
        return UsernamePasswordAuthenticationToken.authenticated(held.withRoles(active), null, authorities);
    }

    /** Whether a session counts as shown by two factors. */
    boolean hasTwoFactors(Authentication session, UUID accountId) {
        return settings.oneFactorIsEnough()
                || Factor.areTwo(session, false)
                || Factor.areTwo(session, true) && isMailboxApart(accountId);
    }

    private boolean isMailboxApart(UUID accountId) {
        var renewed =
                accounts.findById(accountId).map(AccountEntity::renewedByMailAt).orElse(null);
        return renewed == null || !clock.instant().isBefore(renewed.plus(settings.renewedPasswordWaits()));
    }
}
