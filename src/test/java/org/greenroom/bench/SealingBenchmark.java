package org.greenroom.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.greenroom.sealing.BallotChecker;
import org.greenroom.sealing.BallotSealer;
import org.greenroom.sealing.Credential;
import org.greenroom.sealing.Election;
import org.greenroom.sealing.ElectionWriter;
import org.greenroom.sealing.Powers;
import org.greenroom.sealing.Question;
import org.greenroom.sealing.TrusteeKey;
import org.greenroom.sealing.Trustees;

/** Sealing one ballot and checking all its proofs, one after another on one thread, as the intake does for each cast. */
public final class SealingBenchmark {

    private static final int ROUNDS = 100;

    private SealingBenchmark() {}

    public static void main(String[] arguments) {
        measure("yes or no", Question.choiceOfOne("Yes or no?", List.of("Yes", "No"), false));
        measure("yes or no, may be blank", Question.choiceOfOne("Yes or no?", List.of("Yes", "No"), true));
        var twenty = IntStream.rangeClosed(1, 20).mapToObj(i -> "Answer " + i).toList();
        measure("one of twenty", Question.choiceOfOne("Which?", twenty, false));
    }

    private static void measure(String what, Question question) {
        var trustees = Trustees.of(List.of(TrusteeKey.generate().trustee()));
        var election = Election.parse(
                new ElectionWriter(ElectionWriter.newUuid(), trustees.publicKey(), "Benchmark", "Benchmark")
                        .question(question)
                        .toBytes());
        var voter = Credential.generate();
        List<Integer> choice = new ArrayList<>();
        int all = question.answers().size() + (question.blank() ? 1 : 0);
        for (int i = 0; i < all; i++) {
            choice.add(i == all - 1 ? 1 : 0);
        }
        var sealed = BallotSealer.seal(election, voter, List.of(choice));
        var powers = Powers.forCasts(election);
        // Warm first: a portal that has served for a while is.
        for (int i = 0; i < ROUNDS; i++) {
            BallotChecker.parse(election, BallotSealer.seal(election, voter, List.of(choice)))
                    .check(powers);
        }
        Measured.reads(
                "sealing, " + what + ": median (95 %)",
                ROUNDS,
                () -> BallotSealer.seal(election, voter, List.of(choice)));
        Measured.reads("checking, " + what + ": median (95 %)", ROUNDS, () -> BallotChecker.parse(election, sealed)
                .check(powers));
    }
}
