package org.greenroom.audit;

import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;

/** A principal that knows as whom it acts; for rooms that must not know {@code access}. */
public interface Acting {

    /** As whom. */
    Actor actor();

    /**
     * Who acts in the current request.
     *
     * @throws AuthenticationCredentialsNotFoundException when nobody is signed in
     */
    static Actor current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Acting acting) {
            return acting.actor();
        }
        throw new AuthenticationCredentialsNotFoundException("Nobody is signed in");
    }
}
