package org.greenroom.consent.receipt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.greenroom.consent.AnswerWords;
import org.greenroom.consent.EntryWords;
import org.greenroom.consent.Item;
import org.greenroom.consent.Leeway;
import org.greenroom.consent.NamedException;
import org.greenroom.consent.PastReading;
import org.greenroom.consent.Reading;
import org.greenroom.consent.Stated;
import org.greenroom.consent.Use;
import org.greenroom.consent.UseGroup;
import org.greenroom.consent.receipt.PastTold.Group;
import org.greenroom.consent.receipt.PastTold.Line;
import org.greenroom.consent.wording.Wording;
import org.greenroom.consent.wording.Wordings;
import org.greenroom.texts.Texts;
import org.greenroom.texts.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in words what applied on a day: the same on the page and in the PDF file. */
@Component
public class PastWords {

    private final EntryWords entries;
    private final AnswerWords answers;
    private final Wordings wordings;
    private final Texts texts;
    private final Times times;

    PastWords(EntryWords entries, AnswerWords answers, Wordings wordings, Texts texts, Times times) {
        this.entries = entries;
        this.answers = answers;
        this.wordings = wordings;
        this.texts = texts;
        this.times = times;
    }

    /** What applied on a day, in one language. */
    public PastTold tell(PastReading past, Locale locale) {
        var current = wordings.current();
        var byUse = new LinkedHashMap<Use, List<Line>>();
        parts(past).forEach((same, items) -> byUse.computeIfAbsent(same.use(), use -> new ArrayList<>())
                .add(line(past, items, same.reading(), current.get(same.use()), locale)));
        var groups = Arrays.stream(UseGroup.values())
                .map(group -> new Group(
                        texts.get(locale, "consent.group." + group.slug() + ".title"),
                        group.uses().stream()
                                .flatMap(use -> byUse.getOrDefault(use, List.of()).stream())
                                .toList()))
                .toList();
        var exceptions = past.exceptions().stream()
                .map(exception -> exception(past, exception, current.get(exception.use()), locale))
                .toList();
        return new PastTold(past.day(), times.date(past.day(), locale), groups, exceptions);
    }

    /** What reads the same, whichever item it is. */
    private record Same(Use use, Reading reading) {}

    private static Map<Same, SortedSet<Item>> parts(PastReading past) {
        var parts = new LinkedHashMap<Same, SortedSet<Item>>();
        past.readings().forEach((item, reading) -> {
            var anyItem =
                    new Reading(Item.of(item.use()).getFirst(), reading.stated(), reading.leeway(), reading.reason());
            parts.computeIfAbsent(new Same(item.use(), anyItem), key -> new TreeSet<>())
                    .add(item);
        });
        return parts;
    }

    private Line line(
            PastReading past, SortedSet<Item> items, Reading reading, @Nullable Wording current, Locale locale) {
        var stated = reading.stated();
        var use = items.first().use();
        var wording = stated == null ? current : past.wording(use, stated).orElse(current);
        return new Line(
                entries.about(use, items, wording, locale),
                reading,
                answers.reading(reading, locale),
                stated == null || stated.leeway().until() == null ? "" : answers.leeway(stated.leeway(), locale),
                why(reading, locale),
                stated == null ? List.of() : answers.conditions(stated.leeway(), locale),
                use,
                stated == null ? 0 : stated.wording());
    }

    private Line exception(PastReading past, NamedException exception, @Nullable Wording current, Locale locale) {
        var reading = past.of(exception);
        var stated = exception.stated();
        var about = entries.about(
                exception.use(),
                exception.items(),
                past.wording(exception.use(), stated).orElse(current),
                locale);
        var notBegun = past.day().isBefore(exception.from());
        return new Line(
                texts.get(locale, "records.on.exception", exception.production(), exception.engager(), about),
                reading,
                notBegun ? texts.get(locale, "records.on.notBegun") : answers.reading(reading, locale),
                answers.leeway(stated.leeway(), locale),
                notBegun
                        ? texts.get(locale, "records.on.why.notBegun", times.date(exception.from(), locale))
                        : why(reading, locale),
                answers.conditions(stated.leeway(), locale),
                exception.use(),
                stated.wording());
    }

    private String why(Reading reading, Locale locale) {
        var stated = reading.stated();
        if (stated == null) {
            return texts.get(locale, "records.on.why.unstated");
        }
        var why =
                switch (reading.reason()) {
                    case STATED, UNSTATED -> texts.get(locale, "records.on.why.stated", said(stated, locale));
                    case EXPIRED -> texts.get(locale, "records.on.why.expired", until(stated.leeway(), locale));
                    case REWORDED -> texts.get(locale, "records.on.why.reworded", said(stated, locale));
                };
        return stated.by().member()
                ? why
                : why + " " + texts.get(locale, "records.on.by", stated.by().name());
    }

    private String said(Stated stated, Locale locale) {
        return times.full(stated.at(), locale);
    }

    private String until(Leeway leeway, Locale locale) {
        return leeway.until() == null ? "" : times.date(leeway.until(), locale);
    }
}
