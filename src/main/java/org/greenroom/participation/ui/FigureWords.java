package org.greenroom.participation.ui;

import com.ibm.icu.text.NumberFormat;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.util.Locale;
import org.greenroom.ballot.Bilingual;
import org.greenroom.ballot.Turnout;
import org.greenroom.participation.Figure;
import org.greenroom.participation.Projection;
import org.greenroom.texts.Texts;
import org.greenroom.texts.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Published figures as the reader of the current page reads them. */
@Component
class FigureWords {

    private static final char NARROW_SPACE = '\u202f';

    private final Texts texts;
    private final Times times;

    FigureWords(Texts texts, Times times) {
        this.texts = texts;
        this.times = times;
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }

    String text(String key, @Nullable Object... parameters) {
        return texts.get(locale(), key, parameters);
    }

    String in(Bilingual text) {
        return text.in(locale());
    }

    String number(long number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    /** Whole per cent; what is not all is never shown as all, nor what is something as nothing. */
    String percent(double percent) {
        long whole = Math.round(percent);
        if (percent > 0 && percent < 100) {
            whole = Math.clamp(whole, 1, 99);
        }
        return number(whole) + NARROW_SPACE + "%";
    }

    /** The figure in short: “45 %”, “at least 41 %” or the words that stand for it. */
    String brief(Figure figure) {
        return switch (figure) {
            case Figure.Exact exact -> percent(exact.percent());
            case Figure.AtLeast least -> text("participation.at-least", percent(least.percent()));
            case Figure.Words words ->
                text("participation.words." + words.kind().code());
        };
    }

    /** What stands behind it: “18 of 40, as of …”, or why there are words. */
    String behind(Figure figure) {
        return switch (figure) {
            case Figure.Exact exact ->
                text("participation.of", number(exact.voted()), number(exact.entitled()), full(exact.asOf()));
            case Figure.AtLeast least ->
                text("participation.of-at-least", number(least.voted()), number(least.entitled()), full(least.asOf()));
            case Figure.Words words -> text("participation.why." + words.kind().code());
        };
    }

    /** The turnout of a whole ballot, in words at its ends while it runs. */
    String turnout(Turnout turnout) {
        return switch (turnout.showing()) {
            case FIGURE -> percent(turnout.percent());
            case JUST_STARTED -> text("participation.words.just-started");
            case NEARLY_EVERYONE -> text("participation.words.nearly-everyone");
            case SMALL_GROUP -> text("participation.words.small-group");
        };
    }

    String projection(Projection projection) {
        return text(
                "participation.projection",
                percent(projection.likely()),
                percent(projection.low()),
                percent(projection.high()),
                full(projection.closesAt()));
    }

    String full(Instant instant) {
        return times.full(instant, locale());
    }
}
