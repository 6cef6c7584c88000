package org.greenroom.membership.office;

import java.util.List;
import org.greenroom.membership.Found;
import org.greenroom.membership.WorkplaceSummary;

/**
 * One workplace as the office sees it.
 *
 * @param engagements one page of them, by the members' names
 * @param current     how many of all engagements cover today
 * @param all         how many there are
 * @param terms       the stewards' terms, the current ones and those to come first
 */
public record WorkplaceDetails(
        WorkplaceSummary workplace, Found<Entry> engagements, long current, long all, List<Entry> terms) {
    public WorkplaceDetails {
        terms = List.copyOf(terms);
    }
}
