package org.greenroom.ballot;

import org.jspecify.annotations.Nullable;

/**
 * What stewards and organisers aim for in a ballot, and whether stewards may have a named list. Nothing about the outcome
 * depends on it, and it stands on no paper; a second officer approves it with the paper.
 *
 * @param target per cent of those entitled who are hoped to take part, from 1 to 100; null where nobody has set one. Not
 *     to be confused with the turnout threshold, which the result is measured against
 * @param listPurpose what stewards’ named list of people who may still be reminded is for; null where the ballot has no
 *     such list, which is the rule. A ballot with one has no figures of workplaces
 */
public record ParticipationPlan(
        @Nullable Integer target, @Nullable Bilingual listPurpose) {

    /** Nothing planned. */
    public static final ParticipationPlan NONE = new ParticipationPlan(null, null);

    /** A plan without a named list. */
    public ParticipationPlan(@Nullable Integer target) {
        this(target, null);
    }

    /** Whether stewards may have a named list. */
    public boolean hasNamedList() {
        return listPurpose != null;
    }
}
