package org.greenroom.ballot;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.greenroom.access.CurrentUser;
import org.greenroom.audit.AuditTrail;
import org.greenroom.ballot.PublishedBoard.Unreadable;
import org.greenroom.ballot.box.CheckpointList;
import org.greenroom.ballot.box.SealedBox;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ballots that are held because the database was restored from a backup. What had been published since then may be
 * missing: officers bring the last board that anybody kept, and what is missing of it decides.
 */
@Service
@Transactional
public class AfterRestore {

    private final BallotRepository ballots;
    private final RestoreChecks checks;
    private final SealedBox box;
    private final CheckpointList checkpoints;
    private final BallotSetups setups;
    private final AuditTrail audit;
    private final CurrentUser currentUser;
    private final Clock clock;

    AfterRestore(
            BallotRepository ballots,
            RestoreChecks checks,
            SealedBox box,
            CheckpointList checkpoints,
            BallotSetups setups,
            AuditTrail audit,
            CurrentUser currentUser,
            Clock clock) {
        this.ballots = ballots;
        this.checks = checks;
        this.box = box;
        this.checkpoints = checkpoints;
        this.setups = setups;
        this.audit = audit;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * A held ballot.
     *
     * @param batches how many batches its box holds now
     * @param check the newest comparison since it is held; empty before the first
     */
    public record Held(Instant since, int batches, int inBox, Optional<RestoreCheck> check) {}

    /** What officers have to know; empty for a ballot that is not held. */
    @PreAuthorize("hasRole('RETURNING_OFFICER')")
    @Transactional(readOnly = true)
    public Optional<Held> of(UUID ballotId) {
        return ballots.findById(ballotId).flatMap(ballot -> Optional.ofNullable(ballot.suspendedAt())
                .map(since -> new Held(
                        since,
                        checkpoints.of(ballotId).size(),
                        box.trackers(ballotId).size(),
                        checks.of(ballotId).filter(check -> !check.checkedAt().isBefore(since)))));
    }

    /** Whether a ballot is held; nothing that a member may not know. */
    @Transactional(readOnly = true)
    public boolean isHeld(UUID ballotId) {
        return ballots.findById(ballotId).filter(Ballot::isSuspended).isPresent();
    }

    /**
     * Holds a board that was published before the loss against the box.
     *
     * @param published {@code board.json} or {@code board.txt}, as somebody kept it
     * @throws Unreadable when it is neither, is another ballot’s, or is older than the board of now
     */
    @PreAuthorize("hasRole('RETURNING_OFFICER')")
    public RestoreCheck compare(UUID ballotId, byte[] published) {
        Ballot ballot = ballots.lock(ballotId).orElseThrow(UnknownBallot::new);
        if (!ballot.isSuspended()) {
            throw new NotPossibleNow("be compared", ballot.state());
        }
        var board = PublishedBoard.read(new String(published, StandardCharsets.UTF_8));
        board.requireOf(
                ballotId, setups.election(ballotId).map(e -> e.fingerprint()).orElse(""));
        Set<String> here = new HashSet<>();
        box.trackers(ballotId).forEach(tracker -> here.add(tracker.base64()));
        List<String> missing = board.trackers().stream()
                .filter(tracker -> !here.contains(tracker))
                .toList();
        if (missing.isEmpty() && !board.trackers().containsAll(here)) {
            throw new Unreadable(Unreadable.Reason.OLDER);
        }
        var by = currentUser.require().actor();
        checks.keep(ballotId, board.trackers().size(), missing.size(), by, clock.instant());
        audit.record(
                by,
                "ballot.compared-after-restore",
                ballotId.toString(),
                Map.of(
                        "published", String.valueOf(board.trackers().size()),
                        "missing", String.valueOf(missing.size())));
        return checks.of(ballotId).orElseThrow();
    }
}
