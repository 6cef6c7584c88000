package org.greenroom.ballot;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.greenroom.audit.Actor;
import org.greenroom.audit.AuditTrail;
import org.greenroom.texts.Times;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends planned reminders whose time has come, and results. The scheduler calls it on one node at a time; it can be called
 * at any time and twice. When a reminder is due follows from the closing time as it stands when this runs.
 */
@Service
public class NoticeUpkeep {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeUpkeep.class);

    private final BallotRepository ballots;
    private final BallotNoticeRepository notices;
    private final ReminderRequests requests;
    private final RollNotices rollNotices;
    private final BallotTasks tasks;
    private final BallotSettings settings;
    private final NoticeSettings noticeSettings;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate inTransaction;

    NoticeUpkeep(
            BallotRepository ballots,
            BallotNoticeRepository notices,
            ReminderRequests requests,
            RollNotices rollNotices,
            BallotTasks tasks,
            BallotSettings settings,
            NoticeSettings noticeSettings,
            AuditTrail audit,
            Clock clock,
            TransactionTemplate inTransaction) {
        this.ballots = ballots;
        this.notices = notices;
        this.requests = requests;
        this.rollNotices = rollNotices;
        this.tasks = tasks;
        this.settings = settings;
        this.noticeSettings = noticeSettings;
        this.audit = audit;
        this.clock = clock;
        this.inTransaction = inTransaction;
    }

    /** Sends whatever is due now. */
    public void sendDue() {
        sendDue(clock.instant());
    }

    void sendDue(Instant now) {
        each(notices.open(NoticeKind.REMINDER, BallotState.OPEN), id -> remindIfDue(id, now));
        each(notices.open(NoticeKind.RESULT, BallotState.PUBLISHED), this::announcePiece);
    }

    /** @return false: there is nothing more to do for it now */
    private boolean remindIfDue(UUID noticeId, Instant now) {
        var notice = notices.lock(noticeId).orElseThrow();
        var ballot = ballots.findById(notice.ballotId()).orElseThrow(UnknownBallot::new);
        var due = notice.due(ballot.closesAt());
        if (notice.state() != NoticeState.PLANNED
                || due == null
                || now.isBefore(due)
                || !Reminding.isOpen(ballot, now)) {
            return false;
        }
        var today = LocalDate.ofInstant(now, Times.ZONE);
        int already = requests.on(ballot.id(), ReminderRequests.WHOLE_ROLL, today);
        var opensAt = ballot.opensAt();
        boolean late = now.isAfter(due.plus(noticeSettings.grace()));
        if (late || already >= settings.remindersPerDay() || (opensAt != null && due.isBefore(opensAt))) {
            notice.leaveOut(now);
            return false;
        }
        UUID request = UUID.randomUUID();
        requests.insert(request, ballot.id(), ReminderRequests.WHOLE_ROLL, today, already + 1, now);
        notice.remind(now);
        tasks.remind(request);
        audit.record(Actor.system(), "ballot.reminded", ballot.id().toString(), Map.of("planned", "yes"));
        return false;
    }

    /** @return whether there is more to write */
    private boolean announcePiece(UUID noticeId) {
        var notice = notices.lock(noticeId).orElseThrow();
        var ballot = ballots.findById(notice.ballotId()).orElseThrow(UnknownBallot::new);
        return notice.state() != NoticeState.SENT && rollNotices.writePiece(ballot, NoticeKind.RESULT) > 0;
    }

    /** One notice’s trouble does not keep the others waiting; each piece is a transaction of its own. */
    private void each(List<UUID> ids, Predicate<UUID> step) {
        for (UUID id : ids) {
            try {
                boolean more = true;
                while (more) {
                    more = Boolean.TRUE.equals(inTransaction.execute(tx -> step.test(id)));
                }
            } catch (DataAccessException e) {
                LOG.error(
                        "Notice {} failed and will be tried again: {}",
                        id,
                        e.getClass().getSimpleName());
            } catch (RuntimeException e) {
                LOG.error("Notice {} failed and will be tried again", id, e);
            }
        }
    }

    /** What is scheduled. */
    @Configuration(proxyBeanMethods = false)
    static class Scheduled {

        @Bean
        RecurringTask<Void> ballotNotices(ObjectProvider<NoticeUpkeep> upkeep, NoticeSettings settings) {
            return Tasks.recurring("ballot-notices", FixedDelay.of(settings.lookEvery()))
                    .execute((instance, context) -> upkeep.getObject().sendDue());
        }
    }
}
