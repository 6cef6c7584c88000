package org.greenroom.membership.ui;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.Locale;
import org.greenroom.texts.Times;
import org.jspecify.annotations.Nullable;

/** From when to when. */
final class Periods {
    private Periods() {}

    static String text(Times times, LocalDate from, @Nullable LocalDate until) {
        UI ui = UI.getCurrent();
        Locale locale = ui.getLocale();
        return until == null
                ? ui.getTranslation("membership.member.period.open", times.date(from, locale))
                : ui.getTranslation("membership.member.period", times.date(from, locale), times.date(until, locale));
    }
}
