package org.greenroom.membership.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import org.greenroom.membership.Read;
import org.greenroom.membership.Reads;
import org.greenroom.settings.GreenroomSettings;
import org.greenroom.shell.Card;
import org.greenroom.shell.PageHeader;
import org.greenroom.shell.Pager;
import org.greenroom.texts.Times;

/** Who looked at the data of the member who reads it, when, and what for. */
@Route("who-looked")
@RolesAllowed("MEMBER")
class ReadsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int SIZE = 50;
    private static final String OFFICE_PURPOSE = "membership.reads.purpose.";

    private final transient Reads reads;
    private final transient Times times;
    private final transient GreenroomSettings settings;

    ReadsView(Reads reads, Times times, GreenroomSettings settings) {
        this.reads = reads;
        this.times = times;
        this.settings = settings;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        int page = Addresses.page(event.getLocation());
        var found = reads.mine(page, SIZE);
        add(new PageHeader(getPageTitle())
                .kicker(getTranslation("account.title"), "account")
                .lead(getTranslation("membership.reads.lead")));
        var card = new Card();
        if (found.total() == 0) {
            card.text(getTranslation("membership.reads.none"));
        } else {
            var count = new Paragraph(getTranslation("membership.reads.count", found.total()));
            count.addClassName("secondary");
            var list = new UnorderedList();
            list.addClassName("list-rows");
            found.items().forEach(read -> list.add(row(read)));
            add(count);
            card.add(list);
            card.add(new Pager(
                    getPageTitle(),
                    page,
                    SIZE,
                    found.total(),
                    to -> Addresses.link(ReadsView.class, Addresses.parameters(Map.of(), to))));
        }
        var keep = new Paragraph(getTranslation("membership.reads.keep", reads.keptForDays()) + " "
                + getTranslation("membership.reads.ask", settings.union().contact(getLocale())));
        keep.addClassName("secondary");
        add(card, keep);
    }

    private Component row(Read read) {
        var who = new Div(
                Rows.strong(read.reader()),
                new Span(", " + getTranslation("membership.reads.capacity." + read.capacity())));
        String what = getTranslation("membership.reads.kind." + read.kind());
        var done = new Paragraph(
                read.about().isEmpty() ? what : getTranslation("membership.reads.about", what, read.about()));
        done.addClassName("row-change");
        who.add(done);
        if (!read.purpose().isEmpty()) {
            var why = new Paragraph(getTranslation("membership.reads.for", purpose(read)));
            why.addClassName("row-change");
            who.add(why);
        }
        return Rows.row(who, times.full(read.at(), getLocale()));
    }

    /** The office's own purposes are said to the member as “you”; what a person stated stands in that person's words. */
    private String purpose(Read read) {
        String stated = read.purpose();
        return stated.startsWith(OFFICE_PURPOSE)
                ? getTranslation("membership.reads.yours." + stated.substring(OFFICE_PURPOSE.length()))
                : stated;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("membership.reads.title");
    }
}
