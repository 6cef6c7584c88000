package org.greenroom.ballot;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.greenroom.access.Accounts;
import org.greenroom.access.CurrentUser;
import org.greenroom.audit.AuditTrail;
import org.greenroom.membership.MemberDirectory;
import org.greenroom.membership.MemberSummary;
import org.greenroom.notification.LetterBatches;
import org.greenroom.notification.Message;
import org.greenroom.notification.Outbox;
import org.greenroom.notification.Purpose;
import org.greenroom.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The notices of a ballot: what goes out when, in which words, and how it stands. Of a reminder nobody learns to whom or to
 * how many it went, here or elsewhere. All methods throw {@link UnknownBallot}.
 */
@Service
@Transactional
@PreAuthorize("hasRole('RETURNING_OFFICER')")
public class Notices {

    private static final String READERS = "hasAnyRole('RETURNING_OFFICER','SCRUTINEER')";

    /** Failed reminders are told of in steps of so many, and none below. */
    private static final int STEP = 5;

    private final BallotRepository ballots;
    private final BallotNoticeRepository notices;
    private final NoticePlan plan;
    private final NoticeTexts noticeTexts;
    private final NoticeReaches reaches;
    private final Outbox outbox;
    private final LetterBatches letters;
    private final Accounts accounts;
    private final MemberDirectory members;
    private final Texts texts;
    private final AuditTrail audit;
    private final CurrentUser currentUser;
    private final Clock clock;

