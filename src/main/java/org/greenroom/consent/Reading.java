package org.greenroom.consent;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How an item reads at a moment: what applies, and why.
 *
 * @param item the item
 * @param stated the answer it rests on, or null where there is none
 * @param leeway what applies
 * @param reason why
 */
public record Reading(Item item, @Nullable Stated stated, Leeway leeway, Reason reason) {

    /** Why an item reads as it does. */
    public enum Reason {
        /** As the member said. */
        STATED,
        /** Nothing was ever said; others read a refusal. */
        UNSTATED,
        /** What was said has passed its last day; reads as a refusal. */
        EXPIRED,
        /** The wording changed in substance since; reads as a refusal until the member confirms. */
        REWORDED
    }

    /**
     * Reads an answer.
     *
     * @param day the day (UK) for which it is read
     * @param lastMaterial number of the use's last wording that changed its substance, as of that day
     */
    static Reading of(Item item, @Nullable Stated stated, LocalDate day, int lastMaterial) {
        if (stated == null) {
            return new Reading(item, null, Leeway.refuse(), Reason.UNSTATED);
        }
        if (stated.leeway().answer() == Answer.REFUSE) {
            return new Reading(item, stated, Leeway.refuse(), Reason.STATED);
        }
        if (stated.wording() < lastMaterial) {
            return new Reading(item, stated, Leeway.refuse(), Reason.REWORDED);
        }
        return stated.leeway().goesOn(day)
                ? new Reading(item, stated, stated.leeway(), Reason.STATED)
                : new Reading(item, stated, Leeway.refuse(), Reason.EXPIRED);
    }

    /** What applies, in one word. */
    public Answer answer() {
        return leeway.answer();
    }
}
