package org.greenroom.membership.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.greenroom.membership.office.DuplicatePair;
import org.greenroom.membership.office.DuplicatePair.Side;
import org.greenroom.membership.office.Duplicates;
import org.greenroom.shell.Card;
import org.greenroom.shell.PageHeader;
import org.greenroom.shell.Pager;
import org.greenroom.shell.StatusTag;
import org.greenroom.shell.StatusTag.Shape;

/** Members who may stand on the roll twice. */
@Route("duplicates")
@RolesAllowed(MembershipNavigation.OFFICER)
class DuplicatesView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int SIZE = 25;

    private final transient Duplicates duplicates;

    DuplicatesView(Duplicates duplicates) {
        this.duplicates = duplicates;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        int page = Addresses.page(event.getLocation());
        var found = duplicates.page(page, SIZE);
        add(new PageHeader(getPageTitle()).lead(getTranslation("membership.duplicates.lead")));
        var card = new Card();
        if (found.total() == 0) {
            card.text(getTranslation("membership.duplicates.none"));
        } else {
            var count = new Paragraph(getTranslation("membership.duplicates.count", found.total()));
            count.addClassName("secondary");
            var list = new UnorderedList();
            list.addClassName("list-rows");
            found.items().forEach(pair -> list.add(row(pair)));
            add(count);
            card.add(list);
            card.add(new Pager(
                    getPageTitle(),
                    page,
                    SIZE,
                    found.total(),
                    to -> Addresses.link(DuplicatesView.class, Addresses.parameters(Map.of(), to))));
        }
        add(card);
    }

    private Component row(DuplicatePair pair) {
        var both = new Div(side(pair.first()), side(pair.second()));
        both.addClassName("pair");
        var tags = new Div();
        tags.addClassName("tags");
        common(pair)
                .forEach(key -> tags.add(new StatusTag(getTranslation("membership.duplicates." + key), Shape.OUTLINE)));
        both.add(tags);
        var compare = new RouterLink();
        compare.setText(getTranslation("membership.duplicates.compare"));
        compare.getElement()
                .setAttribute(
                        "aria-label",
                        getTranslation(
                                "membership.duplicates.compareOf",
                                pair.first().number(),
                                pair.second().number()));
        compare.setRoute(
                MergeView.class,
                MergeView.parameters(pair.first().id(), pair.second().id()));
        compare.addClassName("button-link");
        return Rows.row(both, "", compare);
    }

    private static Component side(Side side) {
        var line = new Div(Rows.strong(side.name()), new Span(" " + side.number()));
        var parts = new ArrayList<String>(List.of(side.branch(), side.email() == null ? "" : side.email()));
        parts.removeIf(String::isEmpty);
        var below = new Span(String.join(" · ", parts));
        below.addClassName("secondary");
        return new Div(line, below);
    }

    private static List<String> common(DuplicatePair pair) {
        var keys = new ArrayList<String>();
        if (pair.sameName()) {
            keys.add("sameName");
        }
        if (pair.sameMobile()) {
            keys.add("sameMobile");
        }
        if (pair.sameJoined()) {
            keys.add("sameJoined");
        }
        if (pair.sameBranch()) {
            keys.add("sameBranch");
        }
        return keys;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("membership.duplicates.title");
    }
}
