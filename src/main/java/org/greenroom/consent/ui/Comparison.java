package org.greenroom.consent.ui;

import java.util.Collection;
import org.greenroom.consent.Item;
import org.greenroom.consent.Leeway;
import org.greenroom.consent.Reading;
import org.greenroom.consent.UseStanding;

/** How an answer stands to the one that applies now. */
enum Comparison {
    SAME,
    STRICTER,
    LOOSER;

    /** How an answer for some items stands to what applies to them; looser as soon as it is for one of them. */
    static Comparison of(Leeway leeway, Collection<Item> items, UseStanding standing) {
        var now = items.stream().map(item -> reading(standing, item)).toList();
        if (now.stream().anyMatch(reading -> !leeway.atMost(reading.leeway()))) {
            return LOOSER;
        }
        return now.stream()
                        .allMatch(
                                reading -> leeway.equals(reading.leeway()) && reading.reason() == Reading.Reason.STATED)
                ? SAME
                : STRICTER;
    }

    /** How an item reads; a language without an answer of its own reads as all the others do. */
    static Reading reading(UseStanding standing, Item item) {
        var own = standing.readings().get(item);
        if (own == null) {
            own = standing.readings().get(new Item(item.use(), null, null));
        }
        if (own == null) {
            throw new IllegalArgumentException(item + " is no part of " + standing.use());
        }
        return own;
    }
}
