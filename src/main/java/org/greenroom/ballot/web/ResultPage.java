package org.greenroom.ballot.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published result as the page shows it: every figure is in words already.
 *
 * @param kind {@code indicative} or {@code consultative}
 * @param when when it was held and published
 * @param threshold the turnout threshold and whether it was met
 * @param thresholdNeeds how many votes it takes; null without a threshold
 * @param unanimous whether somebody’s vote can be read off the figures because everybody answered alike
 */
record ResultPage(
        UUID id,
        Words title,
        Words description,
        String kind,
        String when,
        List<Question> questions,
        String turnout,
        String entitled,
        String cast,
        String threshold,
        @Nullable String thresholdNeeds,
        boolean unanimous,
        String fingerprint,
        String archiveSha256) {

    /**
     * @param number which question it is; null where there is only one
     * @param blank blank votes; null where they were not allowed
     * @param base what the percentages are of
     */
    record Question(
            @Nullable String number,
            Words text,
            List<Answer> answers,
            @Nullable String blank,
            String base) {}

    /**
     * @param most whether more votes went to it than to any other
     * @param part votes, of {@code whole}, for the bar
     */
    record Answer(Words text, String votes, String percent, boolean most, int part, int whole) {}
}
