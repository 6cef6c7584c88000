package org.greenroom.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.greenroom.participation.SimulatedBallot.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Publishes every figure of many ballots over their whole lives and lets an onlooker compute with all of them, exactly. The
 * same onlooker finds somebody as soon as a rule is switched off. {@link PublishedEverywhereContract} does it once more
 * with a ballot of the portal itself.
 */
class DisclosureProofTest {

    /** More of them by hand: {@code -Dgreenroom.proof.ballots=20000}. */
    private static final int BALLOTS = Integer.getInteger("greenroom.proof.ballots", 400);

    private static SimulatedBallot ballot(int seed, Rules rules) {
        var random = new Random(seed);
        return new SimulatedBallot(random, rules, 1 + random.nextInt(6), 2 + random.nextInt(5));
    }

    @ParameterizedTest
    @EnumSource(names = {"ALL", "LISTED"})
    void noCombinationOfPublishedFiguresIsAboutFewerThanFivePeople(Rules rules) {
        int figures = 0;
        for (int seed = 0; seed < BALLOTS; seed++) {
            var ballot = ballot(seed, rules).play();
            if (ballot.isTooSmall()) {
                continue;
            }
            figures += ballot.figuresOfParts();
            assertThat(ballot.onlooker().isolates(5, ballot.everybodyVoted()))
                    .as("ballot %d: %s", seed, ballot)
                    .isEmpty();
        }
        assertThat(figures > 0)
                .as("with a named list no workplace has a figure; without one they do")
                .isEqualTo(rules == Rules.ALL);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ALL", "LISTED"})
    void withARuleSwitchedOffSomebodyIsFound(Rules rules) {
        int found = 0;
        for (int seed = 0; seed < BALLOTS && found < 3; seed++) {
            var ballot = ballot(seed, rules).play();
            if (ballot.isTooSmall()) {
                continue;
            }
            var isolated = ballot.onlooker().isolates(5, ballot.everybodyVoted());
            isolated.ifPresent(group -> assertThat(group.people()).isLessThan(5));
            found += isolated.isPresent() ? 1 : 0;
        }
        assertThat(found).isEqualTo(3);
    }

    /**
     * Words are ranges. With figures, words and totals together, how many of a workplace had voted by any batch stays open by
     * at least four, unless so many voted and were left that a figure could say it, or the totals alone tell as much.
     */
    @Test
    void noWordsAndFiguresTogetherTellHowManyOfAFewVoted() {
        int asked = 0;
        for (int seed = 0; seed < BALLOTS / 2; seed++) {
            var ballot = ballot(seed, Rules.ALL).play();
            if (ballot.isTooSmall() || ballot.everybodyVoted()) {
                continue;
            }
            for (int c = 0; c < ballot.entitled.length; c++) {
                for (int batch = 1; ballot.standsAlone(c) && batch <= ballot.batches(); batch++) {
                    asked++;
                    int[] range = ballot.possibleVotes(c, batch);
                    assertThat(tellsLittle(ballot, c, batch, range))
                            .as(
                                    "ballot %d: %s\nclass %d, batch %d: %d to %d",
                                    seed, ballot, c, batch, range[0], range[1])
                            .isTrue();
                }
            }
        }
        assertThat(asked).isGreaterThan(1000);
    }

    private static boolean tellsLittle(SimulatedBallot ballot, int someClass, int batch, int[] range) {
        int entitled = ballot.entitled[someClass];
        if (range[1] - range[0] >= Math.min(4, entitled) || (range[0] >= 5 && entitled - range[1] >= 5)) {
            return true;
        }
        int[] byTotals = ballot.possibleVotesByTotals(someClass, batch);
        return byTotals[0] == range[0] && byTotals[1] == range[1];
    }

    @Test
    void inLargeBallotsNearlyEveryWorkplaceHasAFigureAllTheSame() {
        int may = 0;
        int have = 0;
        for (int seed = 0; seed < 10; seed++) {
            var ballot = new SimulatedBallot(new Random(seed), Rules.ALL, 120, 60).play();
            may += ballot.workplacesThatMayHaveOne();
            have += ballot.workplacesWithOne();
        }
        assertThat(have).isGreaterThan(may * 9 / 10);
    }
}
