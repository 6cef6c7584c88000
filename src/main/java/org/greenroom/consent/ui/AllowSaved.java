package org.greenroom.consent.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.greenroom.consent.Use;
import org.greenroom.consent.ui.OpenUses.Outcome;
import org.greenroom.shell.Card;

/** What was saved, where its receipt is, and how to take it back. */
class AllowSaved extends Div {

    private final H2 heading;

    AllowSaved(Use use, OpenUses open, Outcome outcome, LeewayWords words) {
        addClassName("stack");
        heading = new H2(words.text("consent.allow.saved"));
        heading.getElement().setAttribute("tabindex", "-1");
        var card = new Card();
        card.setAriaLabel(heading.getText());
        card.add(heading);
        var receipt = outcome.receipt();
        if (receipt != null) {
            card.text(words.text("consent.allow.saved.receipt"))
                    .with(ConsentLinks.button(
                            words.text("consent.said.receipt", receipt), ConsentLinks.receipt(receipt)));
        }
        var said = new SaidLine(words);
        var lines = new Div(new StandingLines(open.of(use), words));
        var withdraw = new Button(words.text("consent.withdraw"));
        var how = new Paragraph(words.text("consent.allow.saved.withdraw"));
        withdraw.addClickListener(click -> {
            said.withdrawn(open.withdraw(use), words.text("consent.withdraw.done"), use);
            lines.removeAll();
            lines.add(new StandingLines(open.of(use), words));
            withdraw.setVisible(false);
            how.setVisible(false);
            said.focus();
        });
        withdraw.setAriaLabel(words.text("consent.withdraw.of", words.title(open.of(use))));
        card.addComponentAtIndex(1, lines);
        add(
                card,
                new Card(words.text("consent.allow.saved.back")).with(how, withdraw, said),
                ConsentLinks.primary(
                        words.text("consent.allow.saved.on", words.title(use.group())), ConsentLinks.use(use)));
    }

    void focus() {
        heading.getElement().callJsFunction("focus");
    }
}
