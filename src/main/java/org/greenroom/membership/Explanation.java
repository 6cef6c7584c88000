package org.greenroom.membership;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a member is in an electorate, or is not.
 *
 * @param member  null where nobody has the number that was asked for
 * @param in      true when every reason is met
 * @param reasons one for each criterion that the rule gives, in a fixed order
 */
public record Explanation(@Nullable MemberSummary member, boolean in, List<Reason> reasons) {
    public Explanation {
        reasons = List.copyOf(reasons);
    }
}
