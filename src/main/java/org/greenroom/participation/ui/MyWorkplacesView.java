package org.greenroom.participation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.greenroom.participation.Participation;
import org.greenroom.participation.StewardedWorkplace;
import org.greenroom.shell.Card;
import org.greenroom.shell.PageHeader;

/** The workplaces of a steward’s current terms. Open to every member: a term may have begun since the sign-in. */
@Route("steward")
@PermitAll
class MyWorkplacesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Participation participation;
    private final StewardWords words;

    MyWorkplacesView(Participation participation, StewardWords words) {
        this.participation = participation;
        this.words = words;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(new PageHeader(getPageTitle()).lead(getTranslation("steward.lead")));
        var mine = participation.myWorkplaces();
        var cards = new Div();
        cards.addClassName("cards");
        mine.forEach(place -> cards.add(card(place)));
        if (mine.isEmpty()) {
            cards.add(new Card(getTranslation("steward.none.title")).text(getTranslation("steward.none.text")));
        }
        add(cards);
    }

    private Card card(StewardedWorkplace place) {
        var card = new Card(place.name());
        card.kicker(getTranslation("steward.term-until", words.date(place.termEnds())));
        if (place.running().isEmpty()) {
            card.text(getTranslation("steward.no-ballot"));
        }
        place.running().forEach(found -> card.add(new BallotRow(found, words)));
        var page = StewardLinks.workplace(getTranslation("steward.workplace.open"), place.code());
        page.getElement().setAttribute("aria-label", getTranslation("steward.workplace.open-of", place.name()));
        card.add(page);
        return card;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("steward.title");
    }
}
