package org.greenroom.participation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import org.greenroom.ballot.Reminders;
import org.greenroom.participation.Figure;
import org.greenroom.participation.Participation;
import org.greenroom.participation.ReminderLists;
import org.greenroom.participation.WorkplaceParticipation;
import org.greenroom.shell.Card;
import org.greenroom.shell.PageHeader;

/** One workplace in one running ballot: how many, where it leads, and what a steward can do. */
@Route("steward/:workplace/:ballot")
@PermitAll
class WorkplaceBallotView extends StewardPage {

    private final Participation participation;
    private final Reminders reminders;
    private final ReminderLists lists;
    private final StewardWords words;

    WorkplaceBallotView(Participation participation, Reminders reminders, ReminderLists lists, StewardWords words) {
        this.participation = participation;
        this.reminders = reminders;
        this.lists = lists;
        this.words = words;
    }

    @Override
    String open(String workplaceCode, BeforeEnterEvent event) {
        UUID ballotId = ballot(event);
        var place = participation.myWorkplace(workplaceCode);
        var found = place.running().stream()
                .filter(running -> running.ballot().id().equals(ballotId))
                .findFirst();
        var header = new PageHeader(place.name())
                .actions(StewardLinks.workplace(getTranslation("steward.workplace.back"), workplaceCode));
        if (found.isEmpty()) {
            add(header, new Card(getTranslation("steward.over.title")).text(getTranslation("steward.over.text")));
            return place.name();
        }
        var shown = found.get();
        var title = words.in(shown.ballot().title());
        var left = new Div(figure(shown), trend(shown), others(shown));
        var right = shown.ballot().suspended()
                ? new Div(new Card(getTranslation("ballots.suspended")).text(getTranslation("steward.suspended")))
                : new Div(
                        new RemindCard(this, shown, reminders, words),
                        notice(shown),
                        new ListCard(shown, lists, words));
        left.addClassName("stack");
        right.addClassName("stack");
        var columns = new Div(left, right);
        columns.addClassNames("two-columns", "ballot-columns");
        add(header.kicker(title), columns);
        return getTranslation("steward.ballot.page", place.name(), title);
    }

    private Card figure(WorkplaceParticipation shown) {
        var card = new Card(getTranslation("steward.turnout"));
        card.kicker(getTranslation("ballot.kind." + shown.ballot().kind().code()), words.left(shown.ballot()));
        if (shown.figure() instanceof Figure.Exact exact) {
            var percent = new Span(words.percent(exact.percent()));
            percent.addClassName("figure");
            var of = new Span(
                    getTranslation("steward.figure.of", words.number(exact.voted()), words.number(exact.entitled())));
            of.addClassName("secondary");
            var line = new Paragraph(percent, of);
            line.addClassName("figure-line");
            card.with(line, new TargetMeter(exact.percent(), shown.target()));
        } else {
            card.text(words.sentence(shown.figure()));
            if (shown.entitled() != null) {
                card.text(getTranslation("steward.entitled", shown.entitled()));
            }
        }
        var target = new TargetWords(words).of(shown);
        if (!target.isEmpty()) {
            card.text(target);
        }
        var projection = shown.projection();
        if (projection != null) {
            card.text(getTranslation(
                    "steward.projection",
                    words.percent(projection.likely()),
                    words.number(projection.low()),
                    words.percent(projection.high())));
        }
        if (!shown.ballot().suspended()) {
            card.text(getTranslation("steward.closes", words.full(shown.ballot().closesAt())));
        }
        var asOf = shown.figure() instanceof Figure.Exact exact
                ? exact.asOf()
                : shown.ballot().turnout().asOf();
        return card.secondary(
                asOf == null ? getTranslation("steward.no-batch") : getTranslation("steward.as-of", words.full(asOf)));
    }

    private Div trend(WorkplaceParticipation shown) {
        Integer entitled = shown.entitled();
        if (shown.trend().isEmpty() || entitled == null) {
            var nothing = new Div();
            nothing.setVisible(false);
            return nothing;
        }
        return new Div(new Card(getTranslation("steward.trend"))
                .with(new TrendChart(shown.trend(), entitled, shown.target(), words))
                .secondary(getTranslation("steward.trend.text")));
    }

    private Card others(WorkplaceParticipation shown) {
        return new Card(getTranslation("steward.others", shown.agreementCode()))
                .text(words.sentence(shown.agreement()))
                .secondary(getTranslation("steward.others.text"));
    }

    private Card notice(WorkplaceParticipation shown) {
        return new Card(getTranslation("steward.notice.title"))
                .text(getTranslation("steward.notice.text"))
                .with(StewardLinks.printNotice(
                        getTranslation("steward.notice.act"),
                        shown.workplaceCode(),
                        shown.ballot().id()));
    }
}
