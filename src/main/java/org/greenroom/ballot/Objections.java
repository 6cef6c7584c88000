package org.greenroom.ballot;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.greenroom.access.CurrentUser;
import org.greenroom.audit.AuditTrail;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Objections of the scrutineer and answers of those who run the ballot. Nothing here can be changed or taken away. */
@Service
@Transactional
public class Objections {

    /** The longest text, in characters of each language. */
    public static final int LONGEST = 4_000;

    private static final Set<BallotState> NOTHING_TO_OBJECT_TO = EnumSet.of(BallotState.DRAFT, BallotState.PROPOSED);

    private final BallotRepository ballots;
    private final ObjectionRecords records;
    private final AuditTrail audit;
    private final CurrentUser currentUser;
    private final Clock clock;

    Objections(
            BallotRepository ballots,
            ObjectionRecords records,
            AuditTrail audit,
            CurrentUser currentUser,
            Clock clock) {
        this.ballots = ballots;
        this.records = records;
        this.audit = audit;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** All of a ballot, in order, before they are public too. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('RETURNING_OFFICER','SCRUTINEER')")
    public List<Objection> of(UUID ballotId) {
        return records.of(ballotId);
    }

    /**
     * Raises an objection, which is shown with the result for good.
     *
     * @throws UnknownBallot where there is no such ballot
     * @throws NotPossibleNow while the ballot is a draft or proposed
     * @throws DraftNotReady with problems of {@code objection.en} and {@code objection.cy}
     */
    @PreAuthorize("hasRole('SCRUTINEER')")
    public void raise(UUID ballotId, Bilingual text) {
        var ballot = ballots.lock(ballotId).orElseThrow(UnknownBallot::new);
        if (NOTHING_TO_OBJECT_TO.contains(ballot.state())) {
            throw new NotPossibleNow("be objected to", ballot.state());
        }
        requireText("objection", text);
        var by = currentUser.require().actor();
        int number = records.add(UUID.randomUUID(), ballotId, by, clock.instant(), text);
        audit.record(by, "ballot.objection", ballotId.toString(), Map.of("number", Integer.toString(number)));
    }

    /**
     * Answers an objection; it can be answered more than once.
     *
     * @throws UnknownBallot where there is no such objection
     * @throws DraftNotReady with problems of {@code answer.en} and {@code answer.cy}
     */
    @PreAuthorize("hasRole('RETURNING_OFFICER')")
    public void answer(UUID objectionId, Bilingual text) {
        var ballotId = records.ballotOf(objectionId).orElseThrow(UnknownBallot::new);
        ballots.lock(ballotId).orElseThrow(UnknownBallot::new);
        requireText("answer", text);
        var by = currentUser.require().actor();
        records.answer(objectionId, by, clock.instant(), text);
        audit.record(by, "ballot.objection-answered", ballotId.toString(), Map.of("objection", objectionId.toString()));
    }

    private static void requireText(String field, Bilingual text) {
        List<DraftProblem> problems = new ArrayList<>();
        if (text.en().isEmpty()) {
            problems.add(DraftProblem.at(field + ".en", "text-missing"));
        }
        if (text.en().length() > LONGEST) {
            problems.add(DraftProblem.at(field + ".en", "too-long", LONGEST));
        }
        if (text.cy().length() > LONGEST) {
            problems.add(DraftProblem.at(field + ".cy", "too-long", LONGEST));
        }
        if (!problems.isEmpty()) {
            throw new DraftNotReady(problems);
        }
    }
}
