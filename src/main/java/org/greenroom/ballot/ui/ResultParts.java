package org.greenroom.ballot.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import org.greenroom.ballot.BallotResult;
import org.greenroom.ballot.BallotResult.AnswerCount;
import org.greenroom.ballot.BallotResult.QuestionResult;
import org.greenroom.shell.Card;
import org.greenroom.shell.Notice;

/** The outcome of a ballot in the manner of TULRCA 1992 s.231, for members and for officers alike. */
class ResultParts extends Div {

    private final BallotWords words;

    ResultParts(BallotResult result, BallotWords words) {
        this.words = words;
        if (result.unanimous()) {
            add(new Notice(Notice.Kind.PROBLEM, getTranslation("ballots.result.unanimous")));
        }
        var questions = new Div();
        questions.addClassName("stack");
        for (int i = 0; i < result.questions().size(); i++) {
            questions.add(question(
                    result.questions().get(i), i + 1, result.questions().size()));
        }
        var columns = new Div(questions, turnout(result));
        columns.addClassNames("two-columns", "ballot-columns");
        add(columns);
    }

    /** The card that leads to what everybody can check for themselves. */
    static Card checkIt(UUID ballotId, BallotWords words) {
        var card = new Card();
        card.addClassName("check-it");
        var said = new Div(
                new H2(words.text("ballots.result.check")), new Paragraph(words.text("ballots.result.check.text")));
        var archive = Links.archive(words.text("ballots.archive"), ballotId);
        archive.addClassName("primary");
        var links = new Div(
                Links.board(words.text("ballots.find-my-vote"), ballotId),
                Links.howToCheck(words.text("ballots.how-to-check")),
                Links.statement(words.text("ballots.statement.pdf"), ballotId, "pdf"),
                Links.statement(words.text("ballots.statement.csv"), ballotId, "csv"),
                archive);
        links.addClassName("ballot-links");
        card.add(said, links);
        return card;
    }

    private Card question(QuestionResult question, int number, int of) {
        var text = words.in(question.text());
        var card = new Card(text);
        card.addClassName("question-result");
        if (of > 1) {
            card.kicker(getTranslation("ballots.question.number", number, of));
        }
        question.answers().forEach(answer -> card.add(answer(answer)));
        if (question.blankAllowed()) {
            var blank = row(getTranslation("ballots.result.blank"), new Span(words.number(question.blank())));
            blank.addClassName("answer-blank");
            card.add(blank);
        }
        if (question.isTie()) {
            card.text(getTranslation("ballots.result.tie"));
        }
        var base = question.singleChoice() ? "ballots.result.base" : "ballots.result.base.several";
        card.secondary(getTranslation(base, question.answered(), words.number(question.answered())) + " "
                + getTranslation("ballots.result.binds-nobody"));
        return card;
    }

    private Div answer(AnswerCount answer) {
        var percent = new Span(words.percent(answer.percent()));
        var votes = new Span(getTranslation("ballots.result.votes", answer.votes(), words.number(answer.votes())));
        var figures = new Span(percent, votes);
        figures.addClassName("answer-figures");
        var whole = new Div(row(words.in(answer.text()), figures), TurnoutCard.Meter.of(answer.percent()));
        whole.addClassName("answer");
        return whole;
    }

    private static Div row(String name, Span figures) {
        var named = new Span(name);
        named.getElement().setAttribute("dir", "auto");
        var row = new Div(named, figures);
        row.addClassName("answer-row");
        return row;
    }

    private Card turnout(BallotResult result) {
        var percent = new Span(words.percent(result.turnoutPercent()));
        percent.addClassName("figure");
        var label = new Span(getTranslation("ballots.result.turnout"));
        label.addClassName("secondary");
        var line = new Paragraph(percent, label);
        line.addClassName("figure-line");
        var facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "ballots.result.entitled", words.number(result.entitled()));
        fact(facts, "ballots.result.cast", words.number(result.cast()));
        fact(facts, "ballots.result.spoilt", words.number(0));
        var threshold = result.threshold();
        if (threshold != null) {
            fact(
                    facts,
                    "ballots.result.threshold",
                    getTranslation(
                            threshold.met() ? "ballots.result.met" : "ballots.result.not-met",
                            words.percent(threshold.percent())));
        }
        var card = new Card().with(line, facts);
        card.setAriaLabel(getTranslation("ballots.turnout"));
        if (threshold != null) {
            card.secondary(getTranslation(
                    "ballots.result.threshold.arithmetic",
                    words.percent(threshold.percent()),
                    words.number(result.entitled()),
                    words.number(threshold.needed()),
                    words.number(result.cast())));
        }
        return card.secondary(getTranslation("ballots.result.keys"));
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }
}
