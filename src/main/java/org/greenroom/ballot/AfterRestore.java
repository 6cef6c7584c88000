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
 * missing: officers bring the last board that anybody kept, and what is missing of it decides. Where voting lay ahead, only
 * voting codes of somebody else can be: officers ask who made them.
 */
@Service
@Transactional
public class AfterRestore {

    private final BallotRepository ballots;
    private final RestoreChecks checks;
    private final SealedBox box;
    private final CheckpointList checkpoints;
    private final BallotSetups setups;
    private final AuthorityCodes authorityCodes;
    private final AuditTrail audit;
    private final CurrentUser currentUser;
    private final Clock clock;

    AfterRestore(
            BallotRepository ballots,
            RestoreChecks checks,
            SealedBox box,
            CheckpointList checkpoints,
            BallotSetups setups,
            AuthorityCodes authorityCodes,
            AuditTrail audit,
            CurrentUser currentUser,
            Clock clock) {
        this.ballots = ballots;
        this.checks = checks;
        this.box = box;
        this.checkpoints = checkpoints;
        this.setups = setups;
        this.authorityCodes = authorityCodes;
        this.audit = audit;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * A held ballot.
     *
     * @param batches how many batches its box holds now
     * @param check the comparison that counts since it is held; empty before the first
     * @param codesBy whoever may have made voting codes since the backup, for a ballot held because of those alone: nobody
     *     can have voted in it
     */
    public record Held(
            Instant since, int batches, int inBox, Optional<RestoreCheck> check, Optional<CodeAuthority> codesBy) {}

    /** What officers have to know; empty for a ballot that is not held. */
    @PreAuthorize("hasRole('RETURNING_OFFICER')")
    @Transactional(readOnly = true)
    public Optional<Held> of(UUID ballotId) {
        return ballots.findById(ballotId).flatMap(ballot -> Optional.ofNullable(ballot.suspendedAt())
                .map(since -> new Held(
                        since,
                        checkpoints.of(ballotId).size(),
                        box.trackers(ballotId).size(),
                        checks.of(ballotId, since),
                        authorityCodes.lostOf(ballot))));
    }

    /** Whether a ballot is held; nothing that a member may not know. */
    @Transactional(readOnly = true)
    public boolean isHeld(UUID ballotId) {
        return ballots.findById(ballotId).filter(Ballot::isSuspended).isPresent();
    }

    /**
     * Holds a board that was published before the loss against the box. What was found missing stays so, whatever board is
     * brought later.
     *
     * @param published {@code board.json} or {@code board.txt}, as somebody kept it
     * @return the comparison that counts; an earlier one, where that found something missing and this one does not
     * @throws Unreadable when it is neither, is or may be another ballot’s, or is older than the board of now or than one
     *     that was compared already
     * @throws NotPossibleNow unless it is held, and was ready in the backup
     */
    @PreAuthorize("hasRole('RETURNING_OFFICER')")
    public RestoreCheck compare(UUID ballotId, byte[] published) {
        Ballot ballot = ballots.lock(ballotId).orElseThrow(UnknownBallot::new);
        var since = ballot.suspendedAt();
        if (since == null || !ballot.state().hasPaper()) {
            throw new NotPossibleNow("be compared", ballot.state());
        }
        var board = PublishedBoard.read(new String(published, StandardCharsets.UTF_8));
        board.requireOf(
                ballotId, setups.election(ballotId).map(e -> e.fingerprint()).orElse(""));
        Set<String> here = new HashSet<>();
        box.trackers(ballotId).forEach(tracker -> here.add(tracker.base64()));
        if (!board.isNamed() && board.trackers().stream().noneMatch(here::contains)) {
            throw new Unreadable(Unreadable.Reason.UNNAMED);
        }
        List<String> missing = board.trackers().stream()
                .filter(tracker -> !here.contains(tracker))
                .toList();
        if (missing.isEmpty() && !board.trackers().containsAll(here)) {
            throw new Unreadable(Unreadable.Reason.OLDER);
        }
        var before = checks.of(ballotId, since);
        if (before.filter(check -> check.published() > board.trackers().size()).isPresent()) {
            throw new Unreadable(Unreadable.Reason.SHORTER);
        }
        var by = currentUser.require().actor();
        if (before.filter(check -> check.missing() > missing.size()).isEmpty()) {
            checks.keep(ballotId, board.trackers().size(), missing.size(), by, clock.instant());
        }
        audit.record(
                by,
                "ballot.compared-after-restore",
                ballotId.toString(),
                Map.of(
                        "published", String.valueOf(board.trackers().size()),
                        "missing", String.valueOf(missing.size())));
        return checks.of(ballotId, since).orElseThrow();
    }
}
