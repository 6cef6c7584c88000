package org.greenroom.consent.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.greenroom.consent.AnswerWords;
import org.greenroom.consent.Answered;
import org.greenroom.consent.Entry;
import org.greenroom.consent.EntryWords;
import org.greenroom.consent.PreferenceEvent;
import org.greenroom.consent.Receipt;
import org.greenroom.consent.RecordHistory;
import org.greenroom.consent.Use;
import org.greenroom.consent.wording.Wording;
import org.greenroom.consent.wording.Wordings;
import org.greenroom.shell.Card;
import org.greenroom.shell.PageHeader;

/** Everything that happened in the member’s record, the newest first; the page stands in the address. */
@Route(RecordLinks.HISTORY)
@RolesAllowed("MEMBER")
class HistoryView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final int SIZE = 25;
    private static final int LINES = 3;

    private final RecordHistory history;
    private final Wordings wordings;
    private final EntryWords words;
    private final AnswerWords answers;

    HistoryView(RecordHistory history, Wordings wordings, EntryWords words, AnswerWords answers) {
        this.history = history;
        this.wordings = wordings;
        this.words = words;
        this.answers = answers;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("from")
                .orElse("");
        var from = asked.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(asked) : Integer.MAX_VALUE;
        var page = history.page(from, SIZE);
        add(new PageHeader(getPageTitle())
                .lead(getTranslation("records.history.lead"))
                .actions(ConsentLinks.button(getTranslation("records.on.title"), RecordLinks.PAST)));
        if (page.entries().isEmpty()) {
            add(new Card(getTranslation("records.history.empty"))
                    .text(getTranslation("records.history.empty.text"))
                    .with(ConsentLinks.primary(getTranslation("records.history.empty.act"), ConsentLinks.OVERVIEW)));
            return;
        }
        var names = wordings.current();
        var list = new OrderedList();
        list.addClassName("history");
        page.entries().forEach(entry -> list.add(item(entry, page, names)));
        add(list, pager(page));
    }

    private ListItem item(Entry entry, RecordHistory.Page page, Map<Use, Wording> names) {
        var item = new ListItem();
        var what = new H2(words.what(entry, page.mentioned(), names, getLocale()));
        var when = RecordParts.secondary(words.when(entry, getLocale()) + " · " + words.who(entry, getLocale()));
        item.add(number(entry), what, when);
        var lines = lines(entry.event());
        if (!lines.isEmpty()) {
            item.add(answers(lines, names));
        }
        var links = links(entry);
        if (!links.isEmpty()) {
            item.add(RecordParts.links(links));
        }
        return item;
    }

    private Component number(Entry entry) {
        var number = new Span(getTranslation("records.number", entry.number()));
        number.addClassName("kicker");
        return number;
    }

    private static List<Answered> lines(PreferenceEvent event) {
        return switch (event) {
            case PreferenceEvent.Decided decided -> Answered.of(decided.changes());
            case PreferenceEvent.LooserProposed proposed -> Answered.of(proposed.changes());
            case PreferenceEvent.ExceptionStated stated -> List.of(Answered.of(stated));
            default -> List.of();
        };
    }

    private Component answers(List<Answered> lines, Map<Use, Wording> names) {
        var list = new UnorderedList();
        list.addClassName("record-answers");
        for (var line : lines.subList(0, Math.min(LINES, lines.size()))) {
            var tag = new AnswerTag(
                    answers.answer(line.leeway().answer(), getLocale()),
                    line.leeway().answer());
            list.add(
                    RecordParts.answer(words.about(line.use(), line.items(), names.get(line.use()), getLocale()), tag));
        }
        if (lines.size() > LINES) {
            list.add(new ListItem(RecordParts.quiet(getTranslation("records.history.more", lines.size() - LINES))));
        }
        return list;
    }

    private List<Anchor> links(Entry entry) {
        var links = new ArrayList<Anchor>();
        if (Receipt.isGivenFor(entry.event())) {
            links.add(ConsentLinks.button(
                    getTranslation("records.history.receipt", entry.number()), ConsentLinks.receipt(entry.number())));
        }
        if (entry.event() instanceof PreferenceEvent.WordingShown shown) {
            var one = shown.wordings().size() == 1;
            shown.wordings().entrySet().stream()
                    .findFirst()
                    .filter(any -> one)
                    .ifPresent(only -> links.add(ConsentLinks.button(
                            getTranslation("records.history.wording"),
                            RecordLinks.wording(only.getKey(), only.getValue()))));
            if (!one) {
                links.add(ConsentLinks.button(
                        getTranslation(
                                "records.history.wordings", shown.wordings().size()),
                        RecordLinks.shown(entry.number())));
            }
        }
        return links;
    }

    private Nav pager(RecordHistory.Page page) {
        var first = page.entries().getFirst().number();
        var last = page.entries().getLast().number();
        var pager = new Nav();
        pager.addClassName("pager");
        pager.setAriaLabel(getTranslation("records.history.pages"));
        pager.setVisible(page.total() > page.entries().size());
        if (first < page.total()) {
            pager.add(ConsentLinks.button(
                    getTranslation("records.history.newer"),
                    RecordLinks.history(Math.min(page.total(), first + SIZE))));
        }
        pager.add(new Span(getTranslation("records.history.range", first, last, page.total())));
        if (last > 1) {
            pager.add(ConsentLinks.button(getTranslation("records.history.older"), RecordLinks.history(last - 1)));
        }
        return pager;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("records.history.title");
    }
}
