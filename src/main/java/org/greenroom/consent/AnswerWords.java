package org.greenroom.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.greenroom.texts.Languages;
import org.greenroom.texts.Texts;
import org.greenroom.texts.Times;
import org.springframework.stereotype.Component;

/** Answers, conditions and refusals in the words of one language; what a member typed stays as it was typed. */
@Component
public class AnswerWords {

    private final Texts texts;
    private final Times times;

    AnswerWords(Texts texts, Times times) {
        this.texts = texts;
        this.times = times;
    }

    /** An answer in one or two words, such as “Ask me”. */
    public String answer(Answer answer, Locale locale) {
        return texts.get(locale, "consent.answer." + code(answer));
    }

    /** What a reading is called in a list: the answer, or “Unstated”, “Expired”, “To confirm”. */
    public String reading(Reading reading, Locale locale) {
        return reading.reason() == Reading.Reason.STATED
                ? answer(reading.answer(), locale)
                : texts.get(locale, "consent.reading." + code(reading.reason()));
    }

    /** How far an answer goes, without its conditions, such as “Allowed until 3 May 2027”. */
    public String leeway(Leeway leeway, Locale locale) {
        var until = leeway.until();
        return until == null
                ? texts.get(locale, "consent.leeway." + code(leeway.answer()))
                : texts.get(locale, "consent.leeway." + code(leeway.answer()) + ".until", times.date(until, locale));
    }

    /** The conditions of an allowance, one sentence each; empty for the other answers. */
    public List<String> conditions(Leeway leeway, Locale locale) {
        return leeway.conditions().entrySet().stream()
                .map(entry -> condition(entry.getKey(), entry.getValue(), locale))
                .toList();
    }

    /** A condition with the member’s words, such as “Production: Saltmarsh”. @param said empty where it has none */
    public String condition(Condition condition, String said, Locale locale) {
        return condition.inWords()
                ? texts.get(locale, "consent.condition.said", condition(condition, locale), said)
                : condition(condition, locale);
    }

    /** A condition’s name. */
    public String condition(Condition condition, Locale locale) {
        return texts.get(locale, "consent.condition." + code(condition));
    }

    /** A reading in full sentences: what applies, since when, by whom, and what it means where that is not plain. */
    public String explained(Reading reading, Locale locale) {
        var stated = reading.stated();
        if (stated == null) {
            return texts.get(locale, "consent.explained.unstated");
        }
        var since = day(stated.at(), locale);
        var said = leeway(stated.leeway(), locale);
        var until = stated.leeway().until();
        var words =
                switch (reading.reason()) {
                    case EXPIRED ->
                        texts.get(locale, "consent.explained.expired", until == null ? "" : day(until, locale));
                    case REWORDED -> texts.get(locale, "consent.explained.reworded", said);
                    case STATED, UNSTATED -> texts.get(locale, "consent.explained.stated", said, since);
                };
        return stated.by().member()
                ? words
                : words + " "
                        + texts.get(locale, "consent.explained.by", stated.by().name());
    }

    /** Which part of its use an item is: “Face”, “French”; empty for the whole use. */
    public String part(Item item, Locale locale) {
        var modality = item.modality();
        if (modality != null) {
            return texts.get(locale, "consent.modality." + code(modality));
        }
        var language = item.language();
        return language == null ? "" : language(language, locale);
    }

    /** A language’s name. @param tag primary subtag of BCP 47 */
    public String language(String tag, Locale locale) {
        var name = Locale.of(tag).getDisplayLanguage(Languages.nearest(locale));
        return name.isEmpty() ? tag : name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    /** What a member reads when an act was refused: what happened, and what to do. */
    public String refused(ConsentRefused.Reason reason, Locale locale) {
        return texts.get(locale, "consent.refused." + code(reason));
    }

    private String day(Instant instant, Locale locale) {
        return day(LocalDate.ofInstant(instant, Times.ZONE), locale);
    }

    private String day(LocalDate day, Locale locale) {
        return times.date(day, locale);
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
