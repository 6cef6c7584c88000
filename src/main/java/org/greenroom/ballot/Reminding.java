package org.greenroom.ballot;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.greenroom.ballot.ReminderRequests.Request;
import org.greenroom.ballot.box.Roll;
import org.greenroom.ballot.box.RollEntry;
import org.greenroom.ballot.box.RollMark;
import org.greenroom.membership.ContactWishes;
import org.greenroom.membership.MemberDirectory;
import org.greenroom.membership.MemberSummary;
import org.greenroom.notification.BadAddresses;
import org.greenroom.notification.Message;
import org.greenroom.notification.Outbox;
import org.greenroom.notification.Purpose;
import org.greenroom.notification.SendCheck;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes reminders: to those who have no ballot in the box after the last batch, so that waiting mail tells no more than
 * the roll does. Each mail is checked again when it leaves, and then those who have voted since, those who do not want
 * to be reminded and everybody after the close get none. Goes through the roll piece by piece, as invitations do.
 */
@Component
class Reminding implements SendCheck {

    private static final int PIECE = 200;

    private final BallotRepository ballots;
    private final ReminderRequests requests;
    private final Roll roll;
    private final MemberDirectory members;
    private final ContactWishes wishes;
    private final Outbox outbox;
    private final BadAddresses badAddresses;
    private final NoticeTexts texts;
    private final Clock clock;
    private final TransactionTemplate inTransaction;

    Reminding(
            BallotRepository ballots,
            ReminderRequests requests,
            Roll roll,
            MemberDirectory members,
            ContactWishes wishes,
            Outbox outbox,
            BadAddresses badAddresses,
            NoticeTexts texts,
            Clock clock,
            TransactionTemplate inTransaction) {
        this.ballots = ballots;
        this.requests = requests;
        this.roll = roll;
        this.members = members;
        this.wishes = wishes;
        this.outbox = outbox;
        this.badAddresses = badAddresses;
        this.texts = texts;
        this.clock = clock;
        this.inTransaction = inTransaction;
    }

    /** Whether somebody could vote in it now. */
    static boolean isOpen(Ballot ballot, Instant now) {
        var closesAt = ballot.closesAt();
        return ballot.state() == BallotState.OPEN
                && !ballot.isSuspended()
                && closesAt != null
                && now.isBefore(closesAt);
    }

    /** Writes what is left to write of one request. */
    void send(UUID requestId) {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(inTransaction.execute(
                    tx -> requests.lock(requestId).map(this::sendPiece).orElse(false)));
        }
    }

    private boolean sendPiece(Request request) {
        var ballot = ballots.findById(request.ballotId()).orElseThrow(UnknownBallot::new);
        List<RollEntry> entries = isOpen(ballot, clock.instant()) ? next(request) : List.of();
        if (entries.isEmpty()) {
            requests.reached(request.id(), null);
            return false;
        }
        var summaries = members.byIds(entries.stream().map(RollEntry::memberId).toList());
        // To an address that is listed as bad none goes: how many fail would tell whether those on the list have voted.
        var bad = badAddresses.among(summaries.values().stream()
                .map(MemberSummary::email)
                .filter(Objects::nonNull)
                .toList());
        entries.stream()
                .map(entry -> summaries.get(entry.memberId()))
                .filter(Objects::nonNull)
                .filter(member -> member.email() != null && !bad.test(member.email()))
                .forEach(member -> remind(ballot, member));
        requests.reached(request.id(), entries.getLast().id());
        return true;
    }

    private List<RollEntry> next(Request request) {
        boolean whole = request.scope().equals(ReminderRequests.WHOLE_ROLL);
        Set<String> reminded = whole ? requests.workplacesOn(request.ballotId(), request.day()) : Set.of();
        return roll.notInBox(request.ballotId(), whole ? null : request.scope(), reminded, request.lastId(), PIECE);
    }

    /** What waits holds no words: they are written when it leaves, with the closing time of then. */
    private void remind(Ballot ballot, MemberSummary member) {
        var subject = texts.subject(NoticeKind.REMINDER, false, member.locale());
        outbox.enqueueChecked(
                new Message(
                        Purpose.BALLOT_REMINDER, Objects.requireNonNull(member.email()), member.locale(), subject, ""),
                ballot.id(),
                member.id());
    }

    @Override
    public Purpose purpose() {
        return Purpose.BALLOT_REMINDER;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public boolean mayLeave(UUID ballotId, UUID memberId) {
        return ballots.findById(ballotId)
                        .filter(ballot -> isOpen(ballot, clock.instant()))
                        .isPresent()
                && roll.find(ballotId, memberId)
                        .filter(entry -> entry.mark() == RollMark.NOT_VOTED)
                        .isPresent()
                && wishes.mayBeReminded(memberId);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public Optional<Message> asItLeaves(Message waiting, UUID ballotId, UUID memberId) {
        if (!mayLeave(ballotId, memberId)) {
            return Optional.empty();
        }
        var ballot = ballots.findById(ballotId).orElseThrow(UnknownBallot::new);
        var soon = texts.isClosingSoon(ballot.closesAt(), clock.instant());
        return members.byId(memberId)
                .filter(member -> member.email() != null)
                .map(member ->
                        texts.mail(ballot, NoticeKind.REMINDER, soon, member, Objects.requireNonNull(member.email())));
    }
}
