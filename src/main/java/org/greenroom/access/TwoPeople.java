package org.greenroom.access;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Where the rule of two people is waived: while the demonstration makes its union, and in tests. Never else. */
@Component
class TwoPeople {

    private final boolean waived;

    TwoPeople(Environment environment) {
        waived = environment.acceptsProfiles(Profiles.of("demo | test"));
    }

    /** @throws AccessDeniedException where one person alone may not */
    void requireWaived() {
        if (!waived) {
            throw new AccessDeniedException("This takes two people: see Appointments");
        }
    }
}
