package org.greenroom.ballot;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.greenroom.access.CurrentUser;
import org.greenroom.ballot.WordsRefused.Reason;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Complaints of the current member about a ballot, and the answers. Whoever is a member may complain, on the roll or not. */
@Service
@Transactional
@PreAuthorize("hasRole('MEMBER')")
public class MemberComplaints {

    private final BallotRepository ballots;
    private final ComplaintRows rows;
    private final BallotSettings settings;
    private final CurrentUser currentUser;
    private final Clock clock;

    MemberComplaints(
            BallotRepository ballots,
            ComplaintRows rows,
            BallotSettings settings,
            CurrentUser currentUser,
            Clock clock) {
        this.ballots = ballots;
        this.rows = rows;
        this.settings = settings;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** The current member’s own, the newest first. */
    @Transactional(readOnly = true)
    public List<Complaint> mine(UUID ballotId) {
        var memberId = currentUser.require().memberId();
        return memberId == null ? List.of() : rows.of(ballotId, memberId);
    }

    /** The kinds that are possible at this stage. */
    @Transactional(readOnly = true)
    public List<ComplaintKind> possible(UUID ballotId) {
        return ballots.findById(ballotId).stream()
                .flatMap(ballot ->
                        java.util.Arrays.stream(ComplaintKind.values()).filter(kind -> kind.isPossible(ballot.state())))
                .toList();
    }

    /**
     * Complains.
     *
     * @throws UnknownBallot if there is no such ballot
     * @throws WordsRefused when nothing is written, too much, too often, or not at this stage
     */
    public UUID complain(UUID ballotId, ComplaintKind kind, String said) {
        var ballot = ballots.findById(ballotId).orElseThrow(UnknownBallot::new);
        var memberId = currentUser.require().memberId();
        if (memberId == null) {
            throw new UnknownBallot();
        }
        if (!kind.isPossible(ballot.state())) {
            throw new WordsRefused(Reason.NOT_NOW);
        }
        var words = WordsRefused.require(said);
        rows.lockMember(memberId);
        long open =
                rows.of(ballotId, memberId).stream().filter(Complaint::isOpen).count();
        if (open >= settings.complaintsAtOnce()) {
            throw new WordsRefused(Reason.TOO_MANY);
        }
        return rows.insert(ballotId, memberId, kind, words, clock.instant());
    }
}
