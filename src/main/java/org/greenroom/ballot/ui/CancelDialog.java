package org.greenroom.ballot.ui;

import java.util.UUID;
import org.greenroom.ballot.ActRefused;
import org.greenroom.ballot.ActTerms;
import org.greenroom.ballot.BallotAct;
import org.greenroom.ballot.BallotDecisions;

/** Why a ballot is to be cancelled. */
class CancelDialog extends ActDialog {

    private final Reasons reasons = new Reasons();

    CancelDialog(UUID ballotId, BallotDecisions decisions, Messages messages, Runnable refresh) {
        super(ballotId, BallotAct.CANCEL, decisions, messages, refresh);
        with(reasons);
    }

    @Override
    boolean isFilled() {
        return reasons.isGiven();
    }

    @Override
    ActTerms terms() {
        return ActTerms.because(reasons.value());
    }

    @Override
    boolean say(ActRefused refused, String text) {
        return false;
    }
}
