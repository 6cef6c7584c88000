package org.greenroom.sealing;

import java.util.List;

/**
 * One question of an election, answered by choosing from {@code min} to {@code max} of its answers or, where that is
 * allowed, by a blank vote.
 *
 * @param text what is asked
 * @param answers at least one
 * @param blank whether a blank vote is allowed
 * @param min the fewest answers that can be chosen, at least 0
 * @param max the most, at least {@code min} and 1, at most the number of answers
 */
public record Question(String text, List<String> answers, boolean blank, int min, int max) {
    /** @throws IllegalArgumentException if the numbers do not fit each other */
    public Question {
        answers = List.copyOf(answers);
        if (min < 0 || max < 1 || min > max || max > answers.size()) {
            throw new IllegalArgumentException("From " + min + " to " + max + " of " + answers.size() + " answers");
        }
    }

    /** A question with exactly one choice. */
    public static Question choiceOfOne(String text, List<String> answers, boolean blank) {
        return new Question(text, answers, blank, 1, 1);
    }

    /** How many numbers a ballot encrypts for it: one an answer and, first, one for the blank vote if allowed. */
    public int choiceCount() {
        return answers.size() + (blank ? 1 : 0);
    }

    /** How many statements the overall proof joins. */
    int overallStatements() {
        return max - min + 1 + (blank ? 1 : 0);
    }
}
