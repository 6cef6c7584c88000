package org.greenroom.access;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** Runs work of the portal's own under a person's roles, outside any request: demonstration data, tasks, tests. */
public final class ActingAs {

    /** Stands where a person who came by the entrance has factors. */
    public static final String PORTALS_OWN = "PORTALS_OWN_ACT";

    private ActingAs() {}

    /** Runs {@code work} as {@code person} and restores whoever was there before. */
    public static <T> T person(SignedIn person, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication(person));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** How a person stands in the security context whose acts are the portal’s own: no entrance ever makes this. */
    public static UsernamePasswordAuthenticationToken authentication(SignedIn person) {
        var authorities = Stream.concat(
                        person.roles().stream().map(Role::authority).sorted(), Stream.of(PORTALS_OWN))
                .toArray(String[]::new);
        return UsernamePasswordAuthenticationToken.authenticated(
                person, null, AuthorityUtils.createAuthorityList(authorities));
    }

    static boolean isPortalsOwn(Authentication authentication) {
        return authentication.getAuthorities().stream()
                .anyMatch(authority -> PORTALS_OWN.equals(authority.getAuthority()));
    }
}
