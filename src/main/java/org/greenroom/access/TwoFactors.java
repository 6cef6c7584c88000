package org.greenroom.access;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Whether the person of the current request has shown two factors, for acts that hang on no role. */
@Component
public class TwoFactors {

    private final Admission admission;

    TwoFactors(Admission admission) {
        this.admission = admission;
    }

    /** By the rules for roles that ask for two. */
    public boolean shown() {
        var session = SecurityContextHolder.getContext().getAuthentication();
        return session != null
                && session.getPrincipal() instanceof SignedIn person
                && (ActingAs.isPortalsOwn(session) || admission.hasTwoFactors(session, person.accountId()));
    }
}
