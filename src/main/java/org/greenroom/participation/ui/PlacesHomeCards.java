package org.greenroom.participation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.greenroom.access.CurrentUser;
import org.greenroom.access.Role;
import org.greenroom.participation.MyStewards;
import org.greenroom.participation.MyStewards.Place;
import org.greenroom.participation.Participation;
import org.greenroom.participation.StewardedWorkplace;
import org.greenroom.participation.WorkplaceParticipation;
import org.greenroom.shell.Card;
import org.greenroom.shell.HomeCard;

/** Where the reader works: to a steward with participation, to every member with the steward’s name. */
@org.springframework.stereotype.Component
class PlacesHomeCards implements HomeCard {

    private static final int MOST_STEWARDED = 3;
    private static final int MOST_PLACES = 5;

    private final Participation participation;
    private final MyStewards stewards;
    private final CurrentUser user;
    private final StewardWords words;

    PlacesHomeCards(Participation participation, MyStewards stewards, CurrentUser user, StewardWords words) {
        this.participation = participation;
        this.stewards = stewards;
        this.user = user;
        this.words = words;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Group group() {
        return Group.PLACES;
    }

    @Override
    public List<Component> cards() {
        if (user.get()
                .filter(person -> person.memberId() != null && person.has(Role.MEMBER))
                .isEmpty()) {
            return List.of();
        }
        var cards = new ArrayList<Component>();
        // A term may have begun since the sign-in: the terms are asked, not the role.
        var stewarded = participation.myWorkplaces();
        stewarded.stream().limit(MOST_STEWARDED).map(this::stewarded).forEach(cards::add);
        if (stewarded.size() > MOST_STEWARDED) {
            var all = new RouterLink(words.text("home.places.all", stewarded.size()), MyWorkplacesView.class);
            all.addClassName("button-link");
            cards.add(all);
        }
        var mine = withoutThose(
                stewarded.stream().map(StewardedWorkplace::code).collect(Collectors.toSet()), stewards.mine());
        if (!mine.isEmpty() || stewarded.isEmpty()) {
            cards.add(places(mine));
        }
        return cards;
    }

    private Card stewarded(StewardedWorkplace place) {
        var card = new Card(place.name()).kicker(words.text("home.places.steward"));
        if (place.running().isEmpty()) {
            card.secondary(words.text("steward.no-ballot"));
        }
        var list = new UnorderedList();
        list.addClassName("list-rows");
        for (WorkplaceParticipation found : place.running()) {
            list.add(row(words.in(found.ballot().title()), words.sentence(found.figure())));
        }
        if (!place.running().isEmpty()) {
            card.add(list);
        }
        var link = StewardLinks.workplace(words.text("steward.workplace.open"), place.code());
        link.getElement().setAttribute("aria-label", words.text("steward.workplace.open-of", place.name()));
        return card.with(link);
    }

    private static List<Place> withoutThose(Set<String> codes, List<Place> places) {
        return places.stream().filter(place -> !codes.contains(place.code())).toList();
    }

    private Card places(List<Place> places) {
        if (places.isEmpty()) {
            // The page with one's own details belongs to another room: its address is enough.
            var tell = new com.vaadin.flow.component.html.Anchor("my-details", words.text("home.places.none.act"));
            tell.addClassName("button-link");
            return new Card(words.text("home.places.none"))
                    .secondary(words.text("home.places.none.text"))
                    .with(tell);
        }
        var list = new UnorderedList();
        list.addClassName("list-rows");
        places.stream()
                .limit(MOST_PLACES)
                .map(place -> row(place.name(), steward(place)))
                .forEach(list::add);
        var more = new RouterLink(words.text("home.places.my-steward"), MyStewardView.class);
        more.addClassName("button-link");
        return new Card(words.text("home.places", places.size())).with(list, more);
    }

    private String steward(Place place) {
        return place.stewards().isEmpty()
                ? words.text("steward.mine.nobody")
                : words.text("steward.mine.stewards", place.stewards().size(), String.join(", ", place.stewards()));
    }

    private static ListItem row(String name, String said) {
        var title = new Span(name);
        title.addClassName("row-title");
        var line = new Span(said);
        line.addClassName("secondary");
        var both = new Div(title, line);
        both.addClassName("row-words");
        return new ListItem(both);
    }
}
