package org.greenroom.consent.requests;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an engager answered, as the member noted it.
 *
 * @param outcome what came back
 * @param on on which day (UK)
 * @param until the new last day when more time is asked for, else null
 * @param note the member’s own words
 */
public record LetterAnswer(
        Outcome outcome, LocalDate on, @Nullable LocalDate until, String note) {
    public LetterAnswer {
        note = note.strip();
    }
}
