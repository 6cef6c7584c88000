package org.greenroom.consent.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Stream;
import org.greenroom.consent.RecordHistory;
import org.greenroom.shell.Card;
import org.greenroom.shell.Notice;
import org.greenroom.shell.PageHeader;

/** How the record is kept, and the ways to take it along or to erase it. */
@Route(RecordLinks.RECORD)
@RolesAllowed("MEMBER")
class RecordView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** In an address: the record was just erased. */
    static final String ERASED = "erased";

    private final RecordHistory history;

    RecordView(RecordHistory history) {
        this.history = history;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var total = history.page(Integer.MAX_VALUE, 1).total();
        add(new PageHeader(getPageTitle())
                .kicker(getTranslation("agents.kicker"), ConsentLinks.OVERVIEW)
                .lead(getTranslation("records.record.lead")));
        var parameters = event.getLocation().getQueryParameters().getParameters();
        if (total == 0 && parameters.containsKey(ERASED)) {
            add(new Notice(Notice.Kind.DONE, getTranslation("records.record.erased")));
        }
        var columns = new Div(RecordParts.stack(take(total), kept(), why()), erase(total));
        columns.addClassName("two-columns");
        add(columns);
    }

    private Card take(int total) {
        var card = new Card(getTranslation("records.record.take")).text(getTranslation("records.record.take.text"));
        var id = history.id();
        if (total == 0 || id.isEmpty()) {
            return card.secondary(getTranslation("records.record.none"));
        }
        var known = new Paragraph(
                getTranslation("records.record.id", id.get()) + " " + getTranslation("records.record.count", total));
        known.addClassNames("secondary", "record-break");
        var file = RecordLinks.file(getTranslation("records.record.take.act"), "/downloads/consent/record.json");
        file.addClassName("primary");
        return card.with(known, RecordParts.links(List.of(file)));
    }

    private Card kept() {
        return new Card(getTranslation("records.record.kept"))
                .with(RecordParts.points(translated(
                        "records.record.kept.key",
                        "records.record.kept.chain",
                        "records.record.kept.root",
                        "records.record.kept.look")));
    }

    private Card why() {
        return new Card(getTranslation("records.record.why"))
                .with(RecordParts.points(
                        translated("records.record.why.while", "records.record.why.after", "records.record.why.law")));
    }

    private Card erase(int total) {
        var card = new Card(getTranslation("records.record.erase"))
                .secondary(getTranslation(total == 0 ? "records.erase.none" : "records.record.erase.text"));
        if (total > 0) {
            card.add(ConsentLinks.button(getTranslation("records.record.erase.act"), RecordLinks.ERASE));
        }
        return card;
    }

    private List<String> translated(String... keys) {
        return Stream.of(keys).map(key -> getTranslation(key)).toList();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("records.record.title");
    }
}
