package org.greenroom.membership.office;

import java.util.List;
import org.greenroom.access.AccountSummary;
import org.greenroom.membership.MemberSummary;
import org.jspecify.annotations.Nullable;

/**
 * Everything the membership office sees of one member; lists start with the latest.
 *
 * @param account null where the member has none yet
 * @param aliases members who were merged into this one
 */
public record MemberDetails(
        MemberSummary member,
        List<Entry> engagements,
        List<Entry> terms,
        @Nullable AccountSummary account,
        List<Correction> corrections,
        List<MemberAlias> aliases) {
    public MemberDetails {
        engagements = List.copyOf(engagements);
        terms = List.copyOf(terms);
        corrections = List.copyOf(corrections);
        aliases = List.copyOf(aliases);
    }
}
