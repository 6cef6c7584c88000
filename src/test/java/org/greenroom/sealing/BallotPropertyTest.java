package org.greenroom.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What holds for every ballot, whatever was chosen and whatever is changed in it. */
class BallotPropertyTest {
    private static final SampleElection SAMPLE = SampleElection.small();

    private record Vote(Question question, List<Integer> plaintext) {}

    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void aBallotWithAnyBitChangedIsRefused(
            @ForAll @IntRange(max = 1_000_000) int place, @ForAll @IntRange(max = 7) int bit) {
        byte[] ballot = SAMPLE.ballotOf(0);
        ballot = ballot.clone();
        ballot[(int) ((long) place * ballot.length / 1_000_001)] ^= (byte) (1 << bit);
        byte[] changed = ballot;
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> BallotChecker.check(SAMPLE.election(), changed, SAMPLE.publicCredential(0)));
    }

    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void whateverIsChosenIsAcceptedAndCounted(@ForAll("votes") List<Vote> votes) {
        List<Question> questions = votes.stream().map(Vote::question).toList();
        List<List<Integer>> plaintext = votes.stream().map(Vote::plaintext).toList();
        SampleElection sample = SampleElection.of(1, questions, List.of(plaintext));
        BallotChecker.check(sample.election(), sample.ballots().getFirst(), sample.publicCredential(0));
        assertThat(sample.builder().result().counts()).isEqualTo(plaintext);
    }

    @Provide
    Arbitrary<List<Vote>> votes() {
        return vote().list().ofMinSize(1).ofMaxSize(2);
    }

    private Arbitrary<Vote> vote() {
        return Combinators.combine(
                        Arbitraries.of(true, false).list().ofMinSize(1).ofMaxSize(4),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 3))
                .as((chosen, blank, below, above, one) -> vote(chosen, blank, below, above, one == 0));
    }

    /** A question to which the chosen answers, or a blank vote, are allowed. */
    private static Vote vote(List<Boolean> chosen, boolean blank, int below, int above, boolean voteBlank) {
        int sum = (int) chosen.stream().filter(c -> c).count();
        int min = Math.max(0, sum - below);
        int max = Math.min(chosen.size(), Math.max(1, sum + above));
        List<String> answers = chosen.stream().map(c -> "Answer").toList();
        List<Integer> plaintext = new ArrayList<>();
        if (blank) {
            plaintext.add(voteBlank ? 1 : 0);
        }
        chosen.forEach(c -> plaintext.add(c && !(blank && voteBlank) ? 1 : 0));
        return new Vote(new Question("Which?", answers, blank, min, max), plaintext);
    }

    @Test
    void everyByteOfTheLastHundredMatters() {
        byte[] ballot = SAMPLE.ballotOf(0);
        for (int i = ballot.length - 100; i < ballot.length; i++) {
            byte[] changed = ballot.clone();
            changed[i] ^= 1;
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> BallotChecker.check(SAMPLE.election(), changed, SAMPLE.publicCredential(0)));
        }
    }
}
