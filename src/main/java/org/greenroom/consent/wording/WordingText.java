package org.greenroom.consent.wording;

/**
 * What is said about a use in one language. Plain text, without white space around it.
 *
 * @param title its name in a list
 * @param meaning what is asked, in one or two sentences
 * @param example a production situation in which it comes up
 * @param yes what an engager could do after a yes
 * @param outOfScope what the question is not about
 */
public record WordingText(String title, String meaning, String example, String yes, String outOfScope) {

    public WordingText {
        title = title.strip();
        meaning = meaning.strip();
        example = example.strip();
        yes = yes.strip();
        outOfScope = outOfScope.strip();
    }
}
