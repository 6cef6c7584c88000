package org.greenroom.ballot.ui;

import com.vaadin.flow.component.Component;
import java.util.regex.Pattern;

/** The place of a draft's problem in words, from its path such as {@code questions[0].answers[1].cy}. */
final class ProblemPlace {

    private static final Pattern IN_QUESTION =
            Pattern.compile("questions\\[(\\d+)]\\.(text|answers|min|max)(?:\\[(\\d+)])?(?:\\.(en|cy))?");

    private ProblemPlace() {}

    static String of(String path, Component speaker) {
        var found = IN_QUESTION.matcher(path);
        if (!found.matches()) {
            return speaker.getTranslation("ballots.place." + path);
        }
        var question = Integer.parseInt(found.group(1)) + 1;
        var welsh = "cy".equals(found.group(4)) ? ".cy" : "";
        var answer = found.group(3);
        if (answer != null) {
            return speaker.getTranslation("ballots.place.answer" + welsh, question, Integer.parseInt(answer) + 1);
        }
        return speaker.getTranslation("ballots.place.question." + found.group(2) + welsh, question);
    }
}
