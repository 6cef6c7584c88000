package org.greenroom.consent.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.greenroom.consent.AnswerWords;
import org.greenroom.consent.Answered;
import org.greenroom.consent.Entry;
import org.greenroom.consent.EntryWords;
import org.greenroom.consent.Mentioned;
import org.greenroom.consent.PreferenceEvent;
import org.greenroom.consent.Receipt;
import org.greenroom.consent.Use;
import org.greenroom.consent.wording.Wording;

/** One entry of the history: what, when, by whom, with its receipt and the exact words. */
class HistoryItem extends ListItem {

    private static final int LINES = 3;

    private final EntryWords words;
    private final AnswerWords answers;

    /** @param names current wordings, for the names of uses */
    HistoryItem(Entry entry, Mentioned mentioned, Map<Use, Wording> names, EntryWords words, AnswerWords answers) {
        this.words = words;
        this.answers = answers;
        var number = new Span(getTranslation("records.number", entry.number()));
        number.addClassName("kicker");
        add(
                number,
                new H2(words.what(entry, mentioned, names, getLocale())),
                RecordParts.secondary(words.when(entry, getLocale()) + " · " + words.who(entry, getLocale())));
        if (entry.event() instanceof PreferenceEvent.WordingShown) {
            addClassName("history-quiet");
        }
        var lines = lines(entry.event());
        if (!lines.isEmpty()) {
            add(answers(lines, names, entry.event() instanceof PreferenceEvent.ExceptionStated));
        }
        var links = links(entry);
        if (!links.isEmpty()) {
            add(RecordParts.links(links));
        }
    }

    private static List<Answered> lines(PreferenceEvent event) {
        return switch (event) {
            case PreferenceEvent.Decided decided -> Answered.of(decided.changes());
            case PreferenceEvent.LooserProposed proposed -> Answered.of(proposed.changes());
            case PreferenceEvent.ExceptionStated stated -> List.of(Answered.of(stated));
            default -> List.of();
        };
    }

    private Component answers(List<Answered> lines, Map<Use, Wording> names, boolean unnamed) {
        var list = new UnorderedList();
        list.addClassName("record-answers");
        for (var line : lines.subList(0, Math.min(LINES, lines.size()))) {
            // A single use is named by the heading already, but for an exception, which names the production.
            var about = lines.size() == 1 && !unnamed
                    ? words.parts(line.use(), line.items(), getLocale())
                    : words.about(line.use(), line.items(), names.get(line.use()), getLocale());
            var tag = new AnswerTag(
                    answers.answer(line.leeway().answer(), getLocale()),
                    line.leeway().answer());
            list.add(RecordParts.answer(about, tag));
        }
        if (lines.size() > LINES) {
            list.add(new ListItem(RecordParts.quiet(getTranslation("records.history.more", lines.size() - LINES))));
        }
        return list;
    }

    private List<Anchor> links(Entry entry) {
        var links = new ArrayList<Anchor>();
        if (Receipt.isGivenFor(entry.event())) {
            links.add(ConsentLinks.text(
                    getTranslation("records.history.receipt", entry.number()), ConsentLinks.receipt(entry.number())));
        }
        if (entry.event() instanceof PreferenceEvent.WordingShown shown) {
            var one = shown.wordings().size() == 1;
            shown.wordings().entrySet().stream()
                    .findFirst()
                    .filter(any -> one)
                    .ifPresent(only -> links.add(ConsentLinks.text(
                            getTranslation("records.history.wording"),
                            RecordLinks.wording(only.getKey(), only.getValue()))));
            if (!one) {
                links.add(ConsentLinks.text(
                        getTranslation(
                                "records.history.wordings", shown.wordings().size()),
                        RecordLinks.shown(entry.number())));
            }
        }
        return links;
    }
}
