package org.greenroom.consent;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A different answer for one production and engager.
 *
 * @param id its id
 * @param items for what, all of one use
 * @param engager who engages
 * @param production for which production
 * @param from the first day (UK) it applies
 * @param stated the answer; with a last day unless it is a refusal
 */
public record NamedException(
        UUID id, SortedSet<Item> items, String engager, String production, LocalDate from, Stated stated) {

    public NamedException {
        items = Collections.unmodifiableSortedSet(new TreeSet<>(items));
    }

    /** The use it is about. */
    public Use use() {
        return items.first().use();
    }

    /** Whether it is about the same production and engager, however they are written. */
    public boolean about(String otherEngager, String otherProduction) {
        return plain(engager).equals(plain(otherEngager)) && plain(production).equals(plain(otherProduction));
    }

    /** Whether it says something of an item; what it says for all languages it says for each. */
    public boolean covers(Item item) {
        return items.contains(item) || (item.language() != null && items.contains(new Item(item.use(), null, null)));
    }

    /**
     * How an item reads for this production, given its standing reading. When the exception has run out, or its wording
     * was replaced, it goes on only as far as it is the stricter of the two: time loosens nothing.
     */
    Reading over(Reading standing, LocalDate day, int lastMaterial) {
        if (day.isBefore(from)) {
            return standing;
        }
        var own = Reading.of(standing.item(), stated, day, lastMaterial);
        if (own.reason() == Reading.Reason.STATED) {
            return own;
        }
        var leeway = stated.leeway();
        var unbounded =
                switch (leeway.answer()) {
                    case REFUSE -> Leeway.refuse();
                    case ASK -> Leeway.ask(null);
                    case ALLOW -> leeway;
                };
        if (standing.leeway().answer() == Answer.REFUSE || leeway.answer() == Answer.REFUSE) {
            return new Reading(standing.item(), stated, Leeway.refuse(), own.reason());
        }
        var until = standing.leeway().until();
        var both = unbounded.answer() == Answer.ALLOW && until != null
                ? Leeway.allow(unbounded.conditions(), until).and(standing.leeway())
                : Leeway.ask(until);
        return new Reading(standing.item(), stated, both, own.reason());
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
