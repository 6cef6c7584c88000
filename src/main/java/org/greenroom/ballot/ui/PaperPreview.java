package org.greenroom.ballot.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Locale;
import org.greenroom.ballot.BallotDraft;
import org.greenroom.ballot.Bilingual;
import org.greenroom.texts.Languages;
import org.greenroom.texts.Texts;

/** The paper with a choice of its language, where it has two. */
class PaperPreview extends Div {

    private final Div shown = new Div();

    PaperPreview(BallotDraft draft, Bilingual banner, Bilingual secrecy, Locale first, Texts texts) {
        addClassName("paper-preview");
        if (!draft.title().cy().isEmpty()) {
            var language = new RadioButtonGroup<Locale>(getTranslation("ballots.paper.language"));
            language.setItems(Languages.ALL);
            language.setItemLabelGenerator(locale -> locale.equals(Languages.WELSH) ? "Cymraeg" : "English");
            language.setValue(Languages.nearest(first));
            language.addValueChangeListener(change -> show(draft, banner, secrecy, change.getValue(), texts));
            add(language);
        }
        add(shown);
        show(draft, banner, secrecy, Languages.nearest(first), texts);
    }

    private void show(BallotDraft draft, Bilingual banner, Bilingual secrecy, Locale language, Texts texts) {
        shown.removeAll();
        shown.add(new BallotPaper(draft, banner, secrecy, language, texts));
    }
}
