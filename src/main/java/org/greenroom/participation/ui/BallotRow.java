package org.greenroom.participation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import org.greenroom.participation.Figure;
import org.greenroom.participation.WorkplaceParticipation;

/** One running ballot at one workplace, in short: where it stands, and the way to its page. */
class BallotRow extends Div {

    BallotRow(WorkplaceParticipation found, StewardWords words) {
        addClassName("steward-ballot");
        var title = words.in(found.ballot().title());
        add(new H3(title), new Paragraph(words.sentence(found.figure())));
        if (found.figure() instanceof Figure.Exact exact) {
            add(new TargetMeter(exact.percent(), found.target()));
        }
        var target = new TargetWords(words).of(found);
        if (!target.isEmpty()) {
            add(new Paragraph(target));
        }
        var left = new Paragraph(words.left(found.ballot()));
        left.addClassName("secondary");
        // Of a ballot that is held there is nothing to remind anybody of.
        var way = found.ballot().suspended() ? "steward.ballot.look" : "steward.ballot.open";
        var open = StewardLinks.ballot(
                words.text(way), found.workplaceCode(), found.ballot().id());
        open.getElement().setAttribute("aria-label", words.text(way + "-of", title, found.workplaceName()));
        add(left, open);
    }

    /** For a page on which no heading stands between its title and this one. */
    BallotRow underTitle() {
        getChildren().filter(H3.class::isInstance).forEach(heading -> heading.getElement()
                .setAttribute("aria-level", "2"));
        return this;
    }
}
