package org.greenroom.consent.links;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.greenroom.consent.Item;
import org.greenroom.consent.Leeway;
import org.greenroom.consent.PreferenceState;
import org.greenroom.consent.Reading;
import org.greenroom.consent.Use;

/**
 * What a statement says of one item: what applies at a moment, and why. Exceptions for single productions are no part of
 * it: they concern others than whoever reads it.
 *
 * @param item the item
 * @param leeway what applies
 * @param reason why; anything but STATED reads as a refusal
 */
public record StatedUse(Item item, Leeway leeway, Reading.Reason reason) {

    /** What a record says of some uses, in the order of the catalogue. */
    static List<StatedUse> of(
            PreferenceState state, Collection<Use> uses, LocalDate today, Map<Use, Integer> lastMaterial) {
        var stated = new ArrayList<StatedUse>();
        uses.stream().sorted().distinct().forEach(use -> state.items(use).forEach(item -> {
            var reading = state.reading(item, today, lastMaterial);
            stated.add(new StatedUse(item, reading.leeway(), reading.reason()));
        }));
        return stated;
    }

    /** Whether {@code now} permits less, in anything, than {@code before} did. */
    static boolean stricter(List<StatedUse> before, List<StatedUse> now) {
        var by = new LinkedHashMap<Item, Leeway>();
        now.forEach(stated -> by.put(stated.item(), stated.leeway()));
        for (var stated : before) {
            var leeway = by.remove(stated.item());
            if (leeway == null) {
                // A language that has no answer of its own any more reads as all the others do.
                leeway = by.getOrDefault(
                        new Item(stated.item().use(), stated.item().modality(), null), Leeway.refuse());
            }
            if (!stated.leeway().atMost(leeway)) {
                return true;
            }
        }
        // A language that has an answer of its own now read as all the others did.
        for (var added : by.entrySet()) {
            var general = before.stream()
                    .filter(stated -> stated.item().use() == added.getKey().use()
                            && stated.item().language() == null)
                    .findAny();
            if (general.isPresent() && !general.get().leeway().atMost(added.getValue())) {
                return true;
            }
        }
        return false;
    }

    /** As it stands in a signed statement. */
    Map<String, Object> claims() {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("use", item.use().name());
        if (item.modality() != null) {
            claims.put("modality", item.modality().name().toLowerCase(Locale.ROOT));
        }
        if (item.language() != null) {
            claims.put("language", item.language());
        }
        claims.put("answer", leeway.answer().name().toLowerCase(Locale.ROOT));
        claims.put("basis", reason.name().toLowerCase(Locale.ROOT));
        if (!leeway.conditions().isEmpty()) {
            var conditions = new LinkedHashMap<String, Object>();
            leeway.conditions()
                    .forEach((condition, words) -> conditions.put(
                            condition.name().toLowerCase(Locale.ROOT), words.isEmpty() ? Boolean.TRUE : words));
            claims.put("conditions", conditions);
        }
        if (leeway.until() != null) {
            claims.put("until", leeway.until().toString());
        }
        return claims;
    }
}
