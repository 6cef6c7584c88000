package org.greenroom.membership.office;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two members who may be one person: they have the same name and something else in common, or the same mobile.
 *
 * @param sameName   the legal names are the same, without regard to case and accents
 */
public record DuplicatePair(
        Side first, Side second, boolean sameName, boolean sameMobile, boolean sameJoined, boolean sameBranch) {

    /** One of the two. */
    public record Side(
            UUID id,
            String number,
            String name,
            String branch,
            LocalDate joinedOn,
            @Nullable String email) {}
}
