package org.greenroom.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.greenroom.consent.wording.Wording;

/**
 * What applied on a day.
 *
 * @param day the day (UK), taken at its end, or now for today
 * @param readings how each item read
 * @param exceptions that stood
 * @param wordings the version each stated answer rested on, by use
 */
public record PastReading(
        LocalDate day,
        SortedMap<Item, Reading> readings,
        List<NamedException> exceptions,
        SortedMap<Use, Wording> wordings) {}
