package org.greenroom.membership;

import java.time.LocalDate;
import java.util.Locale;
import org.greenroom.texts.Texts;
import org.greenroom.texts.Times;
import org.springframework.stereotype.Component;

/** Reasons as sentences. */
@Component
public class ReasonTexts {
    private final Texts texts;
    private final Times times;

    ReasonTexts(Texts texts, Times times) {
        this.texts = texts;
        this.times = times;
    }

    /** The sentence that gives a reason, in the reader's language. */
    public String text(Reason reason, Locale locale) {
        Object[] shown = reason.parameters().stream().map(p -> shown(p, locale)).toArray();
        return texts.get(locale, reason.textKey(), shown);
    }

    private Object shown(Object parameter, Locale locale) {
        return switch (parameter) {
            case LocalDate day -> times.date(day, locale);
            case MemberStatus status -> texts.get(locale, "membership.status." + status.code());
            default -> parameter;
        };
    }
}
