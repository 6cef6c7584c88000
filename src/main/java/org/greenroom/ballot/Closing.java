package org.greenroom.ballot;

import java.util.Map;
import java.util.UUID;
import org.greenroom.audit.Actor;
import org.greenroom.audit.AuditTrail;
import org.greenroom.ballot.box.DatabaseClock;
import org.greenroom.ballot.box.IntakeTickets;
import org.greenroom.ballot.box.WaitingBallots;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The end of voting, in two steps: from the closing instant on nothing gets in; once nothing that arrived before it is
 * on its way any more, the last batch is moved and the ballot is closed.
 */
@Component
class Closing {

    private final BallotRepository ballots;
    private final IntakeTickets tickets;
    private final WaitingBallots waiting;
    private final Moving moving;
    private final DatabaseClock clock;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Closing(
            BallotRepository ballots,
            IntakeTickets tickets,
            WaitingBallots waiting,
            Moving moving,
            DatabaseClock clock,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.ballots = ballots;
        this.tickets = tickets;
        this.waiting = waiting;
        this.moving = moving;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    /** Ends voting if its time has come. */
    @Transactional
    public void closeIfDue(UUID ballotId) {
        ballots.lock(ballotId)
                .filter(b -> b.state() == BallotState.OPEN && !b.isSuspended())
                .ifPresent(ballot -> {
                    var now = clock.now();
                    var closesAt = ballot.closesAt();
                    if (closesAt != null && !now.isBefore(closesAt)) {
                        ballot.close(now);
                        events.publishEvent(new BallotEnded(ballotId));
                    }
                });
    }

    /** Moves the last batch if nothing is on its way any more; otherwise the next look does it. */
    @Transactional
    public void finishIfQuiet(UUID ballotId) {
        var ballot = ballots.lock(ballotId)
                .filter(b -> b.state() == BallotState.CLOSING && !b.isSuspended())
                .orElse(null);
        if (ballot == null || tickets.outstanding(ballotId) > 0) {
            return;
        }
        moving.moveLast(ballotId);
        if (waiting.count(ballotId) > 0) {
            throw new IllegalStateException("Ballots wait although the last batch was moved");
        }
        ballot.closed();
        audit.record(Actor.system(), "ballot.closed", ballotId.toString(), Map.of());
    }
}