    Notices(
            BallotRepository ballots,
            BallotNoticeRepository notices,
            NoticePlan plan,
            NoticeTexts noticeTexts,
            NoticeReaches reaches,
            Outbox outbox,
            LetterBatches letters,
            Accounts accounts,
            MemberDirectory members,
            Texts texts,
            AuditTrail audit,
            CurrentUser currentUser,
            Clock clock) {
        this.ballots = ballots;
        this.notices = notices;
        this.plan = plan;
        this.noticeTexts = noticeTexts;
        this.reaches = reaches;
        this.outbox = outbox;
        this.letters = letters;
        this.accounts = accounts;
        this.members = members;
        this.texts = texts;
        this.audit = audit;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** All notices of a ballot: the invitation, reminders by time, the result. */
    @PreAuthorize(READERS)
    @Transactional(readOnly = true)
    public List<NoticeInfo> of(UUID ballotId) {
        var ballot = find(ballotId);
        return notices.findByBallotId(ballotId).stream()
                .map(notice -> info(ballot, notice))
                .sorted(Comparator.comparing(NoticeInfo::kind)
                        .thenComparing(NoticeInfo::due, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(notice -> -hours(notice.time()))
                        .thenComparing(NoticeInfo::id))
                .toList();
    }

    private static int hours(@Nullable NoticeTime time) {
        return time instanceof NoticeTime.BeforeClose(int hours) ? hours : 0;
    }

    private NoticeInfo info(Ballot ballot, BallotNotice notice) {
        var due = notice.kind() == NoticeKind.INVITATION ? ballot.opensAt() : notice.due(ballot.closesAt());
        boolean isReminder = notice.kind() == NoticeKind.REMINDER;
        return new NoticeInfo(
                notice.id(),
                notice.kind(),
                state(ballot, notice),
                due,
                notice.time(),
                isReminder && closingSoon(ballot, notice, due),
                notice.beganAt(),
                isReminder || notice.state() == NoticeState.PLANNED ? null : numbers(notice),
                isReminder ? List.of() : letters.of(NoticeTexts.purpose(notice.kind()), ballot.id()));
    }

    /** What is planned for a ballot that will not come to it any more is left out. */
    private static NoticeState state(Ballot ballot, BallotNotice notice) {
        boolean never =
                switch (ballot.state()) {
                    case DRAFT, PROPOSED, PREPARING, SCHEDULED, OPEN -> false;
                    case CLOSING, CLOSED, COUNTED, PUBLISHED -> notice.kind() == NoticeKind.REMINDER;
                    case NOT_COUNTED, CANCELLED -> true;
                };
        return never && notice.state() == NoticeState.PLANNED ? NoticeState.LEFT_OUT : notice.state();
    }

    private boolean closingSoon(Ballot ballot, BallotNotice notice, @Nullable Instant due) {
        if (ballot.closesAt() == null && notice.time() instanceof NoticeTime.BeforeClose(int hours)) {
            var anyClose = clock.instant();
            return noticeTexts.isClosingSoon(anyClose, new NoticeTime.BeforeClose(hours).due(anyClose));
        }
        return noticeTexts.isClosingSoon(
                ballot.closesAt(), notice.state() == NoticeState.SENT ? notice.beganAt() : due);
    }

    private NoticeInfo.Numbers numbers(BallotNotice notice) {
        var mail = outbox.ofNotice(notice.id());
        return new NoticeInfo.Numbers(notice.mails(), notice.letters(), mail.waiting(), mail.sent(), mail.givenUp());
    }

    /** How those entitled are reached, by language: of the roll, or of the electorate rule while there is none. */
    @PreAuthorize(READERS)
    @Transactional(readOnly = true)
    public List<NoticeReach> reach(UUID ballotId) {
        return reaches.of(find(ballotId));
    }

    /** The words of a notice in a language, as somebody of the reader's own name would get it. */
    @PreAuthorize(READERS)
    @Transactional(readOnly = true)
    public NoticeText text(UUID ballotId, NoticeKind kind, boolean closingSoon, Locale language) {
        return noticeTexts.write(
                find(ballotId),
                kind,
                closingSoon,
                language,
                currentUser.require().displayName());
    }

    /**
     * At least so many reminders could not be delivered since the portal was set up, of all ballots together and in steps
     * of five: a nearer number, held against the list of bad addresses, could tell who had voted.
     */
    @PreAuthorize(READERS)
    @Transactional(readOnly = true)
    public long remindersFailed() {
        var tally = outbox.tallies().get(Purpose.BALLOT_REMINDER);
        return tally == null ? 0 : tally.givenUp() / STEP * STEP;
    }

    /**
     * Plans another reminder.
     *
     * @throws NoticeRefused when it cannot go then
     */
    public UUID add(UUID ballotId, NoticeTime time) {
        var ballot = ballots.lock(ballotId).orElseThrow(UnknownBallot::new);
        plan.requirePossible(ballot, time, null, clock.instant());
        var notice = notices.save(new BallotNotice(ballotId, time));
        record("ballot.notice-planned", ballotId);
        return notice.id();
    }

    /**
     * Moves a reminder that has not gone out.
     *
     * @throws NoticeRefused when it has, or cannot go then
     */
    public void move(UUID ballotId, UUID noticeId, NoticeTime time) {
        var ballot = ballots.lock(ballotId).orElseThrow(UnknownBallot::new);
        var notice = ofBallot(ballotId, noticeId);
        if (!time.equals(notice.time())) {
            plan.requirePossible(ballot, time, noticeId, clock.instant());
        }
        notice.move(time);
        record("ballot.notice-moved", ballotId);
    }

    /** Skips a reminder that has not gone out. @throws NoticeRefused when it has */
    public void skip(UUID ballotId, UUID noticeId) {
        var ballot = ballots.lock(ballotId).orElseThrow(UnknownBallot::new);
        NoticePlan.requireUnderWay(ballot);
        ofBallot(ballotId, noticeId).skip(clock.instant());
        record("ballot.notice-skipped", ballotId);
    }

    private BallotNotice ofBallot(UUID ballotId, UUID noticeId) {
        return notices.lock(noticeId)
                .filter(notice -> notice.ballotId().equals(ballotId))
                .orElseThrow(UnknownBallot::new);
    }

    /**
     * Sends a notice to the officer who asks, marked as a test.
     *
     * @return the address it goes to
     * @throws NoticeRefused without an address
     */
    public String test(UUID ballotId, NoticeKind kind, boolean closingSoon, Locale language) {
        var address = ownAddress();
        var words = text(ballotId, kind, closingSoon, language);
        outbox.enqueue(new Message(
                Purpose.NOTICE_TEST,
                address,
                language,
                texts.get(language, "notices.test.subject", words.subject()),
                words.text(),
                words.html(),
                Map.of()));
        record("ballot.notice-tested", ballotId);
        return address;
    }

    private String ownAddress() {
        var me = currentUser.require();
        var memberId = me.memberId();
        var address = memberId == null
                ? accounts.find(me.accountId()).map(account -> account.email()).orElse(null)
                : members.byId(memberId).map(MemberSummary::email).orElse(null);
        if (address == null) {
            throw new NoticeRefused(NoticeRefused.Reason.NO_ADDRESS);
        }
        return address;
    }

    private void record(String action, UUID ballotId) {
        audit.record(currentUser.require().actor(), action, ballotId.toString(), Map.of());
    }

    private Ballot find(UUID ballotId) {
        return ballots.findById(ballotId).orElseThrow(UnknownBallot::new);
    }
}
