package org.greenroom.access;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** Runs work of the portal's own under a person's roles, outside any request: demonstration data, tasks, tests. */
public final class ActingAs {

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

    /** The person as they are now in place of the one of {@code before}; what else {@code before} holds stays. */
    public static Authentication renewed(Authentication before, SignedIn now) {
        var authorities = Stream.concat(
                        before.getAuthorities().stream().filter(held -> !String.valueOf(held.getAuthority())
                                .startsWith("ROLE_")),
                        authentication(now).getAuthorities().stream())
                .toList();
        var renewed = UsernamePasswordAuthenticationToken.authenticated(now, null, authorities);
        renewed.setDetails(before.getDetails());
        return renewed;
    }

    /** How a signed-in person stands in the security context. */
    public static UsernamePasswordAuthenticationToken authentication(SignedIn person) {
        var authorities = person.roles().stream().map(Role::authority).sorted().toArray(String[]::new);
        return UsernamePasswordAuthenticationToken.authenticated(
                person, null, AuthorityUtils.createAuthorityList(authorities));
    }
}
