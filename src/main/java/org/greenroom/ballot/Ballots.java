package org.greenroom.ballot;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.greenroom.access.CurrentUser;
import org.greenroom.audit.AuditTrail;
import org.greenroom.ballot.box.Figures;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writing ballots and looking at them, for those who run them. */
@Service
@Transactional
@PreAuthorize("hasRole('RETURNING_OFFICER')")
public class Ballots {

    private static final String READERS = "hasAnyRole('RETURNING_OFFICER','SCRUTINEER')";

    private final BallotRepository ballots;
    private final BallotDecisions decisions;
    private final BallotSetups setups;
    private final BallotResults results;
    private final BallotWork work;
    private final BallotTasks tasks;
    private final Figures figures;
    private final Paper paper;
    private final SignOffRecords signOffs;
    private final DraftCheck check;
    private final KeyAssignments keyHolders;
    private final CodeAuthorityRows authorities;
    private final NoticePlan notices;
    private final AuditTrail audit;
    private final CurrentUser currentUser;
    private final Clock clock;

    Ballots(
            BallotRepository ballots,
            BallotDecisions decisions,
            BallotSetups setups,
            BallotResults results,
            BallotWork work,
            BallotTasks tasks,
            Figures figures,
            Paper paper,
            SignOffRecords signOffs,
            DraftCheck check,
            KeyAssignments keyHolders,
            CodeAuthorityRows authorities,
            NoticePlan notices,
            AuditTrail audit,
            CurrentUser currentUser,
            Clock clock) {
        this.ballots = ballots;
        this.decisions = decisions;
        this.setups = setups;
        this.results = results;
        this.work = work;
        this.tasks = tasks;
        this.figures = figures;
        this.paper = paper;
        this.signOffs = signOffs;
        this.check = check;
        this.keyHolders = keyHolders;
        this.authorities = authorities;
        this.notices = notices;
        this.audit = audit;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Begins a ballot; it may be unfinished.
     *
     * @throws DraftNotReady when it cannot even be stored: texts too long, a threshold out of range
     */
    public UUID create(BallotDraft draft) {
        requireStorable(draft);
        var by = currentUser.require().actor();
        var ballot = ballots.save(new Ballot(UUID.randomUUID(), draft, by));
        notices.begin(ballot.id());
        audit.record(by, "ballot.created", ballot.id().toString(), Map.of());
        return ballot.id();
    }

    /**
     * Begins a ballot with everything that an earlier one says but its times; its key holders are asked for new keys.
     *
     * @param titleEn the new one's English title; the Welsh one is taken over only with the same English
     * @throws UnknownBallot where there is no such ballot
     * @throws DraftNotReady as {@link #create}
     */
    public UUID copy(UUID earlier, String titleEn) {
        var draft = ballots.findById(earlier)
                .orElseThrow(UnknownBallot::new)
                .draft()
                .copy(titleEn);
        requireStorable(draft);
        var by = currentUser.require().actor();
        var ballot = ballots.save(new Ballot(UUID.randomUUID(), draft, by));
        notices.copy(earlier, ballot.id());
        ballots.flush();
        keyHolders.write(ballot.id(), keyHolders.of(earlier));
        authorities.write(ballot.id(), authorities.find(earlier).orElse(null));
        audit.record(by, "ballot.copied", ballot.id().toString(), Map.of("from", earlier.toString()));
        return ballot.id();
    }

    /**
     * Changes a draft.
     *
     * @param version the version that was read
     * @throws ObjectOptimisticLockingFailureException when somebody else has changed it meanwhile
     * @throws NotPossibleNow when it is no draft any more
     * @throws DraftNotReady as {@link #create}
     */
    public void change(UUID id, int version, BallotDraft draft) {
        requireStorable(draft);
        var ballot = ballots.findById(id).orElseThrow(UnknownBallot::new);
        if (ballot.version() != version) {
            throw new ObjectOptimisticLockingFailureException(Ballot.class, id);
        }
        var by = currentUser.require().actor();
        var signedOff = holds(ballot);
        ballot.change(draft);
        audit.record(by, "ballot.changed", id.toString(), Map.of());
        if (signedOff && !holds(ballot)) {
            audit.record(by, "ballot.sign-off-void", id.toString(), Map.of());
        }
    }

    private boolean holds(Ballot ballot) {
        return signOffs.of(ballot).filter(SignOff::holds).isPresent();
    }

    private static void requireStorable(BallotDraft draft) {
        var problems = DraftRules.problemsOfStoring(draft);
        if (!problems.isEmpty()) {
            throw new DraftNotReady(problems);
        }
    }

    /** What stands between a draft and its proposal, in the order of the form; empty if nothing does. */
    public List<DraftProblem> problems(BallotDraft draft) {
        return DraftRules.problems(draft, clock.instant());
    }

    /** What stands between this draft and its proposal, the legal sign-off included; empty if nothing does. */
    public List<DraftProblem> problems(UUID id) {
        var ballot = ballots.findById(id).orElseThrow(UnknownBallot::new);
        return check.problems(ballot, currentUser.require().accountId());
    }

    /** Ballots about which something has failed and waits for an officer, with the key of what. */
    @Transactional(readOnly = true)
    public Map<UUID, String> failures() {
        return work.failures();
    }

    /** Has the preparation of a ballot tried again after it failed. @throws NotPossibleNow if it is not being prepared */
    public void prepareAgain(UUID id) {
        var ballot = ballots.lock(id).orElseThrow(UnknownBallot::new);
        if (ballot.state() != BallotState.PREPARING || ballot.isSuspended()) {
            throw new NotPossibleNow("be prepared", ballot.state());
        }
        work.begin(id, BallotWork.Task.PREPARING);
        tasks.prepare(id);
        audit.record(currentUser.require().actor(), "ballot.prepare-again", id.toString(), Map.of());
    }

    /** All ballots: those without a closing time first, then those that close last. */
    @Transactional(readOnly = true)
    @PreAuthorize(READERS)
    public List<BallotSummary> all() {
        var found = ballots.newestFirst();
        var kept = figures.of(found.stream().map(Ballot::id).toList());
        return found.stream().map(b -> summary(b, kept.get(b.id()))).toList();
    }

    /** Everything about one ballot but its secrets. */
    @Transactional(readOnly = true)
    @PreAuthorize(READERS)
    public BallotDetails details(UUID id) {
        var ballot = ballots.findById(id).orElseThrow(UnknownBallot::new);
        return new BallotDetails(
                id,
                ballot.version(),
                ballot.state(),
                ballot.draft(),
                ballot.createdBy(),
                turnout(ballot, figures.find(id).orElse(null)),
                setups.fingerprints(List.of(id)).get(id),
                work.current(id).orElse(null),
                decisions.pending(ballot),
                signOffs.of(ballot).orElse(null),
                results.of(ballot).orElse(null));
    }

    /** The banner that every paper of this kind carries. */
    @PreAuthorize(READERS)
    public Bilingual banner(BallotKind kind, boolean mock) {
        return paper.banner(kind, mock);
    }

    static BallotSummary summary(Ballot ballot, Figures.@Nullable Kept kept) {
        return new BallotSummary(
                ballot.id(),
                ballot.kind(),
                ballot.title(),
                ballot.state(),
                ballot.opensAt(),
                ballot.closesAt(),
                turnout(ballot, kept),
                ballot.mock(),
                ballot.isSuspended());
    }

    static @Nullable Turnout turnout(Ballot ballot, Figures.@Nullable Kept kept) {
        return kept == null
                ? null
                : new Turnout(
                        kept.entitled(),
                        kept.cast(),
                        kept.asOf(),
                        ballot.state().isOver());
    }
}
