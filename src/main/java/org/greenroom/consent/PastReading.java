package org.greenroom.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.greenroom.consent.wording.Wording;

/**
 * What applied on a day.
 *
 * @param day the day (UK), taken at its end, or now for today
 * @param readings how each item read
 * @param exceptions that had been stated and not ended, in the order they were made
 * @param wordings the versions that the stated answers rested on
 * @param lastMaterial number of each use’s last wording that had changed its substance by then
 */
public record PastReading(
        LocalDate day,
        SortedMap<Item, Reading> readings,
        List<NamedException> exceptions,
        List<Wording> wordings,
        Map<Use, Integer> lastMaterial) {

    public PastReading {
        exceptions = List.copyOf(exceptions);
        wordings = List.copyOf(wordings);
        lastMaterial = Map.copyOf(lastMaterial);
    }

    /** The wording that an answer rested on. */
    public Optional<Wording> wording(Use use, Stated stated) {
        return wordings.stream()
                .filter(wording -> wording.use() == use && wording.version() == stated.wording())
                .findAny();
    }

    /** How an exception stood by itself on the day. */
    public Reading of(NamedException exception) {
        return Reading.of(
                exception.items().first(), exception.stated(), day, lastMaterial.getOrDefault(exception.use(), 1));
    }
}
