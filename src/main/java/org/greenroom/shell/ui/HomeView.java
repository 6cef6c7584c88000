package org.greenroom.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.greenroom.settings.GreenroomSettings;
import org.greenroom.shell.Card;
import org.greenroom.shell.Greeting;
import org.greenroom.shell.HomeCard;
import org.greenroom.shell.PageHeader;
import org.springframework.beans.factory.ObjectProvider;

/** What matters today, one card each, in the order of what needs the reader. */
@Route("")
@PermitAll
class HomeView extends Div implements HasDynamicTitle {

    HomeView(List<HomeCard> homeCards, ObjectProvider<Greeting> greeting, GreenroomSettings settings) {
        addClassName("page");
        var name = greeting.getIfAvailable(() -> Optional::empty).name();
        add(new PageHeader(name.map(known -> getTranslation("home.title", known))
                        .orElseGet(() -> getTranslation("home.title.visitor")))
                .kicker(settings.union().name()));

        var shown = new Div();
        shown.addClassName("cards");
        homeCards.stream()
                .sorted(Comparator.comparingInt(HomeCard::order))
                .map(HomeCard::cards)
                .forEach(cards -> shown.add(cards.toArray(Component[]::new)));
        if (shown.getComponentCount() == 0) {
            shown.add(new Card(getTranslation("home.empty.title")).secondary(getTranslation("home.empty.text")));
        }
        add(shown);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.home");
    }
}
