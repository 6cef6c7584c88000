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
 * The person who is signed in; the principal of the security context. Fixed at sign-in.
 *
 * @param accountId id of the account
 * @param memberId id of the member, or null for an officer who is not on the roll
 * @param displayName professional name, or the name of the account
 * @param roles the roles held at sign-in
 * @param language the language the person reads
 */
public record SignedIn(UUID accountId, @Nullable UUID memberId, String displayName, Set<Role> roles, Locale language)
        implements Acting, AuthenticatedPrincipal, Serializable {

    public SignedIn {
        roles = roles.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(roles));
    }

    /** The person as the audit trail and proposals name them. */
    @Override
    public Actor actor() {
        return new Actor(accountId, displayName.length() <= 200 ? displayName : displayName.substring(0, 200));
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
