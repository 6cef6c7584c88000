package org.greenroom.ballot;

import java.util.List;

/**
 * Something that stands between a draft and its proposal.
 *
 * @param field where it is, such as {@code title.en}, {@code closesAt} or {@code questions[0].answers[1].en}
 * @param textKey bundle key of the sentence that says so
 * @param parameters values for the sentence
 */
public record DraftProblem(String field, String textKey, List<Object> parameters) {
    public DraftProblem {
        parameters = List.copyOf(parameters);
    }

    static DraftProblem at(String field, String textKey, Object... parameters) {
        return new DraftProblem(field, "ballot.problem." + textKey, List.of(parameters));
    }
}
