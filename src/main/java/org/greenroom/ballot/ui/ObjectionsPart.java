package org.greenroom.ballot.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.greenroom.ballot.Bilingual;
import org.greenroom.ballot.DraftNotReady;
import org.greenroom.ballot.Objection;
import org.greenroom.shell.Card;
import org.greenroom.shell.Notice;

/** The scrutineer’s objections with their answers, and the form by which one is added. */
class ObjectionsPart extends Card {

    private final BallotWords words;

    /** What members see with a result; add it only where there is something. */
    ObjectionsPart(List<Objection> objections, BallotWords words) {
        super(words.text("ballots.objections"));
        this.words = words;
        addClassName("objections");
        if (!objections.isEmpty()) {
            add(list(objections, objection -> new Div[0]));
        }
    }

    /** With a form below for another objection. */
    static ObjectionsPart raising(List<Objection> objections, Consumer<Bilingual> raise, BallotWords words) {
        var part = new ObjectionsPart(objections, words);
        if (objections.isEmpty()) {
            part.secondary(words.text("ballots.objections.none"));
        }
        var open = new Details(
                words.text("ballots.objections.raise"),
                part.form("objection", "ballots.objections.text", "ballots.objections.raise.act", raise));
        part.add(open);
        return part;
    }

    /** With a form for an answer below each. */
    static ObjectionsPart answering(List<Objection> objections, Answering answer, BallotWords words) {
        var part = new ObjectionsPart(List.of(), words);
        part.text(words.text("ballots.objections.answer.about"));
        part.add(part.list(objections, objection -> {
            var form = part.form(
                    "answer",
                    "ballots.objections.answer.text",
                    "ballots.objections.answer.act",
                    text -> answer.answer(objection.id(), text));
            var inside = new Details(words.text("ballots.objections.answer", objection.number()), form);
            return new Div[] {new Div(inside)};
        }));
        return part;
    }

    /** Adds an answer to an objection. */
    interface Answering {
        void answer(UUID objectionId, Bilingual text);
    }

    private OrderedList list(List<Objection> objections, java.util.function.Function<Objection, Div[]> below) {
        var list = new OrderedList();
        list.addClassName("list-rows");
        for (var objection : objections) {
            var said = new Div(
                    said("ballots.objections.by", objection.raisedBy(), objection.raisedAt()), text(objection.text()));
            said.addClassName("row-words");
            objection
                    .answers()
                    .forEach(answer -> said.add(
                            said("ballots.objections.answered", answer.by(), answer.at()), text(answer.text())));
            said.add(below.apply(objection));
            list.add(new ListItem(said));
        }
        return list;
    }

    private Paragraph said(String key, String by, Instant at) {
        var line = new Paragraph(words.text(key, by, words.brief(at)));
        line.addClassName("secondary");
        return line;
    }

    private Paragraph text(Bilingual text) {
        var said = new Paragraph(words.in(text));
        var welsh = words.locale().getLanguage().equals("cy") && !text.cy().isEmpty();
        said.getElement().setAttribute("lang", welsh ? "cy" : "en");
        said.addClassName("as-written");
        return said;
    }

    private Div form(String field, String labelKey, String actKey, Consumer<Bilingual> act) {
        var text = new TextPair(field, labelKey);
        var refused = new Div();
        var button = new Button(words.text(actKey), click -> {
            try {
                act.accept(text.value());
                refused.removeAll();
            } catch (DraftNotReady e) {
                text.mark(e.problems());
                refused.removeAll();
                refused.add(new Notice(Notice.Kind.PROBLEM, words.text("ballots.objections.wrong")));
            }
        });
        var buttons = new Div(button);
        buttons.addClassName("form-buttons");
        var form = new Div(new Paragraph(words.text(actKey + ".about")), text, refused, buttons);
        form.addClassNames("stack", "form-card");
        return form;
    }
}
