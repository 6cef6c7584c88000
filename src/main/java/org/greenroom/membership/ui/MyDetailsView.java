package org.greenroom.membership.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.greenroom.membership.office.Corrections;
import org.greenroom.membership.office.MemberDetails;
import org.greenroom.shell.Card;
import org.greenroom.shell.PageHeader;
import org.greenroom.texts.Times;

/** What the portal keeps of the member who reads it, and where they say what is wrong. */
@Route("my-details")
@RolesAllowed("MEMBER")
class MyDetailsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Corrections corrections;
    private final transient Times times;
    private final transient Clock clock;
    private final OfficeMessages messages;

    MyDetailsView(Corrections corrections, Times times, Clock clock) {
        this.corrections = corrections;
        this.times = times;
        this.clock = clock;
        this.messages = new OfficeMessages(times);
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        messages.removeAll();
        show();
    }

    private void show() {
        removeAll();
        var looks = new RouterLink(getTranslation("membership.reads.title"), ReadsView.class);
        looks.addClassName("button-link");
        add(
                new PageHeader(getPageTitle())
                        .kicker(getTranslation("account.title"), "account")
                        .lead(getTranslation("membership.mine.lead"))
                        .actions(looks),
                messages);
        corrections.myDetails().ifPresentOrElse(this::show, this::showMissing);
    }

    private void show(MemberDetails mine) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        var parts = new MemberParts(times, new EntryRows(times, today, ""));
        var left = new Div(parts.facts(mine.member()), new AskForm(corrections, times, messages, this::show));
        left.addClassName("cards");
        var right = new Div(asked(mine), parts.engagements(mine.engagements()));
        right.addClassName("cards");
        if (!mine.terms().isEmpty()) {
            right.add(parts.terms(mine.terms()));
        }
        var columns = new Div(left, right);
        columns.addClassName("two-columns");
        add(columns);
    }

    private Card asked(MemberDetails mine) {
        var card = new Card(getTranslation("membership.mine.asked"));
        return mine.corrections().isEmpty()
                ? card.secondary(getTranslation("membership.mine.asked.none"))
                : card.with(new CorrectionRows(times).list(mine.corrections(), false, null));
    }

    private void showMissing() {
        add(new Card().text(getTranslation("membership.mine.missing")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("membership.mine.title");
    }
}
