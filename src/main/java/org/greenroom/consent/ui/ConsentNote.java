package org.greenroom.consent.ui;

import com.vaadin.flow.component.html.Paragraph;

/** What stands on every page about a member’s answers: no licence, and unstated is to be read as no. */
class ConsentNote extends Paragraph {

    ConsentNote(LeewayWords words) {
        super(words.text("consent.not-a-licence"));
        addClassNames("secondary", "consent-note");
    }
}
