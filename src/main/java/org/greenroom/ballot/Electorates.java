package org.greenroom.ballot;

import java.util.List;
import org.greenroom.audit.Acting;
import org.greenroom.membership.Doubt;
import org.greenroom.membership.Explanation;
import org.greenroom.membership.MemberFilter;
import org.greenroom.membership.MemberSelection;
import org.greenroom.membership.MemberSummary;
import org.greenroom.membership.Read;
import org.greenroom.membership.Reads;
import org.greenroom.membership.Reads.Look;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may vote under an electorate rule, while it is being composed. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('RETURNING_OFFICER')")
public class Electorates {

    private final MemberSelection selection;
    private final Reads reads;

    Electorates(MemberSelection selection, Reads reads) {
        this.selection = selection;
        this.reads = reads;
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

    /** How many members the rule takes in whose entry is doubtful in this way. */
    public long countDoubtful(MemberFilter rule, Doubt doubt) {
        return selection.countDoubtful(rule, doubt);
    }

    /** A part of them; those who are alike stand together. */
    public List<MemberSummary> doubtful(MemberFilter rule, Doubt doubt, int offset, int limit) {
        return selection.doubtful(rule, doubt, offset, limit);
    }

    /** Why the member with this number is in, or is not; the member sees that an officer asked. */
    @Transactional
    public Explanation explain(String memberNumber, MemberFilter rule) {
        var explanation = selection.explain(memberNumber, rule);
        var member = explanation.member();
        if (member != null) {
            reads.record(member.id(), Look.officer(Acting.current(), Read.Kind.ELECTORATE, ""));
        }
        return explanation;
    }
}
