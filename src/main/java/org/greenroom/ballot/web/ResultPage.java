package org.greenroom.ballot.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published result as the page shows it: every figure is in words already.
 *
 * @param kind {@code indicative} or {@code consultative}
 * @param mock whether it was only held to try things out
 * @param when when it was held and published
 * @param threshold the turnout threshold and whether it was met
 * @param thresholdNeeds how many votes it takes and how many there were; null without a threshold
 * @param unanimous whether somebody’s vote can be read off the figures because everybody answered alike
 */
record ResultPage(
        UUID id,
        Words title,
        Words description,
        String kind,
        boolean mock,
        String when,
        List<Question> questions,
        String turnout,
        String entitled,
        String cast,
        String threshold,
        @Nullable String thresholdNeeds,
        boolean unanimous,
        String fingerprint,
        String archiveSha256,
        List<Said> objections) {

    ResultPage {
        objections = List.copyOf(objections);
    }

    /**
     * An objection of the scrutineer, or an answer to one.
     *
     * @param by who said it, and when
     */
    record Said(String by, Words text, List<Said> answers) {}

    /**
     * @param number which question it is; null where there is only one
     * @param blank blank votes; null where they were not allowed
     * @param base what the percentages are of
     * @param tie whether several answers share the most votes
     */
    record Question(
            @Nullable String number,
            Words text,
            List<Answer> answers,
            @Nullable String blank,
            String base,
            boolean tie) {}

    /**
     * @param most whether more votes went to it than to any other
     * @param part votes, of {@code whole}, for the bar
     */
    record Answer(Words text, String votes, String percent, boolean most, int part, int whole) {}
}
