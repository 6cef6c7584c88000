package org.greenroom.membership.office;

import java.util.List;
import org.greenroom.membership.MergeObjection;

/**
 * Two members side by side.
 *
 * @param firstStays  what speaks against merging the second into the first
 * @param secondStays what speaks against merging the first into the second
 */
public record Comparison(
        MemberDetails first, MemberDetails second, List<MergeObjection> firstStays, List<MergeObjection> secondStays) {
    public Comparison {
        firstStays = List.copyOf(firstStays);
        secondStays = List.copyOf(secondStays);
    }
}
