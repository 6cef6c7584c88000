package org.greenroom.consent.ui;

import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.greenroom.consent.Use;
import org.greenroom.consent.wording.Wordings;
import org.greenroom.texts.Times;
import org.springframework.stereotype.Component;

/** Names of uses, and times, for the pages about links. */
@Component
class LinkWords {

    private final Wordings wordings;
    private final Times times;

    LinkWords(Wordings wordings, Times times) {
        this.wordings = wordings;
        this.times = times;
    }

    /** The current title of every use, as it speaks to the member. */
    Map<Use, String> titles() {
        return wordings.current().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().in(locale()).title()));
    }

    /** Some of these titles in one line. */
    static String line(Map<Use, String> titles, Collection<Use> uses) {
        return uses.stream().map(use -> titles.getOrDefault(use, use.name())).collect(Collectors.joining(" · "));
    }

    String full(Instant instant) {
        return times.full(instant, locale());
    }

    String date(LocalDate day) {
        return times.date(day, locale());
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }
}
