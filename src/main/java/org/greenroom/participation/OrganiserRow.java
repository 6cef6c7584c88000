package org.greenroom.participation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A workplace in a ballot as organisers see it.
 *
 * @param entitled null for a small group
 * @param moreForTarget how many more votes than the figure shows reach the target; 0 once it is reached, null where there is
 *     no figure or no target
 * @param stewards the names of those who hold a term there today; empty for none
 */
public record OrganiserRow(
        String code,
        String name,
        String employer,
        String agreement,
        @Nullable Integer entitled,
        Figure figure,
        @Nullable Integer moreForTarget,
        List<String> stewards) {
    public OrganiserRow {
        stewards = List.copyOf(stewards);
    }
}
