package org.greenroom.ballot;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.membership.MemberDirectory;
import org.greenroom.notification.Message;
import org.greenroom.notification.NoticeCheck;
import org.greenroom.notification.Purpose;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * An invitation that has waited for the mail server leaves only while somebody can vote, and only with the closing time
 * of then: written anew for whoever has the address now, or not at all. Whether the reader has voted is not asked.
 */
@Component
class InvitationCheck implements NoticeCheck {

    private final BallotRepository ballots;
    private final BallotNoticeRepository notices;
    private final MemberDirectory members;
    private final NoticeTexts texts;
    private final Clock clock;

    InvitationCheck(
            BallotRepository ballots,
            BallotNoticeRepository notices,
            MemberDirectory members,
            NoticeTexts texts,
            Clock clock) {
        this.ballots = ballots;
        this.notices = notices;
        this.members = members;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Purpose purpose() {
        return Purpose.BALLOT_INVITATION;
    }

    /** Nobody is called to a booth that is shut after a restore, and nobody is forgotten: two officers decide first. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public boolean waitsOn(UUID notice) {
        return notices.findById(notice)
                .flatMap(found -> ballots.findById(found.ballotId()))
                .filter(Ballot::isSuspended)
                .isPresent();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public Optional<Message> asItLeaves(Message waiting, UUID notice) {
        return notices.findById(notice)
                .flatMap(found -> ballots.findById(found.ballotId()))
                .filter(ballot -> Reminding.isOpen(ballot, clock.instant()))
                .flatMap(ballot -> texts.saysClosingTime(waiting, ballot)
                        ? Optional.of(waiting)
                        : members.byEmail(waiting.recipientAddress())
                                .map(member -> texts.mail(
                                        ballot, NoticeKind.INVITATION, false, member, waiting.recipientAddress())));
    }
}
