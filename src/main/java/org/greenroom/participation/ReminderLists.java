package org.greenroom.participation;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.access.CurrentUser;
import org.greenroom.audit.AuditTrail;
import org.greenroom.ballot.BallotOutline;
import org.greenroom.ballot.BallotOutlines;
import org.greenroom.ballot.BallotState;
import org.greenroom.ballot.ListedRoll;
import org.greenroom.membership.MemberDirectory;
import org.greenroom.membership.MemberSummary;
import org.greenroom.membership.Read;
import org.greenroom.membership.Reads;
import org.greenroom.membership.StewardTerm;
import org.greenroom.participation.ReminderList.About;
import org.greenroom.participation.ReminderList.Standing;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The named list of people who may still be reminded, for a steward of the workplace while its ballot is open. Each method
 * asks for the term anew and throws {@link AccessDeniedException} without one. The list is shown only to who has stated
 * and accepted its purpose, and each look is kept where everybody it was about can read it.
 */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class ReminderLists {

    private final StewardAccess access;
    private final BallotOutlines ballots;
    private final ListRows rows;
    private final ListedRoll roll;
    private final MemberDirectory members;
    private final Reads reads;
    private final AuditTrail audit;
    private final CurrentUser currentUser;
    private final ParticipationSettings settings;
    private final Clock clock;

    ReminderLists(
            StewardAccess access,
            BallotOutlines ballots,
            ListRows rows,
            ListedRoll roll,
            MemberDirectory members,
            Reads reads,
            AuditTrail audit,
            CurrentUser currentUser,
            ParticipationSettings settings,
            Clock clock) {
        this.access = access;
        this.ballots = ballots;
        this.rows = rows;
        this.roll = roll;
        this.members = members;
        this.reads = reads;
        this.audit = audit;
        this.currentUser = currentUser;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether there is a list, without a look at it. */
    @Transactional(readOnly = true)
    public About about(UUID ballotId, String workplaceCode) {
        StewardTerm term = access.require(workplaceCode);
        return ballots.find(ballotId)
                .map(ballot ->
                        new About(standing(ballot, term), ballot.participation().listPurpose()))
                .orElse(new About(Standing.OFF, null));
    }

    /**
     * States and accepts the purpose: before the first look, once for each ballot and workplace.
     *
     * @throws ListRefused where there is no list
     */
    public void accept(UUID ballotId, String workplaceCode, ListPurpose purpose) {
        StewardTerm term = access.require(workplaceCode);
        Standing standing =
                ballots.find(ballotId).map(ballot -> standing(ballot, term)).orElse(Standing.OFF);
        if (standing == Standing.READY) {
            return;
        }
        if (standing != Standing.PURPOSE_WANTED) {
            throw new ListRefused(standing);
        }
        rows.insertPurpose(ballotId, workplaceCode, term.memberId(), purpose, clock.instant());
        audit.record(
                currentUser.require().actor(),
                "participation.list-purpose-accepted",
                ballotId.toString(),
                Map.of("workplace", workplaceCode, "purpose", purpose.code()));
    }

    /**
     * The list itself. The look is recorded with everybody counted at the workplace, those who have voted and those who
     * do not stand on it among them.
     *
     * @throws ListRefused where there is none, or its purpose was not accepted
     */
    public ReminderList open(UUID ballotId, String workplaceCode) {
        StewardTerm term = access.require(workplaceCode);
        BallotOutline ballot = requireReady(ballotId, term);
        ListPurpose purpose =
                rows.purpose(ballotId, workplaceCode, term.memberId()).orElseThrow();
        reads.recordAll(
                roll.everybody(ballotId, workplaceCode),
                Reads.Look.steward(
                        currentUser.require().actor(),
                        Read.Kind.REMINDER_LIST,
                        purpose.readsKey(),
                        term.workplaceName()));
        return new ReminderList(
                ballot,
                workplaceCode,
                term.workplaceName(),
                ballot.turnout().asOf(),
                purpose,
                people(rows.of(ballotId, workplaceCode)));
    }

    /**
     * Notes what came of a talk; a later note takes the place of an earlier one.
     *
     * @throws ListRefused as {@link #open}
     * @throws AccessDeniedException also for somebody who is not on this list
     */
    public void note(UUID ballotId, String workplaceCode, UUID memberId, TalkOutcome outcome) {
        StewardTerm term = access.require(workplaceCode);
        requireReady(ballotId, term);
        if (!rows.note(ballotId, workplaceCode, memberId, outcome)) {
            throw new AccessDeniedException("Not on this list");
        }
    }

    private BallotOutline requireReady(UUID ballotId, StewardTerm term) {
        BallotOutline ballot = ballots.find(ballotId).orElseThrow(() -> new ListRefused(Standing.OFF));
        Standing standing = standing(ballot, term);
        if (standing != Standing.READY) {
            throw new ListRefused(standing);
        }
        return ballot;
    }

    private Standing standing(BallotOutline ballot, StewardTerm term) {
        String code = term.workplaceCode();
        boolean open = ballot.state() == BallotState.OPEN
                && !ballot.suspended()
                && clock.instant().isBefore(ballot.closesAt());
        List<String> showing = rows.showing(ballot.id(), code);
        if (!open || !ballot.participation().hasNamedList() || showing.isEmpty()) {
            return Standing.OFF;
        }
        if (!showing.contains(PublishedFigures.Showing.LISTED.name())) {
            return Standing.SMALL_GROUP;
        }
        if (!rows.isBegun(ballot.id())) {
            return Standing.NOT_YET;
        }
        if (rows.count(ballot.id(), code) < settings.few()) {
            return Standing.TOO_FEW;
        }
        return rows.purpose(ballot.id(), code, term.memberId()).isPresent() ? Standing.READY : Standing.PURPOSE_WANTED;
    }

    private List<ReminderList.Entry> people(Map<UUID, Optional<TalkOutcome>> listed) {
        Map<UUID, MemberSummary> known = members.byIds(listed.keySet());
        return listed.entrySet().stream()
                .filter(person -> known.containsKey(person.getKey()))
                .map(person -> new ReminderList.Entry(
                        person.getKey(),
                        Objects.requireNonNull(known.get(person.getKey())).displayName(),
                        person.getValue().orElse(null)))
                .sorted(Comparator.comparing(ReminderList.Entry::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }
}
