package org.greenroom.elsewhere.ui;

import com.vaadin.flow.component.UI;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.greenroom.ballot.Bilingual;
import org.greenroom.elsewhere.Announcement;
import org.greenroom.elsewhere.HeldState;
import org.greenroom.shell.StatusTag;
import org.greenroom.texts.Texts;
import org.greenroom.texts.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** States and days of ballots held elsewhere as the reader of the current page reads them. */
@Component
class HeldWords {

    private final Texts texts;
    private final Times times;

    HeldWords(Texts texts, Times times) {
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

    String title(Announcement said) {
        var title = in(said.title());
        return title.isEmpty() ? text("elsewhere.untitled") : title;
    }

    String day(@Nullable LocalDate day) {
        return day == null ? text("elsewhere.undecided") : times.date(day, locale());
    }

    String full(Instant at) {
        return times.full(at, locale());
    }

    String number(int number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    StatusTag tag(HeldState state) {
        var shape =
                switch (state) {
                    case DRAFT -> StatusTag.Shape.DASHED;
                    case ANNOUNCED -> StatusTag.Shape.OUTLINE;
                    case RESULT_PUBLISHED -> StatusTag.Shape.STRONG;
                    case CALLED_OFF -> StatusTag.Shape.QUIET;
                };
        return new StatusTag(text("elsewhere.state." + state.code()), shape);
    }
}
