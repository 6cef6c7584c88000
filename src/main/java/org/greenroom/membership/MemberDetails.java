package org.greenroom.membership;

import java.util.List;

/** Everything the membership office sees of one member; lists start with the latest. */
public record MemberDetails(MemberSummary member, List<EngagementSummary> engagements, List<StewardTerm> terms) {
    public MemberDetails {
        engagements = List.copyOf(engagements);
        terms = List.copyOf(terms);
    }
}
