package org.greenroom.consent;

import java.util.List;
import java.util.UUID;
import org.greenroom.consent.ledger.Ledger;
import org.greenroom.membership.MemberDirectory;
import org.greenroom.membership.MemberErased;
import org.greenroom.membership.MembersMerged;
import org.greenroom.membership.MergeGuard;
import org.greenroom.membership.MergeObjection;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * When two members turn out to be one person, the record goes with the person. Two records cannot become one: nobody but
 * the member could say which answer is meant, so that the member erases one of them first.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RecordMerge implements MergeGuard {

    private final Ledger ledger;
    private final Erasure erasure;
    private final MemberDirectory members;

    RecordMerge(Ledger ledger, Erasure erasure, MemberDirectory members) {
        this.ledger = ledger;
        this.erasure = erasure;
        this.members = members;
    }

    @Override
    public List<MergeObjection> objections(UUID from, UUID into) {
        if (ledger.subjectOf(from).isEmpty() || ledger.subjectOf(into).isEmpty()) {
            return List.of();
        }
        var name = members.byId(into).map(member -> member.displayName()).orElse("");
        return List.of(new MergeObjection("records.merge.both", name, name));
    }

    /** A deleted member's record becomes unreadable; {@link Erasure} needs the office's role, which whoever deletes has. */
    @EventListener
    void on(MemberErased erased) {
        erasure.erase(erased.memberId(), erased.reason());
    }

    @EventListener
    void on(MembersMerged merged) {
        ledger.subjectOf(merged.from()).ifPresent(subject -> ledger.move(subject, merged.into()));
    }
}
