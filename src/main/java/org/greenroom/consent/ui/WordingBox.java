package org.greenroom.consent.ui;

import com.vaadin.flow.component.html.DescriptionList;
import org.greenroom.consent.UseStanding;
import org.greenroom.shell.Card;

/** The exact words of a use, all of them, as they are when something is confirmed. */
class WordingBox extends Card {

    WordingBox(UseStanding standing, LeewayWords words) {
        super(words.text("agents.wording", words.title(standing)));
        addClassName("wording-box");
        var wording = words.wording(standing);
        var list = new DescriptionList();
        list.addClassName("wording-texts");
        part(list, words.text("wordings.part.meaning"), wording.meaning());
        part(list, words.text("wordings.part.yes"), wording.yes());
        part(list, words.text("wordings.part.example"), wording.example());
        part(list, words.text("wordings.part.out-of-scope"), wording.outOfScope());
        add(list);
    }

    private static void part(DescriptionList list, String label, String text) {
        list.add(new DescriptionList.Term(label), new DescriptionList.Description(text));
    }
}
