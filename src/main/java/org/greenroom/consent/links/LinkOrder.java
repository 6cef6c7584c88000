package org.greenroom.consent.links;

import java.time.LocalDate;
import java.util.Set;
import org.greenroom.consent.Use;
import org.jspecify.annotations.Nullable;

/**
 * What a member wants a link for.
 *
 * @param uses what it shows
 * @param audience for whom, in the member's words
 * @param purpose what for, in the member's words
 * @param until the last day (UK) it works
 * @param views how often it may be opened
 * @param agreed the exact words the member agreed to: that the link reveals the membership; null without agreement
 */
public record LinkOrder(
        Set<Use> uses,
        String audience,
        String purpose,
        @Nullable LocalDate until,
        int views,
        @Nullable String agreed) {

    /** The longest audience and purpose, in characters. */
    public static final int LONGEST = 200;
}
