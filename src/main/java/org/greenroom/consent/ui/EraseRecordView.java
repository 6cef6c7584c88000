package org.greenroom.consent.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Stream;
import org.greenroom.consent.Erasure;
import org.greenroom.consent.RecordHistory;
import org.greenroom.shell.Card;
import org.greenroom.shell.Notice;
import org.greenroom.shell.PageHeader;

/** What erasing the record means, a last offer to keep a copy, and the act itself. */
@Route(RecordLinks.ERASE)
@RolesAllowed("MEMBER")
class EraseRecordView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Erasure erasure;
    private final RecordHistory history;
    private final Checkbox understood;

    EraseRecordView(Erasure erasure, RecordHistory history) {
        this.erasure = erasure;
        this.history = history;
        understood = new Checkbox(getTranslation("records.erase.confirm"));
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(new PageHeader(getPageTitle())
                .kicker(getTranslation("records.record.title"), RecordLinks.RECORD)
                .lead(getTranslation("records.erase.lead")));
        if (history.id().isEmpty()) {
            add(new Notice(Notice.Kind.INFO, getTranslation("records.erase.none")));
            return;
        }
        var what = new Card(getTranslation("records.erase.what"))
                .with(RecordParts.points(Stream.of("key", "gone", "unstated", "chain", "others")
                        .map(key -> getTranslation("records.erase.what." + key))
                        .toList()));
        var last = new Card(getTranslation("records.erase.last"))
                .text(getTranslation("records.erase.last.text"))
                .with(RecordParts.links(List.of(RecordLinks.file(
                        getTranslation("records.record.take.act"), "/downloads/consent/record.json"))));
        var erase = new Button(getTranslation("records.erase.act"), click -> erase());
        var acts = new Div(erase, ConsentLinks.button(getTranslation("records.erase.keep"), RecordLinks.RECORD));
        acts.addClassName("record-links");
        add(RecordParts.stack(what, last, new Card().with(understood, acts)));
    }

    private void erase() {
        if (!Boolean.TRUE.equals(understood.getValue())) {
            understood.setErrorMessage(getTranslation("records.erase.confirm.missing"));
            understood.setInvalid(true);
            understood.focus();
            return;
        }
        erasure.eraseOwn();
        getUI().ifPresent(ui -> ui.navigate(RecordView.class, QueryParameters.of(RecordView.ERASED, "")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("records.erase.title");
    }
}
