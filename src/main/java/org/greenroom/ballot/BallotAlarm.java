package org.greenroom.ballot;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.greenroom.audit.Actor;
import org.greenroom.ballot.AlarmRows.Row;
import org.greenroom.ballot.BallotWork.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the returning officers that something about a ballot has failed, by mail and in the incident log: once for each
 * time that it fails, however often it is tried again, and at an interval while it lasts. What has passed and comes back
 * is told anew. Their home page says so as long as it stands.
 */
@Component
class BallotAlarm {

    /** What cannot be opened at its time has no work of its own to note it at. */
    private static final String KEY_LOST = "ballot.failure.key-lost";

    static final String OPENING = "ballot.failure.opening";

    private final BallotRepository ballots;
    private final IncidentRows incidents;
    private final AlarmRows alarms;
    private final AlarmMails mails;
    private final BallotWork work;
    private final KeyWork keyWork;
    private final AlarmSettings settings;
    private final Clock clock;

    BallotAlarm(
            BallotRepository ballots,
            IncidentRows incidents,
            AlarmRows alarms,
            AlarmMails mails,
            BallotWork work,
            KeyWork keyWork,
            AlarmSettings settings,
            Clock clock) {
        this.ballots = ballots;
        this.incidents = incidents;
        this.alarms = alarms;
        this.mails = mails;
        this.work = work;
        this.keyWork = keyWork;
        this.settings = settings;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(WorkFailed event) {
        raise(event.ballotId(), event.task(), event.failure());
    }

    /** The ballot could not be opened at its time. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void notOpened(UUID ballotId) {
        raise(ballotId, null, OPENING);
    }

    /** The ballot is not opened, since nobody could count it; part of the transaction that would have opened it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keyLost(UUID ballotId) {
        raise(ballotId, null, KEY_LOST);
    }

    private void raise(UUID ballotId, @Nullable Task task, String failure) {
        // Told before, it is told again by the clock.
        if (alarms.toldAt(ballotId, failure).isPresent()) {
            return;
        }
        incidents.note(ballotId, IncidentKind.FAILURE, failure, Actor.system());
        alarms.insert(new Row(ballotId, failure, task, clock.instant()));
        ballots.findById(ballotId).ifPresent(ballot -> mails.tell(ballot, failure));
    }

    /** What officers were told of. */
    @Transactional(readOnly = true)
    public List<Row> told() {
        return alarms.all();
    }

    /** Forgets what has passed, and tells again of what has lasted since. */
    @Transactional
    public void look(Row row) {
        look(row, clock.instant());
    }

    void look(Row row, Instant now) {
        var ballot = ballots.findById(row.ballotId()).orElseThrow(UnknownBallot::new);
        if (hasPassed(ballot, row)) {
            alarms.passed(row.ballotId(), row.failure());
            return;
        }
        var task = row.task();
        boolean isTriedAgain =
                task != null && work.failure(row.ballotId(), task).isEmpty();
        var told = alarms.toldAt(row.ballotId(), row.failure()).orElse(now);
        if (!isTriedAgain && !now.isBefore(told.plus(settings.every()))) {
            alarms.told(row.ballotId(), row.failure(), now);
            mails.tell(ballot, row.failure());
        }
    }

    private boolean hasPassed(Ballot ballot, Row row) {
        if (ballot.state() == BallotState.CANCELLED) {
            return true;
        }
        var task = row.task();
        if (task != null) {
            return work.isDone(ballot.id(), task)
                    || work.failure(ballot.id(), task)
                            .filter(other -> !other.equals(row.failure()))
                            .isPresent();
        }
        return ballot.state() != BallotState.SCHEDULED
                || (row.failure().equals(KEY_LOST) && !keyWork.isKeyLost(ballot.id()));
    }
}
