package org.greenroom.ballot;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.greenroom.approval.Approved;
import org.greenroom.approval.Proposal;
import org.greenroom.audit.Actor;
import org.greenroom.ballot.ActTermsRows.Terms;
import org.greenroom.ballot.BallotWork.Task;
import org.greenroom.ballot.box.BallotKeys;
import org.greenroom.ballot.box.Batches;
import org.greenroom.ballot.box.DatabaseClock;
import org.greenroom.ballot.box.IntakeTickets;
import org.greenroom.ballot.box.Roll;
import org.greenroom.ballot.box.WaitingBallots;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Does what two officers have decided, in the transaction of the approval. */
@Component
class ApprovedActs {

    private final BallotRepository ballots;
    private final ActRules rules;
    private final BallotResults results;
    private final BallotWork work;
    private final BallotTasks tasks;
    private final ActTermsRows terms;
    private final LateAdditions additions;
    private final IncidentRows incidents;
    private final KeyHolders keyHolders;
    private final KeyAssignments assignments;
    private final KeyMails keyMails;
    private final AuthorityCodes authorityCodes;
    private final BallotKeys keys;
    private final Roll roll;
    private final Batches batches;
    private final HeldTally tallies;
    private final IntakeTickets tickets;
    private final WaitingBallots waiting;
    private final DatabaseClock databaseClock;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ApprovedActs(
            BallotRepository ballots,
            ActRules rules,
            BallotResults results,
            BallotWork work,
            BallotTasks tasks,
            ActTermsRows terms,
            LateAdditions additions,
            IncidentRows incidents,
            KeyHolders keyHolders,
            KeyAssignments assignments,
            KeyMails keyMails,
            AuthorityCodes authorityCodes,
            BallotKeys keys,
            Roll roll,
            Batches batches,
            HeldTally tallies,
            IntakeTickets tickets,
            WaitingBallots waiting,
            DatabaseClock databaseClock,
            Clock clock,
            ApplicationEventPublisher events) {
        this.ballots = ballots;
        this.rules = rules;
        this.results = results;
        this.work = work;
        this.tasks = tasks;
        this.terms = terms;
        this.additions = additions;
        this.incidents = incidents;
        this.keyHolders = keyHolders;
        this.assignments = assignments;
        this.keyMails = keyMails;
        this.authorityCodes = authorityCodes;
        this.keys = keys;
        this.roll = roll;
        this.batches = batches;
        this.tallies = tallies;
        this.tickets = tickets;
        this.waiting = waiting;
        this.databaseClock = databaseClock;
        this.clock = clock;
        this.events = events;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(Approved event) {
        var proposal = event.proposal();
        BallotAct.ofProposalKind(proposal.kind()).ifPresent(act -> {
            Ballot ballot = ballots.lock(proposal.subjectId()).orElseThrow(UnknownBallot::new);
            switch (act) {
                case OPEN -> prepare(ballot);
                // The database's clock, under the lock: no ballot that arrives later is accepted.
                case CLOSE_NOW -> {
                    ballot.closeEarly(databaseClock.now());
                    events.publishEvent(new BallotEnded(ballot.id()));
                }
                case EXTEND -> extend(ballot, said(proposal));
                case ADD_TO_ROLL ->
                    additions.add(ballot, Objects.requireNonNull(said(proposal).memberId()));
                case PUBLISH -> publish(ballot);
                case RESUME -> resume(ballot);
                case CANCEL -> cancel(ballot);
            }
            terms.done(proposal.id(), clock.instant());
            note(ballot.id(), act, Objects.requireNonNull(proposal.decidedBy()));
        });
    }

    /** Whom two officers added is no matter for the log: no entry names anybody on a roll. */
    private void note(UUID ballotId, BallotAct act, Actor by) {
        switch (act) {
            case EXTEND -> incidents.note(ballotId, IncidentKind.EXTENDED, "", by);
            case CLOSE_NOW -> incidents.note(ballotId, IncidentKind.CLOSED_EARLY, "", by);
            case ADD_TO_ROLL -> incidents.note(ballotId, IncidentKind.ADDED_TO_ROLL, "", by);
            case CANCEL -> incidents.note(ballotId, IncidentKind.CANCELLED, "", by);
            case RESUME -> incidents.note(ballotId, IncidentKind.RESUMED, "", by);
            case OPEN, PUBLISH -> {}
        }
    }

    private Terms said(Proposal proposal) {
        return terms.of(proposal.id()).orElseThrow(() -> new IllegalStateException("An act without its terms"));
    }

    /** The database’s clock, under the lock: what arrives meanwhile waits, and then finds the later time. */
    private void extend(Ballot ballot, Terms said) {
        var before = Objects.requireNonNull(ballot.closesAt());
        var later = Objects.requireNonNull(said.closesAt());
        ballot.extend(databaseClock.now(), later);
        events.publishEvent(new BallotExtended(ballot.id(), before, later));
    }

    private void prepare(Ballot ballot) {
        rules.requireNeverOpened(ballot);
        ballot.approve(clock.instant());
        work.begin(ballot.id(), Task.PREPARING);
        keyMails.toAll(ballot, assignments.of(ballot.id()), "make");
        tasks.prepare(ballot.id());
    }

    /** What was compared may have been compared again since it was proposed. */
    private void resume(Ballot ballot) {
        rules.requireResumable(ballot);
        if (ballot.state() == BallotState.PREPARING) {
            authorityCodes.tellOfRestore(ballot);
            tasks.prepare(ballot.id());
        }
        ballot.resume(databaseClock.now());
    }

    private void publish(Ballot ballot) {
        ballot.publish();
        results.published(ballot.id(), clock.instant());
    }

    private void cancel(Ballot ballot) {
        UUID id = ballot.id();
        ballot.cancel();
        // Only the sum of a cancelled ballot may be forgotten: the database asks.
        ballots.flush();
        tickets.revokeAll(id);
        waiting.deleteAll(id);
        if (roll.size(id) > 0) {
            batches.settle(id);
        }
        roll.eraseCredentials(id);
        keyHolders.eraseKeys(id);
        assignments.forgetDecryptions(id);
        tallies.forget(id);
        events.publishEvent(new BallotEnded(id));
        for (Task task : Task.values()) {
            work.finish(id, task);
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                keys.destroy(id);
            }
        });
    }
}
