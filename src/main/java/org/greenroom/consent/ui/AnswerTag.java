package org.greenroom.consent.ui;

import org.greenroom.consent.Answer;
import org.greenroom.consent.Reading;
import org.greenroom.shell.StatusTag;

/** How an item reads, by word and shape; made by {@link LeewayWords}. */
class AnswerTag extends StatusTag {

    AnswerTag(String word, Reading reading) {
        super(word, reading.reason() == Reading.Reason.STATED ? shape(reading.answer()) : Shape.DASHED);
        addClassName("answer-tag");
    }

    /** @param word of the answer */
    AnswerTag(String word, Answer answer) {
        super(word, shape(answer));
        addClassName("answer-tag");
    }

    static Shape shape(Answer answer) {
        return switch (answer) {
            case REFUSE -> Shape.QUIET;
            case ASK -> Shape.OUTLINE;
            case ALLOW -> Shape.STRONG;
        };
    }
}
