package org.greenroom.consent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a decision says of one use, in one go: the items that got the same answer on the same wording.
 *
 * @param use the use
 * @param items which of its items
 * @param leeway the answer
 * @param wording the version it rests on
 */
public record Answered(Use use, SortedSet<Item> items, Leeway leeway, int wording) {

    public Answered {
        items = Collections.unmodifiableSortedSet(new TreeSet<>(items));
    }

    /** The changes of a decision, put together, in the order of the catalogue. */
    public static List<Answered> of(Collection<Change> changes) {
        var groups = new LinkedHashMap<Answered, SortedSet<Item>>();
        changes.stream().sorted((a, b) -> a.item().compareTo(b.item())).forEach(change -> groups.computeIfAbsent(
                        new Answered(change.item().use(), new TreeSet<>(), change.to(), change.wording()),
                        key -> new TreeSet<>())
                .add(change.item()));
        var all = new ArrayList<Answered>();
        groups.forEach((key, items) -> all.add(new Answered(key.use(), items, key.leeway(), key.wording())));
        return all;
    }

    /** What an exception says. */
    public static Answered of(PreferenceEvent.ExceptionStated event) {
        return new Answered(event.items().first().use(), event.items(), event.leeway(), event.wording());
    }

    /** Whether it is about the whole use. */
    public boolean whole() {
        return items.equals(new TreeSet<>(Item.of(use)));
    }
}
