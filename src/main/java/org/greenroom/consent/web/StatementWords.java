package org.greenroom.consent.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.greenroom.consent.Item;
import org.greenroom.consent.Leeway;
import org.greenroom.consent.Reading;
import org.greenroom.consent.Use;
import org.greenroom.consent.links.StatedUse;
import org.greenroom.texts.Texts;
import org.greenroom.texts.Times;
import org.springframework.stereotype.Component;

/** What is stated, in words for whoever reads it: one line for a use whose parts are answered alike. */
@Component
class StatementWords {

    private final Texts texts;
    private final Times times;

    StatementWords(Texts texts, Times times) {
        this.texts = texts;
        this.times = times;
    }

    /** A use and its answers. */
    record ShownUse(String title, List<ShownAnswer> answers) {}

    /**
     * One answer.
     *
     * @param part the modality or language it is for; empty when it is for the whole use
     * @param tag the answer in a word
     * @param style what the tag looks like
     * @param basis why it is to be read as a refusal; empty when it was said
     * @param conditions what it depends on
     */
    record ShownAnswer(String part, String tag, String style, String basis, List<String> conditions) {}

    List<ShownUse> uses(List<StatedUse> stated, Locale locale) {
        Map<Use, List<StatedUse>> byUse = new LinkedHashMap<>();
        stated.forEach(one -> byUse.computeIfAbsent(one.item().use(), use -> new ArrayList<>())
                .add(one));
        return byUse.entrySet().stream()
                .map(entry -> new ShownUse(
                        texts.get(locale, "statements.use." + entry.getKey()), answers(entry.getValue(), locale)))
                .toList();
    }

    private List<ShownAnswer> answers(List<StatedUse> parts, Locale locale) {
        var first = parts.getFirst();
        var alike = parts.stream()
                .allMatch(part -> part.leeway().equals(first.leeway()) && part.reason() == first.reason());
        return alike
                ? List.of(answer("", first, locale))
                : parts.stream()
                        .map(part -> answer(part(part.item(), locale), part, locale))
                        .toList();
    }

    private ShownAnswer answer(String part, StatedUse stated, Locale locale) {
        if (stated.reason() != Reading.Reason.STATED) {
            return new ShownAnswer(
                    part,
                    texts.get(locale, "statements.answer.unstated"),
                    "tag--unstated",
                    texts.get(
                            locale, "statements.basis." + stated.reason().name().toLowerCase(Locale.ROOT)),
                    List.of());
        }
        var answer = stated.leeway().answer().name().toLowerCase(Locale.ROOT);
        var style =
                switch (stated.leeway().answer()) {
                    case REFUSE -> "tag--refuse";
                    case ASK -> "tag--ask";
                    case ALLOW -> "tag--allowed";
                };
        return new ShownAnswer(
                part, texts.get(locale, "statements.answer." + answer), style, "", conditions(stated.leeway(), locale));
    }

    private List<String> conditions(Leeway leeway, Locale locale) {
        var lines = new ArrayList<String>();
        leeway.conditions()
                .forEach((condition, words) -> lines.add(texts.get(
                        locale, "statements.condition." + condition.name().toLowerCase(Locale.ROOT), words)));
        if (leeway.until() != null) {
            lines.add(texts.get(locale, "statements.until", times.date(leeway.until(), locale)));
        }
        return lines;
    }

    private String part(Item item, Locale locale) {
        if (item.modality() != null) {
            return texts.get(
                    locale, "consent.modality." + item.modality().name().toLowerCase(Locale.ROOT));
        }
        var language = item.language();
        return language == null
                ? texts.get(locale, "statements.language.all")
                : Locale.of(language).getDisplayLanguage(locale);
    }
}
