package org.greenroom.membership.office;

import java.util.Set;
import org.greenroom.membership.MemberFilter;
import org.greenroom.membership.MemberStatus;
import org.jspecify.annotations.Nullable;

/**
 * What the office looks for on the roll; what is empty or null asks for nothing.
 *
 * @param words     to be found in name, number or e-mail address; numbers of merged members count
 * @param workplace code of a workplace at which the member works or has worked
 */
public record MemberQuery(String words, @Nullable MemberStatus status, String branch, String workplace) {

    MemberFilter filter() {
        return new MemberFilter(
                status == null ? Set.of() : Set.of(status),
                Set.of(),
                null,
                null,
                workplace.isEmpty() ? Set.of() : Set.of(workplace),
                branch.isEmpty() ? Set.of() : Set.of(branch),
                null);
    }
}
