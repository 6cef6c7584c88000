package org.greenroom.consent.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.greenroom.consent.AnswerWords;
import org.greenroom.consent.EntryWords;
import org.greenroom.consent.RecordHistory;
import org.greenroom.consent.wording.Wordings;
import org.greenroom.shell.Card;
import org.greenroom.shell.PageHeader;

/** Everything that happened in the member’s record, the newest first; the page stands in the address. */
@Route(RecordLinks.HISTORY)
@RolesAllowed("MEMBER")
class HistoryView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final int SIZE = 25;

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
                .kicker(getTranslation("agents.kicker"), ConsentLinks.OVERVIEW)
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
        page.entries().forEach(entry -> list.add(new HistoryItem(entry, page.mentioned(), names, words, answers)));
        add(list, pager(page));
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
