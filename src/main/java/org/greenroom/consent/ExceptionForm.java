package org.greenroom.consent;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member’s act for one production.
 *
 * @param items what is answered, all of one use
 * @param engager who engages
 * @param production for which production
 * @param from the first day (UK)
 * @param leeway the answer; with a last day unless it is a refusal
 * @param shown the event by which the wording was shown with the form
 * @param revision the use’s revision that the form was made from
 * @param confirmed whether the words were confirmed
 */
public record ExceptionForm(
        Set<Item> items,
        String engager,
        String production,
        LocalDate from,
        Leeway leeway,
        @Nullable UUID shown,
        int revision,
        boolean confirmed) {
    public ExceptionForm {
        items = Set.copyOf(items);
        engager = engager.strip();
        production = production.strip();
    }
}
