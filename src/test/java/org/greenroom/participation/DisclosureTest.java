package org.greenroom.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.greenroom.participation.Disclosure.Current;
import org.greenroom.participation.Disclosure.Part;
import org.junit.jupiter.api.Test;

/** The rule of decision record 12, case by case. {@link DisclosureProofTest} tries it on whole ballots. */
class DisclosureTest {

    private static List<Disclosure.Change> decide(int entitled, int[] totals, Current... parts) {
        var known = Arrays.stream(parts).map(Current::part).toList();
        return new Disclosure(5, entitled, totals, known).decide(List.of(parts));
    }

    private static Current with(int entitled, int voted) {
        return new Current(new Part(entitled), voted);
    }

    @Test
    void aPartIsPublishedOnceFiveHaveVotedAndFiveAreLeft() {
        int[] totals = {0, 100};
        assertThat(decide(300, totals, with(20, 4))).isEmpty();
        assertThat(decide(300, totals, with(20, 5))).singleElement().satisfies(c -> {
            assertThat(c.voted()).isEqualTo(5);
            assertThat(c.nearlyEveryone()).isFalse();
        });
        assertThat(decide(300, totals, with(20, 15))).hasSize(1).noneMatch(Disclosure.Change::nearlyEveryone);
        assertThat(decide(300, totals, with(20, 16))).hasSize(1).allMatch(Disclosure.Change::nearlyEveryone);
        assertThat(decide(300, totals, with(20, 20))).hasSize(1).allMatch(Disclosure.Change::nearlyEveryone);
    }

    @Test
    void aFigureIsReplacedOnlyWhenFiveMoreHaveVoted() {
        int[] totals = {0, 100, 150};
        assertThat(decide(300, totals, new Current(new Part(40).published(1, 10), 14)))
                .isEmpty();
        assertThat(decide(300, totals, new Current(new Part(40).published(1, 10), 15)))
                .hasSize(1);
    }

    @Test
    void nearlyEveryoneStays() {
        int[] totals = {0, 100, 150};
        var part = new Part(40).publishedNearlyEveryone(1);
        assertThat(decide(300, totals, new Current(part, 40))).isEmpty();
    }

    @Test
    void whatIsLeftOfTheWholeIsAtLeastNine() {
        // 30 voted, 22 of them here: 8 elsewhere are too few.
        assertThat(decide(300, new int[] {0, 30}, with(40, 22))).isEmpty();
        assertThat(decide(300, new int[] {0, 30}, with(40, 21))).hasSize(1);
    }

    @Test
    void thoseWhoHaveNotVotedElsewhereAreAtLeastNine() {
        // 20 have not voted, 12 of them here.
        assertThat(decide(70, new int[] {0, 50}, with(40, 28))).isEmpty();
        assertThat(decide(70, new int[] {0, 50}, with(40, 29))).hasSize(1);
    }

    @Test
    void theSumOfAllPartsStaysNineFromTheWhole() {
        var first = with(40, 12);
        var second = with(40, 12);
        assertThat(decide(130, new int[] {0, 32}, first, second))
                .singleElement()
                .satisfies(c -> assertThat(c.part()).isSameAs(first.part()));
        assertThat(decide(130, new int[] {0, 33}, with(40, 12), with(40, 12))).hasSize(2);
    }

    @Test
    void whatTheOthersGainedSinceAnEarlierBatchIsAtLeastNine() {
        // Since the first batch 16 have voted, 8 of them here: 8 elsewhere.
        assertThat(decide(300, new int[] {0, 50, 66}, new Current(new Part(60).published(1, 10), 18)))
                .isEmpty();
        assertThat(decide(300, new int[] {0, 50, 67}, new Current(new Part(60).published(1, 10), 18)))
                .hasSize(1);
    }

    @Test
    void whoeverHasWaitedLongestComesFirst() {
        var newer = new Current(new Part(40).published(1, 5), 15);
        var older = with(40, 10);
        // 35 in all, 5 of them covered: after one of the two there is not enough for the other.
        assertThat(decide(200, new int[] {0, 12, 32}, newer, older))
                .singleElement()
                .satisfies(c -> assertThat(c.part()).isSameAs(older.part()));
    }

    @Test
    void inALargeBallotTheRuleHoldsUpNearlyNothing() {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            parts.add(new Part(50));
        }
        int published = 0;
        for (int batch = 1; batch <= 10; batch++) {
            int[] totals = IntStream.rangeClosed(0, batch).map(b -> 400 * b).toArray();
            int each = batch * 4;
            published += new Disclosure(5, 5500, totals, parts)
                    .decide(parts.stream().map(part -> new Current(part, each)).toList())
                    .size();
        }
        // Five times in ten batches each part has gained the five it takes.
        assertThat(published).isBetween(470, 500);
    }
}
