package org.greenroom.participation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.greenroom.access.SignedIn;
import org.greenroom.ballot.BallotDraft;
import org.greenroom.ballot.BallotUpkeep;
import org.greenroom.ballot.Bilingual;
import org.greenroom.ballot.ParticipationPlan;
import org.greenroom.testing.TestBallots;
import org.greenroom.testing.TestVoter;
import org.greenroom.testing.TestWorkplaces;
import org.greenroom.testing.WaitingVotes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes open ballots with stewarded workplaces for tests. */
@Component
class StewardStage {

    static final Bilingual PURPOSE =
            new Bilingual("To help people vote before the holidays", "Helpu pobl i bleidleisio cyn y gwyliau");

    private final TestBallots testBallots;
    private final TestWorkplaces workplaces;
    private final WaitingVotes votes;
    private final BallotUpkeep upkeep;

    StewardStage(TestBallots testBallots, TestWorkplaces workplaces, WaitingVotes votes, BallotUpkeep upkeep) {
        this.testBallots = testBallots;
        this.workplaces = workplaces;
        this.votes = votes;
        this.upkeep = upkeep;
    }

    /**
     * Workplaces of 24, 20, 15, 9 and 1 under one agreement and 12 people without one; the steward is the first of the
     * first and has a current term there.
     */
    final class Open {
        final String agreement = "AG-" + UUID.randomUUID().toString().substring(0, 8);
        final List<List<UUID>> people = new ArrayList<>();
        final List<String> codes = new ArrayList<>();
        final UUID steward;
        final UUID ballot;

        private Open(@Nullable Bilingual listPurpose) {
            String branch = "Branch " + UUID.randomUUID();
            List<UUID> all = testBallots.members(81, branch);
            int from = 0;
            for (int size : new int[] {24, 20, 15, 9, 1}) {
                people.add(all.subList(from, from + size));
                codes.add(workplaces.workplace(agreement, people.getLast()));
                from += size;
            }
            people.add(all.subList(from, 81));
            steward = people.getFirst().getFirst();
            term(steward, 0);
            var draft = testBallots.draft(branch, TestBallots.YES_NO);
            ballot = testBallots
                    .open(
                            new BallotDraft(
                                    draft.kind(),
                                    draft.title(),
                                    draft.description(),
                                    draft.questions(),
                                    draft.electorate(),
                                    draft.opensAt(),
                                    draft.closesAt(),
                                    draft.turnoutThreshold(),
                                    new ParticipationPlan(65, listPurpose)),
                            all)
                    .id();
        }

        void term(UUID member, int part) {
            var day = workplaces.today();
            workplaces.term(member, codes.get(part), day.minusMonths(1), day.plusMonths(1));
        }

        Open vote(int part, int from, int to) {
            votes.of(ballot, people.get(part).subList(from, to));
            return this;
        }

        /** 24 vote, 15 to 19 of them are in the box afterwards. */
        Open firstBatch() {
            vote(0, 0, 12).vote(5, 0, 12);
            upkeep.moveBatches();
            return this;
        }

        Open batch() {
            upkeep.moveBatches();
            return this;
        }

        void close() {
            testBallots.close(ballot);
        }

        <T> T asSteward(Supplier<T> act) {
            return TestVoter.as(TestWorkplaces.signedIn(steward), act);
        }

        void doAsSteward(Runnable act) {
            doAs(TestWorkplaces.signedIn(steward), act);
        }
    }

    Open open() {
        return new Open(null);
    }

    Open openWithList() {
        return new Open(PURPOSE);
    }

    static void doAs(SignedIn person, Runnable act) {
        TestVoter.as(person, () -> {
            act.run();
            return true;
        });
    }
}
