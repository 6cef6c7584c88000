package org.greenroom.membership;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.audit.Actor;
import org.greenroom.audit.AuditTrail;
import org.greenroom.membership.Reads.Look;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the membership office reads. Opening one member's page is recorded, and the member may learn of it. */
@Service
@Transactional
@PreAuthorize("hasRole('MEMBERSHIP_OFFICER')")
public class MembershipOffice {
    private final MemberSelection selection;
    private final MemberDirectory directory;
    private final EngagementRepository engagements;
    private final StewardTerms terms;
    private final Reads reads;
    private final AuditTrail audit;

    MembershipOffice(
            MemberSelection selection,
            MemberDirectory directory,
            EngagementRepository engagements,
            StewardTerms terms,
            Reads reads,
            AuditTrail audit) {
        this.selection = selection;
        this.directory = directory;
        this.engagements = engagements;
        this.terms = terms;
        this.reads = reads;
        this.audit = audit;
    }

    /** A part of the members that a search finds; see {@link MemberSelection#page}. */
    @Transactional(readOnly = true)
    public Found<MemberSummary> members(String search, int offset, int limit) {
        var everyone = MemberFilter.everyone();
        return new Found<>(selection.page(everyone, offset, limit, search), selection.count(everyone, search));
    }

    /**
     * Opens one member's page, which the audit trail keeps and the member reads; empty where there is no such member.
     *
     * @param purpose what for, as the member will read it
     */
    public Optional<MemberDetails> open(UUID memberId, OfficePurpose purpose, Actor reader) {
        var member = directory.byId(memberId);
        member.ifPresent(m -> {
            reads.record(memberId, Look.officer(reader, Read.Kind.MEMBER_PAGE, purpose.textKey()));
            audit.record(reader, "membership.member.read", "member " + memberId, Map.of("purpose", purpose.code()));
        });
        return member.map(this::details);
    }

    private MemberDetails details(MemberSummary member) {
        return new MemberDetails(
                member,
                engagements.ofMember(member.id()).stream()
                        .map(Engagement::summary)
                        .toList(),
                terms.allOf(member.id()));
    }
}
