package org.greenroom.consent.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.greenroom.consent.Overview;
import org.greenroom.consent.UseGroup;

/** How far one is in the walk: in words, and as one bar for each group. */
class WalkProgress extends Div {

    private final UseGroup at;
    private final LeewayWords words;

    WalkProgress(UseGroup at, LeewayWords words) {
        this.at = at;
        this.words = words;
        addClassName("walk-progress");
    }

    void show(Overview overview) {
        removeAll();
        var bars = new Div();
        bars.addClassName("walk-bars");
        bars.getElement().setAttribute("aria-hidden", "true");
        for (var group : UseGroup.values()) {
            var bar = new Span();
            bar.setClassName("answered", open(overview, group) == 0);
            bar.setClassName("at", group == at);
            bars.add(bar);
        }
        var all = at.uses().size();
        add(bars, new Paragraph(words.text("consent.walk.answered", all - open(overview, at), all)));
    }

    /** How many uses of a group have no answer. */
    static long open(Overview overview, UseGroup group) {
        return group.uses().stream().filter(use -> overview.of(use).unstated()).count();
    }
}
