package org.greenroom.consent.statistics;

import java.util.List;

/**
 * One group’s figures.
 *
 * @param branch the branch; empty for all members together
 * @param about how many members have a record, to the nearest ten; 0 where the group is not shown
 * @param uses the shares by use, in the order of the catalogue; empty where the group is not shown
 */
public record GroupShares(String branch, int about, List<UseShares> uses) {
    public GroupShares {
        uses = List.copyOf(uses);
    }

    /** Whether figures are shown: not for fewer than ten, nor where that would reveal fewer than ten others. */
    public boolean shown() {
        return !uses.isEmpty();
    }
}
