package org.greenroom.consent.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.greenroom.consent.Preferences;
import org.greenroom.consent.Use;
import org.greenroom.consent.wording.Wordings;
import org.greenroom.shell.Card;
import org.greenroom.shell.PageHeader;

/** Uses whose words changed in substance since they were answered: confirm, change or take back, one by one. */
@Route("consent/changed")
@RolesAllowed("MEMBER")
class ChangedView extends Div implements HasDynamicTitle {

    private final OpenUses open;
    private final Wordings wordings;
    private final LeewayWords words;
    private final SaidLine said;
    private final Div cards = new Div();

    ChangedView(Preferences preferences, Wordings wordings, LeewayWords words) {
        this.wordings = wordings;
        this.words = words;
        open = new OpenUses(preferences, getLocale());
        var reworded = open.overview().reworded();
        if (!reworded.isEmpty()) {
            open.showing(reworded);
        }
        said = new SaidLine(words);
        addClassNames("page", "consent-changed");
        cards.addClassNames("cards", "cards-wide");
        add(
                new PageHeader(getPageTitle())
                        .kicker(words.text("consent.title"), ConsentLinks.OVERVIEW)
                        .lead(words.text("consent.changed.lead")),
                said,
                cards,
                new ConsentNote(words));
        refresh();
    }

    private void refresh() {
        cards.removeAll();
        var reworded = open.overview().reworded();
        reworded.forEach(use -> cards.add(card(use)));
        if (reworded.isEmpty()) {
            cards.add(new Card(words.text("consent.changed.none"))
                    .text(words.text("consent.changed.none.text"))
                    .with(ConsentLinks.button(words.text("consent.walk.overview"), ConsentLinks.OVERVIEW)));
        }
    }

    private ChangedCard card(Use use) {
        return new ChangedCard(use, open, wordings, words, (outcome, done) -> {
            said.say(outcome, done);
            refresh();
            said.focus();
        });
    }

    @Override
    public String getPageTitle() {
        return words.text("consent.changed.title");
    }
}
