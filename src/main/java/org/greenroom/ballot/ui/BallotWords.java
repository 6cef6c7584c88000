package org.greenroom.ballot.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.greenroom.ballot.BallotKind;
import org.greenroom.ballot.BallotState;
import org.greenroom.ballot.BallotSummary;
import org.greenroom.ballot.Bilingual;
import org.greenroom.ballot.MemberBallot;
import org.greenroom.ballot.SignOff;
import org.greenroom.shell.StatusTag;
import org.greenroom.shell.StatusTag.Shape;
import org.greenroom.texts.Texts;
import org.greenroom.texts.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** States, times and figures as the reader of the current page reads them. */
@Component
class BallotWords {

    private static final char NARROW_SPACE = '\u202f';

    private final Texts texts;
    private final Times times;

    BallotWords(Texts texts, Times times) {
        this.texts = texts;
        this.times = times;
    }

    Locale locale() {
        return UI.getCurrent().getLocale();
    }

    String text(String key, @Nullable Object... parameters) {
        return texts.get(locale(), key, parameters);
    }

    String in(Bilingual text) {
        return text.in(locale());
    }

    String kind(BallotKind kind) {
        return text("ballot.kind." + kind.code());
    }

    String state(BallotState state) {
        return text("ballot.state." + state.code());
    }

    private StatusTag stateTag(BallotState state) {
        var shape =
                switch (state) {
                    case DRAFT, PROPOSED, PREPARING -> Shape.DASHED;
                    case SCHEDULED, CLOSING, CLOSED, COUNTED -> Shape.OUTLINE;
                    case OPEN, PUBLISHED -> Shape.STRONG;
                    case NOT_COUNTED, CANCELLED -> Shape.QUIET;
                };
        return new StatusTag(state(state), shape);
    }

    /** Where a ballot stands; one that is held since a restore says that before anything else. */
    StatusTag stateTag(BallotSummary ballot) {
        return ballot.suspended()
                ? new StatusTag(text("ballots.suspended.tag"), Shape.DASHED)
                : stateTag(ballot.state());
    }

    String full(Instant instant) {
        return times.full(instant, locale());
    }

    /** The day alone, such as “18 December 2025”. */
    String day(Instant instant) {
        return times.date(LocalDate.ofInstant(instant, Times.ZONE), locale());
    }

    /** A day, such as “18 December 2025”. */
    String date(LocalDate day) {
        return times.date(day, locale());
    }

    String brief(Instant instant) {
        return times.brief(instant, locale());
    }

    /** Who signed the paper off, when, and what was said. */
    String signOff(SignOff signOff) {
        var said = text(
                "ballots.sign-off.said",
                signOff.adviser(),
                times.date(signOff.givenOn(), locale()),
                signOff.recordedBy().name(),
                brief(signOff.recordedAt()));
        return signOff.note().isEmpty() ? said : said + " " + text("ballots.sign-off.noted", signOff.note());
    }

    /** What is left until a ballot closes; in the cue colour when it runs out. */
    Span left(Instant closesAt) {
        var left = new Span(times.left(closesAt, locale()));
        if (times.runningOut(closesAt)) {
            left.addClassName("cue");
        }
        return left;
    }

    String number(long number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    /** To one decimal; what is not all is never shown as all, nor what is something as nothing. */
    String percent(double percent) {
        if (percent > 99.9 && percent < 100) {
            return "> " + percent(99.9);
        }
        if (percent > 0 && percent < 0.1) {
            return "< " + percent(0.1);
        }
        var format = NumberFormat.getNumberInstance(locale());
        format.setMaximumFractionDigits(1);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(percent) + NARROW_SPACE + "%";
    }

    /** Whether the reader has taken part. @param mine null where the reader is not on the roll */
    String part(BallotSummary ballot, @Nullable MemberBallot mine) {
        if (mine == null) {
            return text("ballots.part.not-on-roll");
        }
        // What was voted after the backup is not known here.
        if (ballot.suspended()) {
            return text(mine.takenPart() ? "ballots.part.suspended.kept" : "ballots.part.suspended.none");
        }
        return switch (ballot.state()) {
            case OPEN ->
                text("ballots.part.open."
                        + mine.part().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            case CLOSING, CLOSED, COUNTED, PUBLISHED, NOT_COUNTED ->
                text(mine.takenPart() ? "ballots.part.took-part" : "ballots.part.did-not");
            case DRAFT, PROPOSED, PREPARING, SCHEDULED -> text("ballots.part.on-roll");
            case CANCELLED -> text("ballots.part.cancelled");
        };
    }
}
