package org.greenroom.ballot.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.greenroom.ballot.scrutiny.RollSeal;
import org.greenroom.ballot.scrutiny.Scrutiny;
import org.greenroom.ballot.scrutiny.ScrutinyReport;
import org.greenroom.shell.Card;
import org.greenroom.shell.Notice;

/** Sealing the frozen roll under a key that only the scrutineer has, and holding the roll against it later. */
class RollSealPart extends Card {

    private static final int GROUP = 8;

    private final UUID ballotId;
    private final Scrutiny scrutiny;
    private final BallotWords words;
    private final UnorderedList list = new UnorderedList();
    private final Div answer = new Div();

    RollSealPart(ScrutinyReport report, Scrutiny scrutiny, BallotWords words) {
        super(words.text("scrutiny.roll"));
        this.ballotId = report.ballot();
        this.scrutiny = scrutiny;
        this.words = words;
        var turnout = report.turnout();
        if (turnout == null) {
            secondary(words.text("scrutiny.roll.not-yet"));
            return;
        }
        text(words.text("scrutiny.roll.entries", turnout.entitled(), words.number(turnout.entitled())));
        secondary(words.text("scrutiny.roll.about"));
        list.addClassName("list-rows");
        report.rollSeals().forEach(this::show);
        list.setVisible(!report.rollSeals().isEmpty());
        answer.addClassName("stack");
        answer.getElement().setAttribute("aria-live", "polite");
        add(list, act(new Button(words.text("scrutiny.roll.seal"), click -> seal())), check(), answer);
    }

    private void show(RollSeal seal) {
        var said = new Div(
                new Paragraph(words.text(
                        "scrutiny.roll.sealed", seal.by(), words.brief(seal.at()), words.number(seal.entries()))),
                hash(seal.rollHmac()));
        said.addClassName("row-words");
        list.add(new ListItem(said));
    }

    private static Code hash(String hex) {
        var code = new Code(hex);
        code.addClassName("long-code");
        return code;
    }

    private void seal() {
        var made = scrutiny.sealRoll(ballotId);
        show(made.seal());
        list.setVisible(true);
        say(new Notice(Notice.Kind.DONE, words.text("scrutiny.roll.key"))
                .with(
                        hash(made.key().replaceAll("(.{" + GROUP + "})(?!$)", "$1 ")),
                        new Paragraph(words.text("scrutiny.roll.key.keep"))));
    }

    private Div check() {
        var key = new TextField(words.text("scrutiny.roll.check.key"));
        key.setWidthFull();
        key.getElement().setAttribute("autocomplete", "off");
        var act = new Button(words.text("scrutiny.roll.check"), click -> {
            var check = scrutiny.checkRoll(ballotId, key.getValue());
            key.setInvalid(check.outcome() == RollSeal.Outcome.UNKNOWN_KEY);
            key.setErrorMessage(words.text("scrutiny.roll.check.unknown-key"));
            answer.removeAll();
            switch (check.outcome()) {
                case UNKNOWN_KEY -> answer.removeAll();
                case UNCHANGED ->
                    say(new Notice(
                                    Notice.Kind.DONE,
                                    words.text("scrutiny.roll.check.unchanged", words.number(check.entries())))
                            .with(hash(check.rollHmac())));
                case CHANGED ->
                    say(new Notice(
                                    Notice.Kind.PROBLEM,
                                    words.text("scrutiny.roll.check.changed", words.number(check.entries())))
                            .with(hash(check.rollHmac())));
            }
        });
        var form = new Div(key, act(act));
        form.addClassName("stack");
        return form;
    }

    private static Div act(Button button) {
        var row = new Div(button);
        row.addClassName("form-buttons");
        return row;
    }

    private void say(Notice notice) {
        answer.removeAll();
        answer.add(notice);
    }
}
