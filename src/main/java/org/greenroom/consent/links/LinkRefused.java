package org.greenroom.consent.links;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** A link was not given; nothing has changed. */
public class LinkRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is missing or out of bounds, for the page to say at the field. */
    public enum Reason {
        NO_USE,
        NO_AUDIENCE,
        AUDIENCE_TOO_LONG,
        NO_PURPOSE,
        PURPOSE_TOO_LONG,
        NO_END,
        END_PAST,
        END_TOO_FAR,
        VIEWS_OUT_OF_RANGE,
        NOT_AGREED,
        TOO_MANY
    }

    private final EnumSet<Reason> reasons;

    LinkRefused(Set<Reason> reasons) {
        super("A link was refused: " + reasons);
        this.reasons = EnumSet.copyOf(reasons);
    }

    /** All reasons, at least one. */
    public Set<Reason> reasons() {
        return Collections.unmodifiableSet(reasons);
    }
}
