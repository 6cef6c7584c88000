package org.greenroom.consent.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.greenroom.consent.Reading;
import org.greenroom.consent.UseStanding;
import org.greenroom.texts.Times;

/** What applies to a use, parts that read the same in one row, with conditions and end. */
class ReadingRows extends UnorderedList {

    ReadingRows(UseStanding standing, LeewayWords words) {
        addClassNames("list-rows", "reading-rows");
        var groups = new LinkedHashMap<List<Object>, List<Reading>>();
        standing.readings().values().forEach(reading -> groups.computeIfAbsent(
                        List.of(reading.reason(), reading.leeway()), key -> new java.util.ArrayList<>())
                .add(reading));
        groups.values().forEach(alike -> add(row(alike, groups.size() == 1, words)));
    }

    private static String since(Reading reading, LeewayWords words) {
        var stated = Objects.requireNonNull(reading.stated());
        var day = words.date(LocalDate.ofInstant(stated.at(), Times.ZONE));
        return stated.by().member()
                ? words.text("agents.since", words.leeway(reading.leeway()), day)
                : words.text(
                        "agents.since.by",
                        words.leeway(reading.leeway()),
                        day,
                        stated.by().name());
    }

    private static ListItem row(List<Reading> alike, boolean everything, LeewayWords words) {
        var reading = alike.getFirst();
        var text = new Div();
        if (!everything) {
            var parts =
                    new Span(alike.stream().map(each -> words.part(each.item())).collect(Collectors.joining(", ")));
            parts.addClassName("label");
            text.add(new Div(parts));
        }
        text.add(new Span(
                reading.reason() == Reading.Reason.STATED ? since(reading, words) : words.text("agents.reads-as-no")));
        if (!reading.leeway().conditions().isEmpty()) {
            text.add(words.conditionsList(reading.leeway()));
        }
        return new ListItem(text, words.tag(reading));
    }
}
