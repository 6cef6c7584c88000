package org.greenroom.ballot;

import java.util.Objects;
import java.util.UUID;
import org.greenroom.ballot.box.Batches;
import org.greenroom.ballot.box.Figures;
import org.greenroom.ballot.box.Roll;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves batches and tells of them in the same transaction: whoever publishes figures does it with the batch. */
@Component
class Moving {

    private final Batches batches;
    private final Figures figures;
    private final Roll roll;
    private final BallotSignatures signatures;
    private final BallotSettings settings;
    private final ApplicationEventPublisher events;

    Moving(
            Batches batches,
            Figures figures,
            Roll roll,
            BallotSignatures signatures,
            BallotSettings settings,
            ApplicationEventPublisher events) {
        this.batches = batches;
        this.figures = figures;
        this.roll = roll;
        this.signatures = signatures;
        this.settings = settings;
        this.events = events;
    }

    /** Moves a batch of an open ballot if enough wait. */
    @Transactional
    public void move(UUID ballotId) {
        if (batches.move(ballotId, settings.batchMinimum(), settings.batchKeepsBack()) > 0) {
            tell(ballotId, false);
        }
    }

    /** Moves all that are left at the close. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void moveLast(UUID ballotId) {
        if (batches.moveLast(ballotId) > 0) {
            tell(ballotId, true);
        }
    }

    private void tell(UUID ballotId, boolean last) {
        var kept = figures.find(ballotId).orElseThrow();
        signatures.checkpoint(ballotId, kept.batches());
        events.publishEvent(new BatchMoved(
                ballotId,
                kept.batches(),
                Objects.requireNonNull(kept.asOf()),
                kept.entitled(),
                kept.cast(),
                last,
                roll.parts(ballotId)));
    }
}
