package org.greenroom.consent.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.greenroom.consent.Answer;
import org.greenroom.consent.Item;
import org.greenroom.consent.Leeway;
import org.greenroom.consent.Reading;
import org.greenroom.consent.UseStanding;

/** What pages ask of where a member stands on a use. */
final class Standings {

    private Standings() {}

    /** Parts of a use that read the same. */
    static Collection<List<Reading>> alike(UseStanding standing) {
        var groups = new LinkedHashMap<List<Object>, List<Reading>>();
        standing.readings().values().forEach(reading -> groups.computeIfAbsent(
                        List.of(reading.reason(), reading.leeway()), key -> new ArrayList<>())
                .add(reading));
        return groups.values();
    }

    /** Whether the member said anything, exceptions included, that could be taken back. */
    static boolean canBeWithdrawn(UseStanding standing) {
        return standing.readings().values().stream()
                        .anyMatch(reading -> reading.stated() != null
                                && reading.stated().leeway().answer() != Answer.REFUSE)
                || standing.exceptions().stream()
                        .anyMatch(exception -> exception.stated().leeway().answer() != Answer.REFUSE);
    }

    /** How an item reads; a language without an answer of its own reads as all others do. */
    static Reading reading(UseStanding standing, Item item) {
        var own = standing.readings().get(item);
        if (own != null) {
            return own;
        }
        var others = standing.readings().get(new Item(item.use(), null, null));
        if (others == null) {
            throw new IllegalArgumentException(item + " is no part of this use");
        }
        return new Reading(item, null, others.leeway(), others.reason());
    }

    /** Whether all of these items stand at exactly this answer. */
    static boolean standsAt(UseStanding standing, Collection<Item> items, Leeway leeway) {
        return items.stream()
                .map(item -> standing.readings().get(item))
                .allMatch(reading -> reading != null
                        && reading.reason() == Reading.Reason.STATED
                        && reading.leeway().equals(leeway));
    }
}
