package org.greenroom.consent.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.greenroom.consent.Answer;
import org.greenroom.consent.Overview;
import org.greenroom.consent.Reading;
import org.greenroom.consent.UseStanding;
import org.greenroom.shell.StatusTag;
import org.greenroom.shell.StatusTag.Shape;

/** How many uses read how, as tags. */
class Glance {

    private final Overview overview;
    private final LeewayWords words;

    Glance(Overview overview, LeewayWords words) {
        this.overview = overview;
        this.words = words;
    }

    List<StatusTag> tags() {
        var tags = new ArrayList<StatusTag>();
        for (var answer : Answer.values()) {
            add(tags, answer.name(), AnswerTag.shape(answer), uniform(Reading.Reason.STATED, answer));
        }
        add(tags, "mixed", Shape.OUTLINE, count(standing -> !standing.uniform()));
        add(tags, "reworded", Shape.DASHED, uniform(Reading.Reason.REWORDED, Answer.REFUSE));
        add(tags, "expired", Shape.DASHED, uniform(Reading.Reason.EXPIRED, Answer.REFUSE));
        add(tags, "unstated", Shape.DASHED, uniform(Reading.Reason.UNSTATED, Answer.REFUSE));
        return tags;
    }

    private void add(List<StatusTag> tags, String key, Shape shape, long count) {
        if (count > 0) {
            tags.add(new StatusTag(words.text("consent.glance." + key.toLowerCase(Locale.ROOT), count), shape));
        }
    }

    private long uniform(Reading.Reason reason, Answer answer) {
        return count(standing -> {
            var reading = standing.readings().values().iterator().next();
            return standing.uniform() && reading.reason() == reason && reading.answer() == answer;
        });
    }

    private long count(java.util.function.Predicate<UseStanding> which) {
        return overview.uses().values().stream().filter(which).count();
    }
}
