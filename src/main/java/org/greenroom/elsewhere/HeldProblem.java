package org.greenroom.elsewhere;

/**
 * Something that is missing or wrong in an announcement or an outcome.
 *
 * @param field such as {@code title.en}, {@code closesOn} or {@code answers}
 * @param textKey bundle key of the sentence that says so
 */
public record HeldProblem(String field, String textKey) {

    static HeldProblem at(String field, String what) {
        return new HeldProblem(field, "elsewhere.problem." + what);
    }
}
