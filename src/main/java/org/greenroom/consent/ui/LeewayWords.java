package org.greenroom.consent.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.greenroom.consent.AnswerWords;
import org.greenroom.consent.Condition;
import org.greenroom.consent.ConsentRefused;
import org.greenroom.consent.Item;
import org.greenroom.consent.Leeway;
import org.greenroom.consent.Modality;
import org.greenroom.consent.Reading;
import org.greenroom.consent.Use;
import org.greenroom.consent.UseGroup;
import org.greenroom.consent.UseStanding;
import org.greenroom.consent.wording.WordingText;
import org.greenroom.shell.StatusTag;
import org.greenroom.texts.Languages;
import org.greenroom.texts.Texts;
import org.greenroom.texts.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers, conditions and uses as the reader of the current page reads them. */
@Component
class LeewayWords {

    private final AnswerWords words;
    private final Texts texts;
    private final Times times;

    LeewayWords(AnswerWords words, Texts texts, Times times) {
        this.words = words;
        this.texts = texts;
        this.times = times;
    }

    Locale locale() {
        return UI.getCurrent().getLocale();
    }

    String text(String key, @Nullable Object... parameters) {
        return texts.get(locale(), key, parameters);
    }

    /** A text in each language, for what may have been written in another one. */
    List<String> everywhere(String key) {
        return Languages.ALL.stream().map(language -> texts.get(language, key)).toList();
    }

    WordingText wording(UseStanding standing) {
        return standing.wording().in(locale());
    }

    /** A use’s name. */
    String title(UseStanding standing) {
        return wording(standing).title();
    }

    String title(UseGroup group) {
        return text("consent.group." + group.slug() + ".title");
    }

    /** How an item reads, as a tag. */
    AnswerTag tag(Reading reading) {
        return new AnswerTag(words.reading(reading, locale()), reading);
    }

    /** How a use reads, as a tag; “Mixed” where its parts differ. */
    StatusTag tag(UseStanding standing) {
        return standing.uniform()
                ? tag(standing.readings().values().iterator().next())
                : new StatusTag(text("consent.reading.mixed"), StatusTag.Shape.OUTLINE);
    }

    /** How far an answer goes, such as “Allowed until 3 May 2027”. */
    String leeway(Leeway leeway) {
        return words.leeway(leeway, locale());
    }

    /** What applies, since when and by whom, in sentences. */
    String explained(Reading reading) {
        return words.explained(reading, locale());
    }

    /** A condition’s name. */
    String condition(Condition condition) {
        return words.condition(condition, locale());
    }

    /** The conditions, one sentence each. */
    List<String> conditions(Leeway leeway) {
        return words.conditions(leeway, locale());
    }

    /** The conditions as a list; nothing is in it where an answer has none. */
    UnorderedList conditionsList(Leeway leeway) {
        var list = new UnorderedList();
        list.addClassName("conditions");
        conditions(leeway).forEach(each -> list.add(new ListItem(each)));
        return list;
    }

    /** Which part of its use an item is, such as “Face”; for the whole use empty, for dubbing “All other languages”. */
    String part(Item item) {
        return item.use().byLanguage() && item.language() == null
                ? text("consent.part.languages")
                : words.part(item, locale());
    }

    /** The parts of a use in one line, such as “face, body, voice and movement”. */
    String modalities(Use use) {
        return use.modalities().stream()
                .map(this::modality)
                .reduce((before, next) -> text(
                        next.equals(modality(last(use))) ? "consent.list.and" : "consent.list.comma", before, next))
                .orElse("");
    }

    /** A language’s name. */
    String language(String tag) {
        return words.language(tag, locale());
    }

    String date(LocalDate day) {
        return times.date(day, locale());
    }

    /** Why an act was refused, and what to do. */
    String refused(ConsentRefused.Reason reason) {
        return words.refused(reason, locale());
    }

    private String modality(Modality modality) {
        return text("consent.modality." + modality.name().toLowerCase(Locale.ROOT))
                .toLowerCase(locale());
    }

    private static Modality last(Use use) {
        return use.modalities().stream().reduce((first, second) -> second).orElseThrow();
    }
}
