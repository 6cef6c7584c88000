package org.greenroom.consent.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Set;
import java.util.stream.Collectors;
import org.greenroom.consent.Item;
import org.greenroom.consent.Leeway;
import org.greenroom.consent.UseStanding;
import org.greenroom.shell.Card;

/** The last look at an allowance before it is saved. */
class AllowCheck extends Div {

    private final LeewayWords words;
    private final H2 heading;

    /** @param inParts whether the use has several parts, so that those meant are named */
    AllowCheck(
            UseStanding standing,
            Set<Item> items,
            boolean inParts,
            Leeway leeway,
            LeewayWords words,
            Runnable save,
            Runnable change) {
        this.words = words;
        addClassName("stack");
        heading = new H2(words.text("consent.allow.check.title"));
        heading.getElement().setAttribute("tabindex", "-1");
        var facts = new DescriptionList();
        facts.addClassNames("facts", "facts-stacked");
        fact(facts, "consent.allow.check.use", words.title(standing));
        if (inParts) {
            fact(facts, "consent.allow.items", items.stream().map(words::part).collect(Collectors.joining(", ")));
        }
        var until = leeway.until();
        fact(
                facts,
                "consent.allow.until",
                until == null ? "" : words.text("consent.allow.check.until", words.date(until)));
        facts.add(
                new DescriptionList.Term(words.text("consent.allow.conditions")),
                new DescriptionList.Description(words.conditionsList(leeway)));
        var note = new Paragraph(words.text("consent.allow.check.note"));
        note.addClassName("secondary");
        var saving = new Button(words.text("consent.allow.save"), click -> save.run());
        saving.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        saving.setDisableOnClick(true);
        var buttons = new Div(saving, new Button(words.text("consent.allow.change"), click -> change.run()));
        buttons.addClassName("form-buttons");
        var card = new Card();
        card.addClassName("ticket-card");
        card.setAriaLabel(heading.getText());
        add(card.with(heading, facts, note), buttons);
    }

    void focus() {
        heading.getElement().callJsFunction("focus");
    }

    private void fact(DescriptionList facts, String key, String text) {
        facts.add(new DescriptionList.Term(words.text(key)), new DescriptionList.Description(text));
    }
}
