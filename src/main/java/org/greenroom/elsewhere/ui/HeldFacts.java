package org.greenroom.elsewhere.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import org.greenroom.elsewhere.HeldBallot;
import org.greenroom.elsewhere.HeldState;
import org.greenroom.shell.Card;

/** What is said of a ballot held elsewhere, as members read it. */
class HeldFacts extends Div {

    private final HeldWords words;

    HeldFacts(HeldBallot one, HeldWords words) {
        this.words = words;
        addClassName("stack");
        var said = one.announcement();
        var facts = facts();
        fact(facts, "kind", words.text("elsewhere.kind." + said.kind().code()));
        fact(facts, "about", words.in(said.about()));
        fact(facts, "holder", said.holder());
        fact(facts, "scrutineer", said.scrutineer());
        fact(facts, "entitled", words.in(said.entitled()));
        fact(facts, "paper", words.in(said.paper()));
        fact(facts, "papersFrom", words.day(said.papersFrom()));
        fact(facts, "closesOn", words.day(said.closesOn()));
        if (one.state() != HeldState.DRAFT || !one.proposals().isEmpty()) {
            add(new Card(words.text("elsewhere.announcement")).with(facts));
        }
        var outcome = one.outcome();
        if (outcome != null) {
            var figures = facts();
            fact(figures, "number.entitled", words.number(outcome.entitled()));
            fact(figures, "number.cast", words.number(outcome.cast()));
            fact(figures, "number.spoilt", words.number(outcome.spoilt()));
            fact(figures, "question", words.in(outcome.question()));
            outcome.answers()
                    .forEach(answer -> figures.add(
                            new DescriptionList.Term(words.in(answer.text())),
                            new DescriptionList.Description(words.number(answer.votes()))));
            fact(figures, "note", words.in(outcome.note()));
            fact(figures, "report", outcome.report());
            add(new Card(words.text("elsewhere.outcome.recorded")).with(figures));
        }
    }

    private static DescriptionList facts() {
        var facts = new DescriptionList();
        facts.addClassNames("facts", "facts-stacked");
        return facts;
    }

    private void fact(DescriptionList facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.add(
                    new DescriptionList.Term(words.text("elsewhere.fact." + name)),
                    new DescriptionList.Description(value));
        }
    }
}
