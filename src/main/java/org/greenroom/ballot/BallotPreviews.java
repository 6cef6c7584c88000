package org.greenroom.ballot;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.greenroom.sealing.ElectionWriter;
import org.greenroom.sealing.TrusteeKey;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The booth’s own page for a ballot that is still a draft or waits for the second officer: the election is built from the
 * draft as preparation does, under a key that is made for this one look and kept nowhere. There is no roll and no
 * credential, so nothing can be cast.
 */
@Service
@Transactional(readOnly = true)
public class BallotPreviews {

    private static final String READERS = "hasAnyRole('RETURNING_OFFICER','SCRUTINEER')";

    private final BallotRepository ballots;
    private final Paper paper;
    private final Clock clock;

    BallotPreviews(BallotRepository ballots, Paper paper, Clock clock) {
        this.ballots = ballots;
        this.paper = paper;
        this.clock = clock;
    }

    /** Whether there is a draft of this id. */
    @PreAuthorize(READERS)
    public boolean exists(UUID ballotId) {
        return draft(ballotId).isPresent();
    }

    /** The draft for the booth; empty where there is none of this id. */
    @PreAuthorize(READERS)
    public Optional<BallotPreview> of(UUID ballotId) {
        return draft(ballotId).map(this::preview);
    }

    private Optional<Ballot> draft(UUID ballotId) {
        return ballots.findById(ballotId)
                .filter(ballot -> ballot.state() == BallotState.DRAFT || ballot.state() == BallotState.PROPOSED);
    }

    private BallotPreview preview(Ballot ballot) {
        var draft = ballot.draft();
        var now = clock.instant();
        if (!isComplete(draft)) {
            return new BallotPreview(null, null, draft.opensAt(), draft.closesAt(), now);
        }
        var key = TrusteeKey.generate().trustee().publicKey();
        var election = paper.election(ElectionWriter.newUuid(), key, ballot);
        return new BallotPreview(election.bytes(), election.fingerprint(), draft.opensAt(), draft.closesAt(), now);
    }

    /** Whether the paper is; times and sign-off may be missing. */
    private boolean isComplete(BallotDraft draft) {
        return DraftRules.problems(draft, clock.instant()).stream()
                .noneMatch(problem ->
                        Stream.of("title", "description", "questions").anyMatch(problem.field()::startsWith));
    }
}
