package org.greenroom.ballot.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.greenroom.ballot.AfterRestore;
import org.greenroom.ballot.BallotState;
import org.greenroom.ballot.Bilingual;
import org.greenroom.ballot.Objections;
import org.greenroom.ballot.scrutiny.Scrutiny;
import org.greenroom.ballot.scrutiny.ScrutinyReport;
import org.greenroom.shell.Notice;
import org.greenroom.shell.PageHeader;

/** One ballot for the scrutineer: everything about it but its secrets, to read, to export and to object to. */
@Route("scrutiny/:ballot")
@RolesAllowed("SCRUTINEER")
class ScrutinyBallotView extends BallotPage {

    private final Scrutiny scrutiny;
    private final Objections objections;
    private final ScrutinyParts parts;
    private final AfterRestore restores;
    private final BallotWords words;
    private final Messages messages = new Messages();
    private final Div content = new Div();

    ScrutinyBallotView(
            Scrutiny scrutiny, Objections objections, ScrutinyParts parts, AfterRestore restores, BallotWords words) {
        this.scrutiny = scrutiny;
        this.objections = objections;
        this.parts = parts;
        this.restores = restores;
        this.words = words;
        content.addClassName("stack");
    }

    @Override
    String open(UUID ballotId, BeforeEnterEvent event) {
        messages.removeAll();
        var report = scrutiny.read(ballotId, words.locale());
        var title = title(report);
        add(
                new PageHeader(title)
                        .kicker(getTranslation("scrutiny.title"), "scrutiny")
                        .actions(
                                Links.button(getTranslation("scrutiny.incidents"), IncidentsView.class, ballotId),
                                file("pdf", "scrutiny.export.pdf", ballotId),
                                file("json", "scrutiny.export.json", ballotId),
                                file("jws", "scrutiny.export.jws", ballotId)),
                new LifeLine(report.state()),
                messages);
        if (restores.isHeld(ballotId)) {
            add(new Notice(Notice.Kind.PROBLEM, getTranslation("ballots.restored.scrutiny")));
        }
        add(content);
        show(report);
        return getTranslation("scrutiny.page", title);
    }

    private String title(ScrutinyReport report) {
        var title = words.in(report.title());
        return title.isEmpty() ? getTranslation("ballots.untitled") : title;
    }

    private Anchor file(String ending, String key, UUID ballotId) {
        var link = new Anchor("downloads/scrutiny/" + ballotId + "." + ending, getTranslation(key));
        link.setRouterIgnore(true);
        link.addClassName("button-link");
        link.getElement().setAttribute("download", true);
        return link;
    }

    private void show(ScrutinyReport report) {
        content.removeAll();
        var left = new Div(parts.facts(report), new RollSealPart(report, scrutiny, words), parts.checkpoints(report));
        left.addClassName("stack");
        var right = new Div(parts.verification(report));
        right.addClassName("stack");
        report.sections().forEach(section -> right.add(parts.section(section)));
        var columns = new Div(left, right);
        columns.addClassNames("two-columns", "ballot-columns");
        content.add(columns);
        if (report.state() != BallotState.DRAFT && report.state() != BallotState.PROPOSED) {
            content.add(ObjectionsPart.raising(report.objections(), text -> raise(report.ballot(), text), words));
        }
        var result = report.result();
        if (result != null) {
            content.add(headed("scrutiny.result", new ResultParts(result, words)));
        }
        content.add(headed("scrutiny.paper", parts.paper(report.ballot())));
    }

    private Section headed(String key, com.vaadin.flow.component.Component what) {
        var heading = new H2(getTranslation(key));
        heading.addClassName("group-heading");
        return new Section(heading, what);
    }

    private void raise(UUID ballotId, Bilingual text) {
        if (messages.attemptAtField(() -> objections.raise(ballotId, text), "ballots.objections.raised")) {
            show(scrutiny.read(ballotId, words.locale()));
        }
    }
}
