package org.greenroom.ballot;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.greenroom.access.CurrentUser;
import org.greenroom.audit.AsksAgain;
import org.greenroom.audit.AuditTrail;
import org.greenroom.texts.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Recording legal advice on a draft, without which it cannot be proposed. */
@Service
@Transactional
@PreAuthorize("hasRole('RETURNING_OFFICER')")
public class SignOffs {

    private static final int MAX_ADVISER = 200;
    private static final int MAX_NOTE = 2_000;

    private final BallotRepository ballots;
    private final SignOffRecords records;
    private final AuditTrail audit;
    private final CurrentUser currentUser;
    private final Clock clock;

    SignOffs(BallotRepository ballots, SignOffRecords records, AuditTrail audit, CurrentUser currentUser, Clock clock) {
        this.ballots = ballots;
        this.records = records;
        this.audit = audit;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Records that somebody has signed off the paper as it stands.
     *
     * @param version of the draft that was read
     * @param givenOn UK date, not in the future
     * @throws ObjectOptimisticLockingFailureException when the draft was changed meanwhile
     * @throws NotPossibleNow when it is no draft any more
     * @throws DraftNotReady with problems of {@code signOff.adviser}, {@code signOff.givenOn} and {@code signOff.note}, or
     *     of the draft itself where it is unfinished
     */
    @AsksAgain
    public void record(UUID ballotId, int version, String adviser, @Nullable LocalDate givenOn, String note) {
        var ballot = ballots.lock(ballotId).orElseThrow(UnknownBallot::new);
        ballot.requirePossible(BallotAct.OPEN);
        if (ballot.version() != version) {
            throw new ObjectOptimisticLockingFailureException(Ballot.class, ballotId);
        }
        var problems = problems(adviser.strip(), givenOn, note.strip());
        if (givenOn == null || !problems.isEmpty()) {
            throw new DraftNotReady(problems);
        }
        var unfinished = DraftRules.problems(ballot.draft(), clock.instant());
        if (!unfinished.isEmpty()) {
            throw new DraftNotReady(unfinished);
        }
        var by = currentUser.require().actor();
        records.add(ballot, new SignOff(adviser.strip(), givenOn, note.strip(), by, clock.instant(), true));
        audit.record(
                by,
                "ballot.signed-off",
                ballotId.toString(),
                Map.of("adviser", adviser.strip(), "on", givenOn.toString(), "paper", records.hash(ballot)));
    }

    private List<DraftProblem> problems(String adviser, @Nullable LocalDate givenOn, String note) {
        List<DraftProblem> problems = new ArrayList<>();
        if (adviser.isEmpty()) {
            problems.add(DraftProblem.at("signOff.adviser", "text-missing"));
        } else if (adviser.length() > MAX_ADVISER) {
            problems.add(DraftProblem.at("signOff.adviser", "too-long", MAX_ADVISER));
        }
        if (givenOn == null) {
            problems.add(DraftProblem.at("signOff.givenOn", "text-missing"));
        } else if (givenOn.isAfter(LocalDate.ofInstant(clock.instant(), Times.ZONE))) {
            problems.add(DraftProblem.at("signOff.givenOn", "sign-off-future"));
        }
        if (note.length() > MAX_NOTE) {
            problems.add(DraftProblem.at("signOff.note", "too-long", MAX_NOTE));
        }
        return problems;
    }
}
