package org.greenroom.ballot.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.UUID;
import org.greenroom.ballot.Ballots;
import org.greenroom.ballot.scrutiny.Scrutiny;
import org.greenroom.ballot.scrutiny.ScrutinyReport;
import org.greenroom.ballot.scrutiny.ScrutinyReport.Section;
import org.greenroom.shell.Card;
import org.greenroom.shell.Notice;

/** Makes the parts of the scrutineer’s page of a ballot. */
@org.springframework.stereotype.Component
class ScrutinyParts {

    private final Ballots ballots;
    private final Scrutiny scrutiny;
    private final PaperParts paper;
    private final ElectorateWords electorate;
    private final BallotWords words;

    ScrutinyParts(Ballots ballots, Scrutiny scrutiny, PaperParts paper, ElectorateWords electorate, BallotWords words) {
        this.ballots = ballots;
        this.scrutiny = scrutiny;
        this.paper = paper;
        this.electorate = electorate;
        this.words = words;
    }

    /** What the paper says, as members read it. */
    Component paper(UUID ballotId) {
        return paper.paper(ballots.details(ballotId));
    }

    Component facts(ScrutinyReport report) {
        var facts = new DescriptionList();
        facts.addClassNames("facts", "facts-stacked");
        fact(facts, "scrutiny.fact.kind", words.kind(report.kind()));
        fact(facts, "scrutiny.fact.state", words.state(report.state()));
        var opensAt = report.opensAt();
        fact(
                facts,
                "ballots.fact.opens",
                opensAt == null ? words.text("ballots.fact.opens.at-once") : words.full(opensAt));
        var closesAt = report.closesAt();
        fact(
                facts,
                "ballots.fact.closes",
                closesAt == null ? words.text("ballots.fact.undecided") : words.full(closesAt));
        var fingerprint = report.fingerprint();
        if (fingerprint != null) {
            fact(facts, "ballots.fact.fingerprint", fingerprint);
        }
        return new Card(words.text("ballots.fact.title"))
                .with(facts)
                .secondary(words.text("scrutiny.who"))
                .with(electorate.list(ballots.details(report.ballot()).draft().electorate()));
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(words.text(key)), new DescriptionList.Description(value));
    }

    Component section(Section section) {
        var card = new Card(section.title());
        if (section.rows().isEmpty()) {
            return card.secondary(words.text("scrutiny.part.none"));
        }
        var list = new UnorderedList();
        list.addClassName("list-rows");
        section.rows().forEach(row -> {
            var said = new Div(new Span(row.text()));
            said.addClassNames("row-words", "as-written");
            var at = row.at();
            if (at != null) {
                var when = new Span(words.full(at));
                when.addClassName("secondary");
                said.add(when);
            }
            list.add(new ListItem(said));
        });
        return card.with(list);
    }

    Component checkpoints(ScrutinyReport report) {
        var card = new Card(words.text("scrutiny.checkpoints"));
        if (report.checkpoints().isEmpty()) {
            return card.secondary(words.text("scrutiny.checkpoints.none"));
        }
        var list = new UnorderedList();
        list.addClassName("list-rows");
        report.checkpoints().forEach(checkpoint -> {
            var hash = new Code(checkpoint.trackersSha256());
            hash.addClassName("long-code");
            var said = new Div(
                    new Span(words.text(
                            "scrutiny.checkpoint",
                            checkpoint.batch(),
                            checkpoint.ballots(),
                            words.number(checkpoint.ballots()))),
                    hash);
            said.addClassName("row-words");
            list.add(new ListItem(said));
        });
        return card.with(list).secondary(words.text("scrutiny.checkpoints.about"));
    }

    /** Verifying in front of the reader: on a large ballot that takes a while, so never by itself. */
    Component verification(ScrutinyReport report) {
        var card = new Card(words.text("scrutiny.verification"));
        var result = report.result();
        if (result == null) {
            return card.secondary(words.text("scrutiny.verification.not-yet"));
        }
        var said = new Div();
        said.addClassName("stack");
        said.getElement().setAttribute("aria-live", "polite");
        var verify = new Button(words.text("scrutiny.verification.now"), click -> {
            said.removeAll();
            var check = scrutiny.verify(report.ballot());
            if (check != null) {
                var failure = check.failure();
                said.add(
                        failure == null
                                ? new Notice(Notice.Kind.DONE, words.text("scrutiny.verification.holds"))
                                : new Notice(Notice.Kind.PROBLEM, words.text("scrutiny.verification.fails", failure)));
                var list = new UnorderedList();
                list.addClassNames("rule", "as-written");
                list.getElement().setAttribute("lang", "en");
                check.passed().forEach(line -> list.add(new ListItem(line)));
                said.add(list);
            }
        });
        verify.setDisableOnClick(true);
        verify.addClickListener(click -> verify.setEnabled(true));
        var archive = new Anchor(
                "downloads/scrutiny/" + report.ballot() + ".bel", words.text("scrutiny.verification.archive"));
        archive.setRouterIgnore(true);
        archive.getElement().setAttribute("download", true);
        archive.addClassName("button-link");
        var acts = new Div(verify, archive);
        acts.addClassName("form-buttons");
        return card.text(words.text("scrutiny.verification.about"))
                .with(acts, said, wrapping(words.text("ballots.archive.sha256", result.archiveSha256())));
    }

    private static Paragraph wrapping(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("as-written");
        return paragraph;
    }
}
