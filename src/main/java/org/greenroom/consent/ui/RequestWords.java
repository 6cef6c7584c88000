package org.greenroom.consent.ui;

import java.util.Locale;
import java.util.Objects;
import org.greenroom.consent.requests.Outcome;
import org.greenroom.consent.requests.Request;
import org.greenroom.shell.StatusTag;
import org.greenroom.shell.StatusTag.Shape;
import org.springframework.stereotype.Component;

/** How letters and what became of them are called. */
@Component
class RequestWords {

    private final LeewayWords words;

    RequestWords(LeewayWords words) {
        this.words = words;
    }

    /** What kind of letter it is. */
    String kind(Request request) {
        return words.text("requests.kind." + request.form().kind().code());
    }

    /** Where it stands, as a tag. */
    StatusTag tag(Request request) {
        var shape =
                switch (request.status()) {
                    case DRAFT -> Shape.DASHED;
                    case WAITING -> Shape.OUTLINE;
                    case OVERDUE -> Shape.CUE;
                    case CONTESTED -> Shape.QUIET;
                    case DONE -> Shape.STRONG;
                };
        return new StatusTag(
                words.text("requests.status." + request.status().name().toLowerCase(Locale.ROOT)), shape);
    }

    /** Where it stands, in a sentence with the day and what is left. */
    String standing(Request request) {
        if (request.sentOn() == null) {
            return words.text("requests.standing.draft", words.date(request.dated()));
        }
        var deadline = words.date(Objects.requireNonNull(request.deadline()));
        return switch (request.status()) {
            case DRAFT, WAITING -> words.text("requests.standing.waiting", deadline, request.daysLeft());
            case OVERDUE -> words.text("requests.standing.overdue", deadline);
            case CONTESTED, DONE ->
                words.text(
                        "requests.standing.answered",
                        words.date(request.answers().getLast().on()),
                        outcome(request.answers().getLast().outcome()));
        };
    }

    /** What came back, in a few words. */
    String outcome(Outcome outcome) {
        return words.text("requests.outcome." + outcome.code());
    }
}
