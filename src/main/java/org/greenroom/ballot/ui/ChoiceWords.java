package org.greenroom.ballot.ui;

import java.util.Optional;
import java.util.function.BiFunction;
import org.greenroom.ballot.BallotQuestion;

/** How many answers may be chosen, in the booth’s own words. */
final class ChoiceWords {

    private ChoiceWords() {}

    /** @param text a text by its key and parameters, in some language */
    static Optional<String> of(BallotQuestion question, BiFunction<String, Object[], String> text) {
        int min = question.min();
        int max = question.max();
        if (min == 1 && max == 1) {
            return Optional.empty();
        }
        if (min == max) {
            return Optional.of(text.apply("booth.question.exactly", new Object[] {min}));
        }
        return Optional.of(
                max == question.answers().size()
                        ? text.apply("booth.question.atLeast", new Object[] {min})
                        : text.apply("booth.question.between", new Object[] {min, max}));
    }
}
