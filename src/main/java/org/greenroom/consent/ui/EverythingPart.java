package org.greenroom.consent.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import java.util.function.Function;
import org.greenroom.consent.Preset;
import org.greenroom.consent.ui.OpenUses.Outcome;
import org.greenroom.shell.Card;

/** Acts on everything at once. They can only make answers stricter; each says what happens and asks once. */
class EverythingPart extends Card {

    private final OpenUses open;
    private final LeewayWords words;
    private final SaidLine said;
    private final Runnable changed;

    EverythingPart(OpenUses open, LeewayWords words, SaidLine said, Runnable changed) {
        super(words.text("consent.everything.title"));
        this.open = open;
        this.words = words;
        this.said = said;
        this.changed = changed;
        text(words.text("consent.everything.text"));
        var acts = new Div(act("withdraw", now -> now.withdrawEverything()), act(Preset.REFUSE), act(Preset.ASK));
        acts.addClassName("everything-acts");
        add(acts);
    }

    private Div act(Preset preset) {
        return act(preset.name().toLowerCase(Locale.ROOT), now -> now.start(preset));
    }

    private Div act(String key, Function<OpenUses, Outcome> act) {
        var button = new Button(words.text("consent.everything." + key + ".act"), click -> ask(key, act));
        var text = new Paragraph(words.text("consent.everything." + key + ".text"));
        text.addClassName("secondary");
        return new Div(button, text);
    }

    private void ask(String key, Function<OpenUses, Outcome> act) {
        var ask = new ConfirmDialog();
        ask.setHeader(words.text("consent.everything." + key + ".ask"));
        var standing = open.overview().uses().values().stream()
                .filter(Standings::canBeWithdrawn)
                .count();
        ask.setText(words.text("consent.everything." + key + ".ask.text", standing));
        ask.setConfirmText(words.text("consent.everything." + key + ".act"));
        ask.setConfirmButtonTheme("primary");
        ask.setCancelable(true);
        ask.setCancelText(words.text("consent.everything.keep"));
        ask.addConfirmListener(confirmed -> {
            var done = words.text("consent.everything." + key + ".done");
            if (key.equals("withdraw")) {
                said.withdrawn(act.apply(open), done, null);
            } else {
                said.say(act.apply(open), done);
            }
            changed.run();
            said.focus();
        });
        ask.open();
    }
}
