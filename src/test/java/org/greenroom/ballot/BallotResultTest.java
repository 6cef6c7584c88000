package org.greenroom.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.greenroom.ballot.BallotResult.AnswerCount;
import org.greenroom.ballot.BallotResult.ThresholdOutcome;
import org.greenroom.membership.MemberFilter;
import org.junit.jupiter.api.Test;

class BallotResultTest {

    private static BallotResult result(int entitled, int ballots, Integer threshold, List<Integer> counts) {
        var draft = new BallotDraft(
                BallotKind.INDICATIVE,
                Bilingual.of("Title"),
                Bilingual.EMPTY,
                List.of(BallotQuestion.choiceOfOne(
                        Bilingual.of("Question"), List.of(Bilingual.of("Yes"), Bilingual.of("No")), true)),
                MemberFilter.everyone(),
                null,
                null,
                threshold);
        var counted = new BallotResults.Counted(
                List.of(counts), ballots, entitled, UUID.randomUUID(), "", Instant.EPOCH, null);
        return BallotResults.result(draft, counted);
    }

    @Test
    void percentagesAreOfTheVotesThatGaveAnAnswerAndTurnoutCountsBlankOnes() {
        var result = result(200, 100, null, List.of(20, 60, 20));
        var question = result.questions().getFirst();
        assertThat(question.blank()).isEqualTo(20);
        assertThat(question.answered()).isEqualTo(80);
        assertThat(question.answers()).extracting(AnswerCount::percent).containsExactly(75.0, 25.0);
        assertThat(result.turnoutPercent()).isEqualTo(50);
    }

    @Test
    void onlyBlankVotesGiveNoPercentages() {
        var question = result(10, 5, null, List.of(5, 0, 0)).questions().getFirst();
        assertThat(question.answers()).extracting(AnswerCount::percent).containsExactly(0.0, 0.0);
    }

    @Test
    void aUnanimousOutcomeIsFlagged() {
        assertThat(result(10, 5, null, List.of(0, 5, 0)).unanimous()).isTrue();
        assertThat(result(10, 5, null, List.of(5, 0, 0)).unanimous()).isTrue();
        assertThat(result(10, 5, null, List.of(0, 4, 1)).unanimous()).isFalse();
    }

    @Test
    void aThresholdIsMetByTheFewestVotesThatReachIt() {
        assertThat(result(11, 5, 50, List.of(0, 4, 1)).threshold()).isEqualTo(new ThresholdOutcome(50, 6, false));
        assertThat(result(11, 6, 50, List.of(0, 4, 2)).threshold()).isEqualTo(new ThresholdOutcome(50, 6, true));
        assertThat(result(11, 6, null, List.of(0, 4, 2)).threshold()).isNull();
    }

    @Test
    void aRunningTurnoutIsWordsAtItsEndsAndForSmallGroups() {
        assertThat(new Turnout(100, 0, null, false).showing()).isEqualTo(Turnout.Showing.JUST_STARTED);
        assertThat(new Turnout(100, 4, null, false).showing()).isEqualTo(Turnout.Showing.JUST_STARTED);
        assertThat(new Turnout(100, 5, null, false).showing()).isEqualTo(Turnout.Showing.FIGURE);
        assertThat(new Turnout(100, 95, null, false).showing()).isEqualTo(Turnout.Showing.FIGURE);
        assertThat(new Turnout(100, 96, null, false).showing()).isEqualTo(Turnout.Showing.NEARLY_EVERYONE);
        assertThat(new Turnout(9, 5, null, false).showing()).isEqualTo(Turnout.Showing.SMALL_GROUP);
        assertThat(new Turnout(9, 3, null, true).showing()).isEqualTo(Turnout.Showing.FIGURE);
    }
}
