package org.greenroom.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.greenroom.access.ActingAs;
import org.greenroom.access.SignedIn;
import org.greenroom.ballot.BallotAct;
import org.greenroom.ballot.BallotCounts;
import org.greenroom.ballot.BallotDecisions;
import org.greenroom.ballot.BallotState;
import org.greenroom.ballot.BallotUpkeep;
import org.greenroom.ballot.Ballots;
import org.greenroom.ballot.SignOffs;
import org.greenroom.texts.Languages;
import org.greenroom.texts.Texts;
import org.greenroom.texts.Times;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a ballot by the services that officers use: one proposes, another approves. Goes on where an earlier start was
 * interrupted.
 */
@Component
@Profile("demo")
class DemoBallots {

    private final Ballots ballots;
    private final BallotDecisions decisions;
    private final BallotCounts counts;
    private final SignOffs signOffs;
    private final BallotUpkeep upkeep;
    private final DemoPeople people;
    private final DemoVoters voters;
    private final DemoPast past;
    private final DemoSteps steps;
    private final Texts texts;
    private final Clock clock;
    private final TransactionTemplate inTransaction;

    DemoBallots(
            Ballots ballots,
            BallotDecisions decisions,
            BallotCounts counts,
            SignOffs signOffs,
            BallotUpkeep upkeep,
            DemoPeople people,
            DemoVoters voters,
            DemoPast past,
            DemoSteps steps,
            Texts texts,
            Clock clock,
            TransactionTemplate inTransaction) {
        this.ballots = ballots;
        this.decisions = decisions;
        this.counts = counts;
        this.signOffs = signOffs;
        this.upkeep = upkeep;
        this.people = people;
        this.voters = voters;
        this.past = past;
        this.steps = steps;
        this.texts = texts;
        this.clock = clock;
        this.inTransaction = inTransaction;
    }

    /** Makes the planned ballot, unless it is there already. */
    void make(DemoBallotPlan plan) {
        if (steps.isDone(plan.name())) {
            return;
        }
        var officer = people.signedIn(DemoAccount.RETURNING);
        var second = people.signedIn(DemoAccount.SECOND);
        var id = steps.subject(plan.name()).orElseGet(() -> as(officer, () -> create(plan)));
        open(id, officer, second);
        if (state(id, officer) == BallotState.OPEN) {
            voters.vote(id, plan, upkeep::moveBatches);
            past.spread(id);
        }
        if (plan.countAtOnce()) {
            count(id, officer, second);
        }
        steps.done(plan.name());
    }

    private UUID create(DemoBallotPlan plan) {
        return inTransaction.execute(tx -> {
            var id = ballots.create(plan.draft(texts, clock.instant()));
            steps.subject(plan.name(), id);
            return id;
        });
    }

    private void open(UUID id, SignedIn officer, SignedIn second) {
        if (state(id, officer) == BallotState.DRAFT) {
            as(officer, () -> signOff(id));
            propose(id, BallotAct.OPEN, officer);
        }
        if (state(id, officer) == BallotState.PROPOSED) {
            approve(id, BallotAct.OPEN, second);
        }
        // The scheduler would do both a little later.
        upkeep.prepare(id);
        upkeep.openAndCloseDue();
    }

    private UUID signOff(UUID id) {
        var today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        var adviser = texts.get(Languages.ENGLISH, "demo.ballot.adviser");
        signOffs.record(id, ballots.details(id).version(), adviser, today, "");
        return id;
    }

    private void count(UUID id, SignedIn officer, SignedIn second) {
        if (state(id, officer) == BallotState.OPEN) {
            propose(id, BallotAct.CLOSE_NOW, officer);
            approve(id, BallotAct.CLOSE_NOW, second);
        }
        upkeep.openAndCloseDue();
        if (state(id, officer) == BallotState.CLOSED) {
            as(officer, () -> {
                counts.countNow(id);
                return id;
            });
        }
        if (state(id, officer) == BallotState.COUNTED) {
            propose(id, BallotAct.PUBLISH, officer);
            approve(id, BallotAct.PUBLISH, second);
        }
    }

    private void propose(UUID id, BallotAct act, SignedIn officer) {
        as(officer, () -> {
            var proposed = ballots.details(id).proposals().stream().anyMatch(pending -> pending.act() == act);
            return proposed ? id : decisions.propose(id, act);
        });
    }

    private void approve(UUID id, BallotAct act, SignedIn second) {
        as(second, () -> {
            decisions.approve(id, act);
            return id;
        });
    }

    private BallotState state(UUID id, SignedIn officer) {
        return as(officer, () -> ballots.details(id).state());
    }

    private static <T> T as(SignedIn person, Supplier<T> work) {
        return ActingAs.person(person, work);
    }
}
