package org.greenroom.ballot.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.greenroom.ballot.BallotDetails;
import org.greenroom.ballot.Ballots;
import org.greenroom.ballot.Notices;
import org.greenroom.shell.Card;
import org.greenroom.shell.PageHeader;

/** What a ballot’s members are told and when: planned, on its way, done. Names nobody. */
@Route("manage-ballots/:ballot/notices")
@RolesAllowed("RETURNING_OFFICER")
class NoticesView extends BallotPage {

    private final Ballots ballots;
    private final Notices notices;
    private final NoticeWords noticeWords;
    private final BallotWords words;
    private final Messages messages = new Messages();
    private final Div content = new Div();

    NoticesView(Ballots ballots, Notices notices, NoticeWords noticeWords) {
        this.ballots = ballots;
        this.notices = notices;
        this.noticeWords = noticeWords;
        this.words = noticeWords.words();
    }

    @Override
    String open(UUID ballotId, BeforeEnterEvent event) {
        var details = ballots.details(ballotId);
        var title = words.in(details.draft().shownTitle());
        var shown = title.isEmpty() ? getTranslation("ballots.untitled") : title;
        messages.removeAll();
        content.addClassNames("two-columns", "ballot-columns");
        add(
                new PageHeader(getTranslation("notices.title"))
                        .kicker(shown, Links.MANAGE + ballotId)
                        .lead(getTranslation("notices.lead")),
                messages,
                content);
        refresh(details);
        return getTranslation("notices.page", shown);
    }

    private void refresh(BallotDetails details) {
        var ballotId = details.id();
        content.removeAll();
        var list = new Div();
        list.addClassName("stack");
        notices.of(ballotId)
                .forEach(notice -> list.add(
                        new NoticeCard(ballotId, notice, notices, noticeWords, messages, () -> refresh(details))));
        var side = new Div(reach(ballotId), failures());
        side.addClassName("stack");
        if (ReminderPlanPart.mayPlan(ballots.details(ballotId).state())) {
            side.addComponentAsFirst(adding(details));
        }
        content.add(list, side);
    }

    private Card adding(BallotDetails details) {
        return new Card(getTranslation("notices.add")).with(new ReminderForm(null, "notices.add.act", time -> {
            notices.add(details.id(), time);
            messages.done(getTranslation("notices.added"));
            refresh(details);
        }));
    }

    private Card reach(UUID ballotId) {
        var list = new UnorderedList();
        notices.reach(ballotId)
                .forEach(reach -> list.add(new ListItem(
                        getTranslation("notices.reach." + reach.language(), reach.byMail(), reach.byLetter()))));
        return new Card(getTranslation("notices.reach")).with(list).secondary(getTranslation("notices.reach.text"));
    }

    private Card failures() {
        var failed = notices.remindersFailed();
        return new Card(getTranslation("notices.failed"))
                .text(
                        failed == 0
                                ? getTranslation("notices.failed.few")
                                : getTranslation("notices.failed.number", failed))
                .secondary(getTranslation("notices.failed.text"));
    }
}
