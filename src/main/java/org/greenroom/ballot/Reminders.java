package org.greenroom.ballot;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.greenroom.access.CurrentUser;
import org.greenroom.audit.AuditTrail;
import org.greenroom.ballot.box.Roll;
import org.greenroom.membership.StewardTerms;
import org.greenroom.texts.Times;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminding without names. Whoever asks learns neither how many are left nor whether anybody is: answer, limit and time
 * are the same. Whom a reminder goes to is decided behind it; see {@link Reminding}.
 */
@Service
@Transactional
public class Reminders {

    private final BallotRepository ballots;
    private final ReminderRequests requests;
    private final Roll roll;
    private final StewardTerms terms;
    private final BallotTasks tasks;
    private final BallotSettings settings;
    private final AuditTrail audit;
    private final CurrentUser currentUser;
    private final Clock clock;

    Reminders(
            BallotRepository ballots,
            ReminderRequests requests,
            Roll roll,
            StewardTerms terms,
            BallotTasks tasks,
            BallotSettings settings,
            AuditTrail audit,
            CurrentUser currentUser,
            Clock clock) {
        this.ballots = ballots;
        this.requests = requests;
        this.roll = roll;
        this.terms = terms;
        this.tasks = tasks;
        this.settings = settings;
        this.audit = audit;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Reminds those of the whole roll who have not voted, but nobody whose workplace was reminded today.
     *
     * @throws ReminderRefused when the ballot is not open, or the day’s limit is reached
     */
    @PreAuthorize("hasRole('RETURNING_OFFICER')")
    public void remindRoll(UUID ballotId) {
        ask(ballotId, ReminderRequests.WHOLE_ROLL);
    }

    /** Where reminding the whole roll stands. */
    @PreAuthorize("hasRole('RETURNING_OFFICER')")
    @Transactional(readOnly = true)
    public ReminderStanding ofRoll(UUID ballotId) {
        return standing(ballotId, ReminderRequests.WHOLE_ROLL);
    }

    /**
     * Reminds those counted at a workplace who have not voted. A reminder of the whole roll counts against the limit.
     *
     * @throws AccessDeniedException without a current steward’s term there
     * @throws ReminderRefused as {@link #remindRoll}; also where nobody of the roll is counted at the workplace
     */
    @PreAuthorize("isAuthenticated()")
    public void remindWorkplace(UUID ballotId, String workplaceCode) {
        requireSteward(workplaceCode);
        if (roll.at(ballotId, workplaceCode).isEmpty()) {
            throw new ReminderRefused(ReminderRefused.Reason.NOT_OPEN);
        }
        ask(ballotId, workplaceCode);
    }

    /** Where reminding a workplace stands. @throws AccessDeniedException as {@link #remindWorkplace} */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public ReminderStanding ofWorkplace(UUID ballotId, String workplaceCode) {
        requireSteward(workplaceCode);
        return standing(ballotId, workplaceCode);
    }

    private void requireSteward(String workplaceCode) {
        UUID memberId = currentUser.require().memberId();
        if (workplaceCode.isEmpty() || memberId == null || !terms.isSteward(memberId, workplaceCode, today())) {
            throw new AccessDeniedException("Not a steward of this workplace");
        }
    }

    private void ask(UUID ballotId, String scope) {
        if (!isOpen(ballotId)) {
            throw new ReminderRefused(ReminderRefused.Reason.NOT_OPEN);
        }
        int today = requests.on(ballotId, scope, today());
        if (today >= settings.remindersPerDay()) {
            throw new ReminderRefused(ReminderRefused.Reason.LIMIT);
        }
        UUID request = UUID.randomUUID();
        try {
            requests.insert(request, ballotId, scope, today(), today + 1, clock.instant());
        } catch (DuplicateKeyException e) {
            // Somebody else asked at the same instant.
            throw new ReminderRefused(ReminderRefused.Reason.LIMIT);
        }
        tasks.remind(request);
        audit.record(
                currentUser.require().actor(),
                "ballot.reminded",
                ballotId.toString(),
                scope.isEmpty() ? Map.of() : Map.of("workplace", scope));
    }

    private ReminderStanding standing(UUID ballotId, String scope) {
        boolean possible = isOpen(ballotId) && requests.on(ballotId, scope, today()) < settings.remindersPerDay();
        return new ReminderStanding(requests.last(ballotId, scope), possible, settings.remindersPerDay());
    }

    private boolean isOpen(UUID ballotId) {
        return ballots.findById(ballotId)
                .filter(ballot -> Reminding.isOpen(ballot, clock.instant()))
                .isPresent();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.ZONE);
    }
}
