package org.greenroom.ballot;

import java.util.List;

/**
 * A question of a ballot: from {@code min} to {@code max} of its answers can be chosen or, where that is allowed, a
 * blank vote cast. {@link DraftProblem}s say when the numbers do not fit each other; a draft may hold any.
 *
 * @param min the fewest answers, at least 1: abstaining is the blank vote
 * @param max the most answers, at least {@code min}
 */
public record BallotQuestion(Bilingual text, List<Bilingual> answers, boolean blankAllowed, int min, int max) {
    public BallotQuestion {
        answers = List.copyOf(answers);
    }

    /** A question with exactly one choice. */
    public static BallotQuestion choiceOfOne(Bilingual text, List<Bilingual> answers, boolean blankAllowed) {
        return new BallotQuestion(text, answers, blankAllowed, 1, 1);
    }
}
