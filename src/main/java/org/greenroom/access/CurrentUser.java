package org.greenroom.access;

import java.util.Optional;
import java.util.Set;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The person behind the current request. */
@Component
public class CurrentUser {

    /** Who is signed in, if anybody is. */
    public Optional<SignedIn> get() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                        && authentication.isAuthenticated()
                        && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn)
                : Optional.empty();
    }

    /** The roles whose powers wait for a second factor in this session. */
    public Set<Role> waiting() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? Set.of() : Admission.waiting(authentication);
    }

    /**
     * Who is signed in.
     *
     * @throws AuthenticationCredentialsNotFoundException when nobody is
     */
    public SignedIn require() {
        return get().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody is signed in"));
    }
}
