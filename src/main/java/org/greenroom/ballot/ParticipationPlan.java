package org.greenroom.ballot;

import org.jspecify.annotations.Nullable;

/**
 * What stewards and organisers aim for in a ballot. Nothing about the outcome depends on it, and it stands on no paper.
 *
 * @param target per cent of those entitled who are hoped to take part, from 1 to 100; null where nobody has set one. Not
 *     to be confused with the turnout threshold, which the result is measured against
 */
public record ParticipationPlan(@Nullable Integer target) {

    /** Nothing planned. */
    public static final ParticipationPlan NONE = new ParticipationPlan(null);
}
