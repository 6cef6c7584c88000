package org.greenroom.ballot;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.ballot.box.Roll;
import org.greenroom.ballot.box.Spares;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What two officers changed about a ballot after its paper was fixed, as everybody may know it. */
@Service
@Transactional(readOnly = true)
public class BallotChanges {

    private final BallotRepository ballots;
    private final ActTermsRows terms;
    private final Roll roll;
    private final Spares spares;

    BallotChanges(BallotRepository ballots, ActTermsRows terms, Roll roll, Spares spares) {
        this.ballots = ballots;
        this.terms = terms;
        this.roll = roll;
        this.spares = spares;
    }

    /**
     * A closing time that was put off.
     *
     * @param before the closing time until then
     * @param decidedAt when two officers had decided it
     */
    public record Extension(Instant before, Instant closesAt, Bilingual reason, Instant decidedAt) {}

    /**
     * A ballot that was cancelled.
     *
     * @param reason empty for one that was cancelled before reasons were asked for
     */
    public record Cancelled(Bilingual title, Bilingual reason) {}

    /** How often, why and until when the closing time was put off, the first time first. */
    public List<Extension> extensions(UUID ballotId) {
        return terms.done(ballotId, BallotAct.EXTEND).stream()
                .map(done -> new Extension(
                        Objects.requireNonNull(done.closesBefore()),
                        Objects.requireNonNull(done.closesAt()),
                        done.reason(),
                        Objects.requireNonNull(done.doneAt())))
                .toList();
    }

    /** How many members were added after the roll was frozen. */
    public int added(UUID ballotId) {
        return roll.late(ballotId);
    }

    /** Why a ballot was cancelled; empty for one that was not. */
    @PreAuthorize("isAuthenticated()")
    public Optional<Cancelled> cancelled(UUID ballotId) {
        return ballots.findById(ballotId)
                .filter(ballot -> ballot.state() == BallotState.CANCELLED)
                .map(ballot -> new Cancelled(
                        ballot.title(),
                        terms.done(ballotId, BallotAct.CANCEL).stream()
                                .findFirst()
                                .map(ActTermsRows.Terms::reason)
                                .orElse(Bilingual.EMPTY)));
    }

    /** How many members could still be added. */
    @PreAuthorize("hasRole('RETURNING_OFFICER')")
    public int sparesLeft(UUID ballotId) {
        return spares.numbers(ballotId).left();
    }
}
