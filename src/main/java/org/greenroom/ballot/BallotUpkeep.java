package org.greenroom.ballot;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.greenroom.audit.Actor;
import org.greenroom.audit.AuditTrail;
import org.greenroom.ballot.BallotWork.Task;
import org.greenroom.ballot.box.BallotKeys;
import org.greenroom.ballot.box.DatabaseClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the portal does for ballots by itself. The scheduler calls it; the demonstration and tests may, to have a thing
 * done now. Everything here can be called at any time, twice, and on two nodes at once. No officer's act is among it.
 */
@Service
public class BallotUpkeep {

    private static final Logger LOG = LoggerFactory.getLogger(BallotUpkeep.class);

    private final BallotRepository ballots;
    private final Preparation preparation;
    private final Invitations invitations;
    private final ReminderRequests reminders;
    private final Reminding reminding;
    private final Closing closing;
    private final Moving moving;
    private final BallotKeys keys;
    private final BallotWork work;
    private final BallotTasks tasks;
    private final BallotAlarm alarm;
    private final KeyAlarms keyAlarms;
    private final KeyWork keyWork;
    private final LapsedActs lapsed;
    private final DatabaseClock clock;
    private final AuditTrail audit;
    private final TransactionTemplate inTransaction;

    BallotUpkeep(
            BallotRepository ballots,
            Preparation preparation,
            Invitations invitations,
            ReminderRequests reminders,
            Reminding reminding,
            Closing closing,
            Moving moving,
            BallotKeys keys,
            BallotWork work,
            BallotTasks tasks,
            BallotAlarm alarm,
            KeyAlarms keyAlarms,
            KeyWork keyWork,
            LapsedActs lapsed,
            DatabaseClock clock,
            AuditTrail audit,
            TransactionTemplate inTransaction) {
        this.ballots = ballots;
        this.preparation = preparation;
        this.invitations = invitations;
        this.reminders = reminders;
        this.reminding = reminding;
        this.closing = closing;
        this.moving = moving;
        this.keys = keys;
        this.work = work;
        this.tasks = tasks;
        this.alarm = alarm;
        this.keyAlarms = keyAlarms;
        this.keyWork = keyWork;
        this.lapsed = lapsed;
        this.clock = clock;
        this.audit = audit;
        this.inTransaction = inTransaction;
    }

    /** Freezes roll and election of an approved ballot and opens it if its time has come. */
    public void prepare(UUID ballotId) {
        if (ballots.findById(ballotId).filter(Ballot::isSuspended).isPresent()) {
            // Its first preparation may have been voted under; two officers decide.
            return;
        }
        preparation.prepare(ballotId);
        openOrTell(ballotId);
    }

    /** Writes the invitations of a ballot that has opened. */
    public void invite(UUID ballotId) {
        invitations.send(ballotId);
    }

    /** Writes the mails of a reminder that was asked for. */
    public void remind(UUID requestId) {
        reminding.send(requestId);
    }

    /** Writes the mails of all reminders that were asked for and are not written yet. */
    public void remindAll() {
        each(unfinishedReminders(), reminding::send);
    }

    private List<UUID> unfinishedReminders() {
        return java.util.Objects.requireNonNullElse(
                inTransaction.execute(tx -> reminders.unfinished()), List.<UUID>of());
    }

    /** Opens and closes whatever is due, proposals too, and destroys keys that nothing needs any more. */
    public void openAndCloseDue() {
        each(ballots.idsGoingOn(EnumSet.of(BallotState.SCHEDULED)), this::openOrTell);
        each(ballots.idsGoingOn(EnumSet.of(BallotState.PREPARING, BallotState.SCHEDULED)), keyAlarms::look);
        each(ballots.idsGoingOn(EnumSet.of(BallotState.OPEN)), closing::closeIfDue);
        each(ballots.idsGoingOn(EnumSet.of(BallotState.CLOSING)), closing::finishIfQuiet);
        each(lapsed.waiting(), lapsed::look);
        eachAlarm();
        destroyKeysOfFinished();
        resumeWork();
    }

    /** Moves a batch of each open ballot for which enough wait. */
    public void moveBatches() {
        each(ballots.idsGoingOn(EnumSet.of(BallotState.OPEN)), moving::move);
    }

    /** What passes by itself, such as a lock, is tried again and nobody is alarmed. */
    private void openOrTell(UUID ballotId) {
        try {
            openIfDue(ballotId);
        } catch (TransientDataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            alarm.notOpened(ballotId);
            throw e;
        }
    }

    private void openIfDue(UUID ballotId) {
        inTransaction.executeWithoutResult(tx -> ballots.lock(ballotId)
                .filter(b -> b.state() == BallotState.SCHEDULED && !b.isSuspended())
                .ifPresent(ballot -> {
                    var now = clock.now();
                    var opensAt = ballot.opensAt();
                    if (opensAt != null && !now.isBefore(opensAt)) {
                        if (keyWork.isKeyLost(ballotId)) {
                            // Nobody could count it: it opens when the key is found, or two officers cancel it.
                            alarm.keyLost(ballotId);
                            return;
                        }
                        ballot.open(now);
                        work.begin(ballotId, Task.INVITING);
                        tasks.invite(ballotId);
                        audit.record(Actor.system(), "ballot.opened", ballotId.toString(), Map.of());
                    }
                }));
    }

    private void eachAlarm() {
        for (var told : alarm.told()) {
            each(List.of(told.ballotId()), id -> alarm.look(told));
        }
    }

    /** Work whose task was lost; what has failed for good waits for an officer. */
    private void resumeWork() {
        work.unfinished(Task.PREPARING).forEach(tasks::prepare);
        work.unfinished(Task.INVITING).forEach(tasks::invite);
        work.unfinished(Task.COUNTING).forEach(tasks::count);
        unfinishedReminders().forEach(tasks::remind);
    }

    /** A crash between the commit of a count and the destruction of its key is made good here. */
    private void destroyKeysOfFinished() {
        List<UUID> present = keys.present();
        if (!present.isEmpty()) {
            var finished = EnumSet.of(
                    BallotState.COUNTED, BallotState.PUBLISHED, BallotState.NOT_COUNTED, BallotState.CANCELLED);
            var ids = ballots.idsInStates(finished);
            each(present.stream().filter(ids::contains).toList(), keys::destroy);
        }
    }

    /** One ballot’s trouble does not keep the others waiting. */
    private static void each(List<UUID> ids, Consumer<UUID> step) {
        for (UUID id : ids) {
            try {
                step.accept(id);
            } catch (DataAccessException e) {
                // The kind of trouble only: a message of the driver could quote trackers.
                LOG.error(
                        "A step of ballot {} failed and will be tried again: {}",
                        id,
                        e.getClass().getSimpleName());
            } catch (RuntimeException e) {
                LOG.error("A step of ballot {} failed and will be tried again", id, e);
            }
        }
    }
}
