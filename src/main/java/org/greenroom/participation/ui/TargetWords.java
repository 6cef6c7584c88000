package org.greenroom.participation.ui;

import org.greenroom.participation.Figure;
import org.greenroom.participation.WorkplaceParticipation;

/** What is missing to the target, in a sentence. */
final class TargetWords {

    private static final Figure LISTED = new Figure.Words(Figure.Kind.LISTED);

    private final StewardWords words;

    TargetWords(StewardWords words) {
        this.words = words;
    }

    /** @return empty where the ballot has no target */
    String of(WorkplaceParticipation found) {
        Integer target = found.target();
        // Who gets words only learns nothing from a number to compare them with.
        if (target == null || found.entitled() == null || found.figure().equals(LISTED)) {
            return "";
        }
        Integer more = found.moreForTarget();
        if (more == null || (found.ballot().suspended() && !found.targetReached())) {
            return words.text("steward.target", words.percent(target));
        }
        return found.targetReached()
                ? words.text("steward.target.reached", words.percent(target))
                : words.text(
                        "steward.target.more", more, words.day(found.ballot().closesAt()), words.percent(target));
    }
}
