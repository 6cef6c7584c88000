package org.greenroom.consent;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member’s act on a single use.
 *
 * @param items what is answered, all of one use
 * @param leeway the answer
 * @param shown the event by which the wording was shown with the form; needed for whatever is looser
 * @param revision the use’s revision that the form was made from
 * @param confirmed whether the words of an allowance were confirmed
 */
public record Decision(
        Set<Item> items, Leeway leeway, @Nullable UUID shown, int revision, boolean confirmed) {
    public Decision {
        items = Set.copyOf(items);
    }
}
