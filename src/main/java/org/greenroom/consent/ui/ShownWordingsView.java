package org.greenroom.consent.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.TreeMap;
import org.greenroom.consent.Entry;
import org.greenroom.consent.EntryWords;
import org.greenroom.consent.Mentioned;
import org.greenroom.consent.PreferenceEvent.WordingShown;
import org.greenroom.consent.RecordHistory;
import org.greenroom.consent.Use;
import org.greenroom.consent.receipt.ReceiptWords;
import org.greenroom.consent.wording.Wordings;
import org.greenroom.shell.Card;
import org.greenroom.shell.PageHeader;

/** Which wordings one event of the record showed, by version and hash. */
@Route("consent/shown/:number")
@RolesAllowed("MEMBER")
class ShownWordingsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final RecordHistory history;
    private final Wordings wordings;
    private final EntryWords words;
    private String title = "";

    ShownWordingsView(RecordHistory history, Wordings wordings, EntryWords words) {
        this.history = history;
        this.wordings = wordings;
        this.words = words;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var asked = event.getRouteParameters().get("number").orElse("");
        var entry = asked.matches("[1-9][0-9]{0,8}")
                ? history.entry(Integer.parseInt(asked)).orElse(null)
                : null;
        if (entry != null && entry.event() instanceof WordingShown shown) {
            show(entry, shown);
        } else {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show(Entry entry, WordingShown shown) {
        var wanted = new LinkedHashMap<Use, Set<Integer>>();
        new TreeMap<>(shown.wordings()).forEach((use, version) -> wanted.put(use, Set.of(version)));
        var list = new UnorderedList();
        list.addClassName("list-rows");
        for (var wording : wordings.versions(wanted)) {
            var hash = shown.hashes().getOrDefault(wording.use(), wording.hash());
            var item = new ListItem(
                    ConsentLinks.text(
                            wording.in(getLocale()).title(), RecordLinks.wording(wording.use(), wording.version())),
                    RecordParts.quiet(getTranslation("records.wording.version", wording.version())),
                    RecordParts.code(ReceiptWords.grouped(hash)));
            list.add(item);
        }
        title = words.what(entry, Mentioned.NOTHING, wordings.current(), getLocale());
        add(
                new PageHeader(title)
                        .kicker(getTranslation("records.number", entry.number()))
                        .lead(words.when(entry, getLocale())),
                new Card().with(list));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
