package org.greenroom.ballot;

import java.util.List;
import org.greenroom.membership.Explanation;
import org.greenroom.membership.MemberFilter;
import org.greenroom.membership.MemberSelection;
import org.greenroom.membership.MemberSummary;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may vote under an electorate rule, while it is being composed. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('RETURNING_OFFICER')")
public class Electorates {

    private final MemberSelection selection;

    Electorates(MemberSelection selection) {
        this.selection = selection;
    }

    /** How many members the rule takes in today. */
    public long count(MemberFilter rule) {
        return selection.count(rule);
    }

    /** How many of them a search finds. */
    public long count(MemberFilter rule, String search) {
        return selection.count(rule, search);
    }

    /** A part of them by family name. @param search words to be found in name, number or address; empty finds all */
    public List<MemberSummary> page(MemberFilter rule, int offset, int limit, String search) {
        return selection.page(rule, offset, limit, search);
    }

    /** Why the member with this number is in, or is not. */
    public Explanation explain(String memberNumber, MemberFilter rule) {
        return selection.explain(memberNumber, rule);
    }
}
