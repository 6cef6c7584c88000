package org.greenroom.ballot;

import java.util.UUID;
import org.greenroom.ballot.BallotWork.Task;
import org.greenroom.ballot.box.Figures;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells everybody on the roll, whether they have voted or not, that a ballot is open: by mail, or by letter where there
 * is no address. Neutral service mail. Goes piece by piece; a restart repeats nothing.
 */
@Component
class Invitations {

    private final BallotRepository ballots;
    private final RollNotices notices;
    private final Figures figures;
    private final BallotWork work;
    private final TransactionTemplate inTransaction;

    Invitations(
            BallotRepository ballots,
            RollNotices notices,
            Figures figures,
            BallotWork work,
            TransactionTemplate inTransaction) {
        this.ballots = ballots;
        this.notices = notices;
        this.figures = figures;
        this.work = work;
        this.inTransaction = inTransaction;
    }

    /** Writes what is left to write. */
    void send(UUID ballotId) {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(inTransaction.execute(
                    tx -> ballots.findById(ballotId).map(this::sendPiece).orElse(false)));
        }
    }

    private boolean sendPiece(Ballot ballot) {
        var position = work.lock(ballot.id(), Task.INVITING).orElse(null);
        if (position == null) {
            return false;
        }
        if (ballot.isSuspended()) {
            // Nobody is called to a booth that is shut; it goes on when the ballot does.
            return false;
        }
        if (position.finished() || ballot.state() != BallotState.OPEN) {
            notices.stop(ballot.id(), NoticeKind.INVITATION);
            work.finish(ballot.id(), Task.INVITING);
            return false;
        }
        int written = notices.writePiece(ballot, NoticeKind.INVITATION);
        if (written == 0) {
            work.finish(ballot.id(), Task.INVITING);
            return false;
        }
        int entitled = figures.find(ballot.id()).map(Figures.Kept::entitled).orElse(0);
        work.progress(ballot.id(), Task.INVITING, position.done() + written, entitled, null);
        return true;
    }

    /** Invites somebody whom two officers added, unless the invitations come to that entry by themselves. */
    void inviteLate(Ballot ballot, UUID memberId, UUID entryId) {
        work.lock(ballot.id(), Task.INVITING);
        notices.writeLate(ballot, NoticeKind.INVITATION, memberId, entryId);
    }
}
