package org.greenroom.ballot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.greenroom.texts.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which notices a new ballot has, and where a reminder may be put. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NoticePlan {

    private final BallotNoticeRepository notices;
    private final NoticeSettings settings;
    private final BallotSettings ballotSettings;

    NoticePlan(BallotNoticeRepository notices, NoticeSettings settings, BallotSettings ballotSettings) {
        this.notices = notices;
        this.settings = settings;
        this.ballotSettings = ballotSettings;
    }

    /** The notices of a new ballot: invitation, the reminders of the settings, result. */
    void begin(UUID ballotId) {
        begin(
                ballotId,
                settings.reminderHours().stream()
                        .<NoticeTime>map(NoticeTime.BeforeClose::new)
                        .toList());
    }

    /** The notices of a copy: reminders as the earlier ballot had them, where they go by its close. */
    void copy(UUID earlier, UUID ballotId) {
        var found = notices.findByBallotId(earlier);
        if (found.isEmpty()) {
            begin(ballotId);
            return;
        }
        begin(
                ballotId,
                found.stream()
                        .map(BallotNotice::time)
                        .filter(NoticeTime.BeforeClose.class::isInstance)
                        .distinct()
                        .toList());
    }

    private void begin(UUID ballotId, List<NoticeTime> times) {
        notices.save(new BallotNotice(ballotId, NoticeKind.INVITATION));
        times.forEach(time -> notices.save(new BallotNotice(ballotId, time)));
        notices.save(new BallotNotice(ballotId, NoticeKind.RESULT));
    }

    /**
     * @param moved the reminder that is moved; null for a new one
     * @throws NoticeRefused when a reminder of this ballot cannot go then
     */
    void requirePossible(Ballot ballot, NoticeTime time, @Nullable UUID moved, Instant now) {
        requireUnderWay(ballot);
        if (time instanceof NoticeTime.BeforeClose(int hours) && (hours < 1 || hours > settings.mostHours())) {
            throw new NoticeRefused(NoticeRefused.Reason.HOURS);
        }
        var others = notices.findByBallotId(ballot.id()).stream()
                .filter(notice -> notice.kind() == NoticeKind.REMINDER
                        && !notice.id().equals(moved)
                        && (notice.state() == NoticeState.PLANNED || notice.state() == NoticeState.SENT))
                .toList();
        if (moved == null
                && others.stream().filter(n -> n.state() == NoticeState.PLANNED).count() >= settings.most()) {
            throw new NoticeRefused(NoticeRefused.Reason.TOO_MANY);
        }
        requireOtherTime(time, others);
        var due = time.due(ballot.closesAt());
        if (due != null) {
            requireBetween(ballot, due, now);
            requireFreeDay(ballot, due, others);
        }
    }

    static void requireUnderWay(Ballot ballot) {
        switch (ballot.state()) {
            case DRAFT, PROPOSED, PREPARING, SCHEDULED, OPEN -> {}
            case CLOSING, CLOSED, COUNTED, PUBLISHED, NOT_COUNTED, CANCELLED ->
                throw new NoticeRefused(NoticeRefused.Reason.OVER);
        }
    }

    private static void requireOtherTime(NoticeTime time, List<BallotNotice> others) {
        if (others.stream().anyMatch(other -> time.equals(other.time()))) {
            throw new NoticeRefused(NoticeRefused.Reason.SAME_DAY);
        }
    }

    private static void requireBetween(Ballot ballot, Instant due, Instant now) {
        var closesAt = ballot.closesAt();
        var opensAt = ballot.opensAt();
        if (!due.isAfter(now)) {
            throw new NoticeRefused(NoticeRefused.Reason.PAST);
        }
        if (closesAt != null && !due.isBefore(closesAt)) {
            throw new NoticeRefused(NoticeRefused.Reason.AFTER_CLOSE);
        }
        if (opensAt != null && due.isBefore(opensAt)) {
            throw new NoticeRefused(NoticeRefused.Reason.BEFORE_OPENING);
        }
    }

    private void requireFreeDay(Ballot ballot, Instant due, List<BallotNotice> others) {
        long sameDay = others.stream()
                .map(other -> other.state() == NoticeState.SENT ? other.beganAt() : other.due(ballot.closesAt()))
                .filter(time -> time != null && day(time).equals(day(due)))
                .count();
        if (sameDay >= ballotSettings.remindersPerDay()) {
            throw new NoticeRefused(NoticeRefused.Reason.SAME_DAY);
        }
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, Times.ZONE);
    }
}
