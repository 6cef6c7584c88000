package org.greenroom.access;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.greenroom.audit.Acting;
import org.greenroom.audit.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * The person who is signed in; the principal of the security context. Renewed at each request.
 *
 * @param accountId id of the account
 * @param memberId id of the member, or null for an officer who is not on the roll
 * @param displayName professional name, or the name of the account
 * @param roles the roles held at the time of the request
 * @param language the language the person reads
 * @param sessionsEnded how often all sessions of the account had been ended when the person signed in
 */
public record SignedIn(
        UUID accountId,
        @Nullable UUID memberId,
        String displayName,
        Set<Role> roles,
        Locale language,
        int sessionsEnded)
        implements Acting, AuthenticatedPrincipal, Serializable {

    public SignedIn {
        roles = roles.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(roles));
    }

    /** A person whose sessions were never ended. */
    public SignedIn(UUID accountId, @Nullable UUID memberId, String displayName, Set<Role> roles, Locale language) {
        this(accountId, memberId, displayName, roles, language, 0);
    }

    /** The person as the audit trail and proposals name them. */
    @Override
    public Actor actor() {
        return new Actor(accountId, displayName.length() <= 200 ? displayName : displayName.substring(0, 200));
    }

    /** The same person with other roles. */
    SignedIn withRoles(Set<Role> held) {
        return new SignedIn(accountId, memberId, displayName, held, language, sessionsEnded);
    }

    /** Whether the person holds this role. */
    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** The account's id: names never stand where Spring logs principals. */
    @Override
    public String getName() {
        return accountId.toString();
    }

    @Override
    public String toString() {
        return "SignedIn[" + accountId + "]";
    }
}
