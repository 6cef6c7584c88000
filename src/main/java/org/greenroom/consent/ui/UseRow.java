package org.greenroom.consent.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.greenroom.consent.Answer;
import org.greenroom.consent.Reading;
import org.greenroom.consent.Use;
import org.greenroom.consent.UseStanding;
import org.greenroom.texts.Times;

/** One use in the overview: its name, how it reads, what runs out, and taking it back. */
class UseRow extends ListItem {

    private final Use use;
    private final OpenUses open;
    private final LeewayWords words;
    private final int expiresSoon;
    private final SaidLine said;
    private final Runnable changed;

    UseRow(Use use, OpenUses open, LeewayWords words, int expiresSoon, SaidLine said, Runnable changed) {
        this.use = use;
        this.open = open;
        this.words = words;
        this.expiresSoon = expiresSoon;
        this.said = said;
        this.changed = changed;
        addClassName("use-row");
        refresh();
    }

    void refresh() {
        removeAll();
        var standing = open.of(use);
        var title = ConsentLinks.text(words.title(standing), ConsentLinks.use(use));
        title.addClassName("row-title");
        var head = new Div(title, words.tag(standing));
        head.addClassName("use-head");
        add(head);
        var details = new Div();
        details.addClassName("use-row-details");
        var lines = new Div();
        details(standing, lines);
        if (lines.getComponentCount() > 0) {
            details.add(lines);
        }
        if (Standings.canBeWithdrawn(standing)) {
            details.add(withdraw(standing));
        }
        if (details.getComponentCount() > 0) {
            add(details);
        }
    }

    private void details(UseStanding standing, Div into) {
        for (var readings : Standings.alike(standing)) {
            var reading = readings.getFirst();
            var text = detail(reading, standing.uniform());
            if (text.isEmpty()) {
                continue;
            }
            var line = new Paragraph(new Span(
                    standing.uniform()
                            ? text
                            : words.text(
                                    "consent.condition.said",
                                    readings.stream()
                                            .map(each -> words.part(each.item()))
                                            .collect(Collectors.joining(", ")),
                                    text)));
            line.addClassName(runsOut(reading) ? "cue" : "secondary");
            into.add(line);
        }
        if (!standing.exceptions().isEmpty()) {
            var line = new Paragraph(words.text(
                    "consent.overview.exceptions", standing.exceptions().size()));
            line.addClassName("secondary");
            into.add(line);
        }
    }

    /** What the tag does not say already. */
    private String detail(Reading reading, boolean uniform) {
        var plain = reading.leeway().until() == null
                && reading.leeway().conditions().isEmpty();
        return switch (reading.reason()) {
            case STATED -> uniform && plain ? since(reading) : words.leeway(reading.leeway());
            case UNSTATED -> uniform ? "" : words.text("consent.reading.unstated");
            case EXPIRED -> words.text("consent.overview.expired");
            case REWORDED -> words.text("consent.overview.reworded");
        };
    }

    private String since(Reading reading) {
        var stated = reading.stated();
        return stated == null || reading.answer() == Answer.REFUSE
                ? ""
                : words.text("consent.overview.since", words.date(LocalDate.ofInstant(stated.at(), Times.ZONE)));
    }

    private boolean runsOut(Reading reading) {
        LocalDate until = reading.leeway().until();
        return until != null && !until.isAfter(open.overview().today().plusDays(expiresSoon));
    }

    private Button withdraw(UseStanding standing) {
        var button = new Button(words.text("consent.withdraw"), click -> {
            said.withdrawn(open.withdraw(use), words.text("consent.withdraw.done.of", words.title(standing)), use);
            changed.run();
            said.focus();
        });
        button.setAriaLabel(words.text("consent.withdraw.of", words.title(standing)));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }
}
