package org.greenroom.ballot;

import java.util.Optional;
import java.util.UUID;
import org.greenroom.ballot.box.CheckpointList;
import org.greenroom.ballot.box.SealedBox;
import org.greenroom.sealing.CastReceipt;
import org.greenroom.sealing.Checkpoint;
import org.greenroom.sealing.Tracker;
import org.greenroom.signing.Signatures;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the portal signs about a ballot, never with a time: a checkpoint with every batch, and receipts. */
@Component
class BallotSignatures {

    private final Signatures signatures;
    private final BallotSetups setups;
    private final SealedBox box;
    private final CheckpointList checkpoints;

    BallotSignatures(Signatures signatures, BallotSetups setups, SealedBox box, CheckpointList checkpoints) {
        this.signatures = signatures;
        this.setups = setups;
        this.box = box;
        this.checkpoints = checkpoints;
    }

    /** Sees to it that there is a key before voting opens: one made for the first receipt would tell when that was. */
    @Transactional
    public void getReady() {
        signatures.makeRecordKey();
    }

    /** Signs what is in the box after a batch, and publishes it with the batch or not at all. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void checkpoint(UUID ballotId, int batch) {
        var before = checkpoints.of(ballotId);
        var next = Checkpoint.next(
                ballotId,
                setups.election(ballotId).orElseThrow().fingerprint(),
                before.isEmpty() ? Optional.empty() : Optional.of(before.getLast()),
                batch,
                box.trackers(ballotId));
        checkpoints.add(ballotId, batch, signatures.record(Checkpoint.TYPE, next.toBytes()));
    }

    /** That this ballot was accepted: the same bytes however often it is asked for, and kept nowhere. */
    @Transactional
    public String receipt(UUID ballotId, String tracker) {
        var receipt = new CastReceipt(
                ballotId,
                setups.election(ballotId).orElseThrow().fingerprint(),
                Tracker.read(tracker).orElseThrow());
        return signatures.record(CastReceipt.TYPE, receipt.toBytes());
    }
}
