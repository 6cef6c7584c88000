package org.greenroom.consent.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.greenroom.consent.NamedException;
import org.greenroom.consent.Reading;
import org.greenroom.consent.UseStanding;

/** Where a member stands on a use, in sentences: what applies since when, on which conditions, and the exceptions. */
class StandingLines extends Div {

    private final LeewayWords words;

    StandingLines(UseStanding standing, LeewayWords words) {
        this.words = words;
        addClassName("standing-lines");
        var uniform = standing.uniform();
        Standings.alike(standing).forEach(readings -> {
            var text = words.explained(readings.getFirst());
            line(uniform ? text : words.text("consent.condition.said", parts(readings), text));
            var leeway = readings.getFirst().leeway();
            if (!leeway.conditions().isEmpty()) {
                add(words.conditionsList(leeway));
            }
        });
        standing.exceptions().forEach(this::exception);
    }

    private void exception(NamedException exception) {
        var leeway = exception.stated().leeway();
        line(words.text(
                "consent.standing.exception",
                exception.production(),
                exception.engager(),
                words.leeway(leeway),
                words.date(exception.from())));
    }

    private String parts(List<Reading> readings) {
        return readings.stream().map(reading -> words.part(reading.item())).collect(Collectors.joining(", "));
    }

    private void line(String text) {
        add(new Paragraph(new Span(text)));
    }
}
