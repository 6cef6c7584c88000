package org.greenroom.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every ballot, whatever was chosen and whatever is changed in it. Each case is named by its seed. */
class BallotPropertyTest {

    private static final SampleElection SAMPLE = SampleElection.small();

    private record Vote(Question question, List<Integer> plaintext) {}

    static LongStream seeds() {
        return LongStream.range(0, 15);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aBallotWithAnyBitChangedIsRefused(long seed) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < 25; i++) {
            byte[] changed = SAMPLE.ballotOf(0).clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            assertRefused(changed);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverIsChosenIsAcceptedAndCounted(long seed) {
        var random = new SplittableRandom(seed);
        List<Vote> votes = IntStream.rangeClosed(0, random.nextInt(2))
                .mapToObj(i -> vote(random))
                .toList();
        List<Question> questions = votes.stream().map(Vote::question).toList();
        List<List<Integer>> plaintext = votes.stream().map(Vote::plaintext).toList();
        SampleElection sample = SampleElection.of(1, questions, List.of(plaintext));
        var ballot = sample.ballots().getFirst();
        BallotChecker.check(sample.election(), ballot, sample.publicCredential(0));
        BallotChecker.check(sample.election(), Powers.forCasts(sample.election()), ballot, sample.publicCredential(0));
        assertThat(sample.builder().result().counts()).isEqualTo(plaintext);
    }

    @Test
    void everyByteOfTheLastHundredMatters() {
        byte[] ballot = SAMPLE.ballotOf(0);
        for (int i = ballot.length - 100; i < ballot.length; i++) {
            byte[] changed = ballot.clone();
            changed[i] ^= 1;
            assertRefused(changed);
        }
    }

    private static void assertRefused(byte[] ballot) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> BallotChecker.check(SAMPLE.election(), ballot, SAMPLE.publicCredential(0)));
    }

    /** A question of one to four answers to which the chosen answers, or a blank vote, are allowed. */
    private static Vote vote(RandomGenerator random) {
        List<Boolean> chosen = IntStream.rangeClosed(0, random.nextInt(4))
                .mapToObj(i -> random.nextBoolean())
                .toList();
        boolean blank = random.nextBoolean();
        boolean voteBlank = blank && random.nextInt(4) == 0;
        int sum = (int) chosen.stream().filter(c -> c).count();
        int min = Math.max(0, sum - random.nextInt(5));
        int max = Math.min(chosen.size(), Math.max(1, sum + random.nextInt(5)));
        List<Integer> plaintext = new ArrayList<>();
        if (blank) {
            plaintext.add(voteBlank ? 1 : 0);
        }
        chosen.forEach(c -> plaintext.add(c && !voteBlank ? 1 : 0));
        List<String> answers = chosen.stream().map(c -> "Answer").toList();
        return new Vote(new Question("Which?", answers, blank, min, max), plaintext);
    }
}
