package org.greenroom.consent.requests;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter to an engager and what became of it.
 *
 * @param id its id
 * @param version what the next act names
 * @param form what the member said for it
 * @param letter its exact words
 * @param dated the day it bears
 * @param sentOn the day the member sent it, or null
 * @param answers what came back, in the order it was noted
 * @param today the day (UK) it is read on
 */
public record Request(
        UUID id,
        int version,
        RequestForm form,
        LetterText letter,
        LocalDate dated,
        @Nullable LocalDate sentOn,
        List<LetterAnswer> answers,
        LocalDate today) {

    /** Where it stands. */
    public enum Status {
        /** Written, not sent. */
        DRAFT,
        /** Sent; the engager has time left. */
        WAITING,
        /** Sent; the time is over and nothing came. */
        OVERDUE,
        /** Answered with less than everything: there is something the member can do. */
        CONTESTED,
        /** Done. */
        DONE
    }

    /** The deadline without more time: one month after it was sent (UK GDPR art. 12(3)). */
    static LocalDate month(LocalDate sentOn) {
        return sentOn.plusMonths(1);
    }

    /** The last day that more time can be asked for: two further months. */
    static LocalDate longest(LocalDate sentOn) {
        return sentOn.plusMonths(3);
    }

    /** The day by which the engager must answer; null while it is not sent. */
    public @Nullable LocalDate deadline() {
        if (sentOn == null) {
            return null;
        }
        return answers.stream()
                .map(LetterAnswer::until)
                .filter(java.util.Objects::nonNull)
                .reduce(month(sentOn), (before, next) -> next);
    }

    /** The longest deadline the engager may ask for; null while it is not sent. */
    public @Nullable LocalDate longestDeadline() {
        return sentOn == null ? null : longest(sentOn);
    }

    /** Days until the deadline, negative when it has passed; 0 while it is not sent. */
    public long daysLeft() {
        var deadline = deadline();
        return deadline == null ? 0 : ChronoUnit.DAYS.between(today, deadline);
    }

    /** Where it stands today. */
    public Status status() {
        if (sentOn == null) {
            return Status.DRAFT;
        }
        var last = answers.isEmpty() ? Outcome.MORE_TIME : answers.getLast().outcome();
        return switch (last) {
            case DONE -> Status.DONE;
            case PARTLY, REFUSED -> Status.CONTESTED;
            case NO_ANSWER -> Status.OVERDUE;
            case MORE_TIME -> daysLeft() < 0 ? Status.OVERDUE : Status.WAITING;
        };
    }
}
