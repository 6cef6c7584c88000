package org.greenroom.ballot.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.greenroom.ballot.OwnStanding.Standing;
import org.greenroom.membership.ReasonTexts;
import org.greenroom.shell.Card;

/** “Am I on the roll?”: the answer, and what the rule says by what is on record today. */
class StandingPart extends Card {

    StandingPart(Standing standing, ReasonTexts reasons, BallotWords words) {
        super(words.text("ballots.standing.title"));
        var verdict = new Paragraph(words.text(standing.onRoll() ? "ballots.standing.on" : "ballots.standing.off"));
        verdict.addClassName("verdict");
        add(verdict);
        if (standing.onRoll() != standing.today().in()) {
            secondary(words.text("ballots.standing.changed"));
        }
        var list = new UnorderedList();
        list.addClassName("reasons");
        standing.today().reasons().forEach(reason -> list.add(MemberLookup.item(reason, reasons, words.locale())));
        add(list);
        secondary(words.text("ballots.standing.report"));
    }
}
