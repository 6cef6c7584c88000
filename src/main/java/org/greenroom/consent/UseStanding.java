package org.greenroom.consent;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import org.greenroom.consent.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Where a member stands on one use.
 *
 * @param wording the current wording
 * @param readings how each item reads, those for single languages included
 * @param exceptions for single productions
 * @param revision what a form made from this carries
 * @param lastMaterial number of the last wording that changed its substance
 * @param lastShown what was last shown of it, or null
 */
public record UseStanding(
        Wording wording,
        SortedMap<Item, Reading> readings,
        List<NamedException> exceptions,
        int revision,
        int lastMaterial,
        PreferenceState.@Nullable Shown lastShown) {

    /** The use. */
    public Use use() {
        return wording.use();
    }

    /** Whether nothing was ever said of any part of it. */
    public boolean unstated() {
        return readings.values().stream().allMatch(reading -> reading.reason() == Reading.Reason.UNSTATED);
    }

    /** Whether all parts read the same, so that one answer says it. */
    public boolean uniform() {
        return readings.values().stream().map(UseStanding::told).distinct().count() == 1;
    }

    /** Whether a part of it waits to be confirmed because its wording changed. */
    public boolean reworded() {
        return has(readings.values(), Reading.Reason.REWORDED)
                || exceptions.stream()
                        .anyMatch(exception -> exception.stated().leeway().answer() != Answer.REFUSE
                                && exception.stated().wording() < lastMaterial);
    }

    private static boolean has(Collection<Reading> readings, Reading.Reason reason) {
        return readings.stream().anyMatch(reading -> reading.reason() == reason);
    }

    private static List<Object> told(Reading reading) {
        return List.of(reading.reason(), reading.leeway());
    }
}
