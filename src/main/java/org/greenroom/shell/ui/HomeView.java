package org.greenroom.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenroom.settings.GreenroomSettings;
import org.greenroom.shell.Card;
import org.greenroom.shell.Greeting;
import org.greenroom.shell.HomeCard;
import org.greenroom.shell.HomeCard.Group;
import org.greenroom.shell.PageHeader;
import org.springframework.beans.factory.ObjectProvider;

/**
 * What matters today: what needs the reader, what officers look after, news, workplaces, the rest. The first address is
 * one that a service worker can look after without looking after every other; the second is the portal’s own.
 */
@Route(HomeView.ADDRESS)
@RouteAlias("")
@PermitAll
class HomeView extends Div implements HasDynamicTitle {

    static final String ADDRESS = "home";

    HomeView(List<HomeCard> homeCards, ObjectProvider<Greeting> greeting, GreenroomSettings settings) {
        addClassNames("page", "home");
        var found = cards(homeCards);
        var waiting = found.getOrDefault(Group.NEEDS_YOU, List.of()).size();
        var name = greeting.getIfAvailable(() -> Optional::empty).name();
        var header = new PageHeader(name.map(known -> getTranslation("home.title", known))
                        .orElseGet(() -> getTranslation("home.title.visitor")))
                .kicker(settings.union().name());
        if (waiting > 0) {
            header.lead(getTranslation("home.waiting", waiting));
        }
        add(header);

        var first = column();
        first.add(
                waiting == 0
                        ? part(Group.NEEDS_YOU, List.of(nothing()))
                        : part(Group.NEEDS_YOU, found.getOrDefault(Group.NEEDS_YOU, List.of())));
        addParts(first, found, Group.DESK);
        var second = column();
        addParts(second, found, Group.NEWS, Group.PLACES, Group.REST);
        var columns = new Div(first);
        columns.addClassName("home-columns");
        if (second.getComponentCount() > 0) {
            columns.add(second);
        }
        add(columns);
    }

    private static Map<Group, List<Component>> cards(List<HomeCard> homeCards) {
        var found = new EnumMap<Group, List<Component>>(Group.class);
        homeCards.stream().sorted(Comparator.comparingInt(HomeCard::order)).forEach(card -> {
            var cards = card.cards();
            if (!cards.isEmpty()) {
                found.computeIfAbsent(card.group(), group -> new ArrayList<>()).addAll(cards);
            }
        });
        return found;
    }

    private Card nothing() {
        return new Card(getTranslation("home.empty.title")).secondary(getTranslation("home.empty.text"));
    }

    private void addParts(Div column, Map<Group, List<Component>> found, Group... groups) {
        for (var group : groups) {
            var cards = found.getOrDefault(group, List.of());
            if (!cards.isEmpty()) {
                column.add(part(group, cards));
            }
        }
    }

    private Section part(Group group, List<Component> cards) {
        var heading = new H2(getTranslation("home.group." + group.code()));
        heading.setId("home-" + group.code());
        heading.addClassName("home-group");
        var part = new Section(heading);
        part.addClassName("home-part");
        part.getElement().setAttribute("aria-labelledby", "home-" + group.code());
        for (var each : cards) {
            if (each instanceof Card card) {
                card.below();
            }
            part.add(each);
        }
        return part;
    }

    private static Div column() {
        var column = new Div();
        column.addClassName("home-column");
        return column;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.home");
    }
}
