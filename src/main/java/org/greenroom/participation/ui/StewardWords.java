package org.greenroom.participation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.greenroom.ballot.BallotOutline;
import org.greenroom.ballot.Bilingual;
import org.greenroom.participation.Figure;
import org.greenroom.texts.Texts;
import org.greenroom.texts.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Figures, days and sentences as the reader of the current page reads them. */
@Component
class StewardWords {

    private final Texts texts;
    private final Times times;

    StewardWords(Texts texts, Times times) {
        this.texts = texts;
        this.times = times;
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }

    String text(String key, @Nullable Object... arguments) {
        return texts.get(locale(), key, arguments);
    }

    String in(Bilingual text) {
        return text.in(locale());
    }

    String full(Instant instant) {
        return times.full(instant, locale());
    }

    String brief(Instant instant) {
        return times.brief(instant, locale());
    }

    String day(Instant instant) {
        return times.day(instant, locale());
    }

    String date(LocalDate day) {
        return times.date(day, locale());
    }

    String number(long number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    /** Without decimals: a workplace is too small for them. What is not all is never shown as all. */
    String percent(double percent) {
        long rounded = percent < 100 ? Math.min(99, Math.round(percent)) : 100;
        return text("steward.percent", number(rounded));
    }

    /** What is left until a ballot closes, in the cue colour when it runs out; or that it is held. */
    Span left(BallotOutline ballot) {
        if (ballot.suspended()) {
            return new Span(text("ballots.suspended"));
        }
        var closesAt = ballot.closesAt();
        var left = new Span(times.left(closesAt, locale()));
        if (times.runningOut(closesAt)) {
            left.addClassName("cue");
        }
        return left;
    }

    /** A figure in one sentence. */
    String sentence(Figure figure) {
        return switch (figure) {
            case Figure.Words words -> text("steward.words." + words.kind().code());
            case Figure.Exact exact ->
                text("steward.figure.exact", number(exact.voted()), number(exact.entitled()), percent(exact.percent()));
            case Figure.AtLeast least ->
                text(
                        "steward.figure.at-least",
                        number(least.voted()),
                        number(least.entitled()),
                        percent(least.percent()));
        };
    }
}
