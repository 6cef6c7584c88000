package org.greenroom.consent.receipt;

import java.time.LocalDate;
import java.util.List;
import org.greenroom.consent.Reading;
import org.greenroom.consent.Use;

/**
 * What applied on a day, in the words of one language; made by {@link PastWords}.
 *
 * @param day the day
 * @param date the day in words
 * @param groups the uses by group, in the order of the catalogue
 * @param exceptions those that were there on the day
 */
public record PastTold(LocalDate day, String date, List<Group> groups, List<Line> exceptions) {

    /** A group of uses. */
    public record Group(String title, List<Line> lines) {}

    /**
     * How a use, or a part of it, read.
     *
     * @param about the use and which part of it; for an exception the production and engager as well
     * @param reading how it read
     * @param tag the same in one or two words
     * @param leeway the answer that stood, with its last day; empty where the tag says it all
     * @param why why it read so
     * @param conditions one sentence each
     * @param use the use
     * @param version of the wording the answer rested on; 0 where nothing was said
     */
    public record Line(
            String about,
            Reading reading,
            String tag,
            String leeway,
            String why,
            List<String> conditions,
            Use use,
            int version) {}
}
