package org.greenroom.consent.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.greenroom.consent.Preset;
import org.greenroom.consent.UseGroup;
import org.greenroom.shell.Card;

/** The first visit: three ways to begin, and what each does and does not do. */
class StartCard extends Card {

    private final LeewayWords words;

    StartCard(LeewayWords words, Consumer<Preset> chosen) {
        super(words.text("consent.start.title"));
        this.words = words;
        addClassName("start-card");
        text(words.text("consent.start.text"));
        add(way(
                "walk",
                ConsentLinks.primary(words.text("consent.start.walk.act"), ConsentLinks.group(UseGroup.values()[0]))));
        for (var preset : Preset.values()) {
            var key = preset.name().toLowerCase(java.util.Locale.ROOT);
            add(way(key, new Button(words.text("consent.start." + key + ".act"), click -> chosen.accept(preset))));
        }
    }

    private Div way(String key, Component act) {
        var text = new Paragraph(words.text("consent.start." + key + ".text"));
        var way = new Div(new Div(new H3(words.text("consent.start." + key + ".title")), text), act);
        way.addClassName("start-way");
        return way;
    }
}
