package org.greenroom.consent.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenroom.consent.Use;
import org.greenroom.consent.links.MemberLink;
import org.greenroom.consent.links.MemberLink.State;
import org.greenroom.consent.links.MemberLink.View;
import org.greenroom.shell.Card;
import org.greenroom.shell.StatusTag;
import org.greenroom.shell.StatusTag.Shape;

/** One link: for whom and what, how often it can still be opened, who looked. */
class LinkCard extends Card {

    /** @param titles of all uses, asked for once for all cards */
    LinkCard(MemberLink link, Map<Use, String> titles, LinkWords words, Consumer<MemberLink> revoke) {
        super(link.audience());
        addClassName("link-card");
        var state = link.state().name().toLowerCase(Locale.ROOT);
        kicker(
                words.full(link.createdAt()),
                new StatusTag(
                        getTranslation("statements.links.state." + state),
                        link.state() == State.LIVE ? Shape.OUTLINE : Shape.QUIET));
        add(facts(link, titles, words), new H3(getTranslation("statements.links.looked")));
        if (link.views().isEmpty()) {
            secondary(getTranslation(
                    link.revocable() ? "statements.links.looked.none" : "statements.links.looked.was-none"));
        } else {
            var views = new UnorderedList();
            views.addClassName("link-views");
            link.views().forEach(view -> views.add(row(view, words)));
            add(views);
        }
        if (link.revocable()) {
            var button = new Button(getTranslation("statements.links.revoke"), click -> revoke.accept(link));
            button.setDisableOnClick(true);
            button.setAriaLabel(getTranslation("statements.links.revoke.label", link.audience()));
            add(button);
        }
    }

    private DescriptionList facts(MemberLink link, Map<Use, String> titles, LinkWords words) {
        var facts = new DescriptionList();
        facts.addClassName("link-facts");
        fact(facts, "statements.links.purpose", link.purpose());
        fact(facts, "statements.links.uses", LinkWords.line(titles, link.uses()));
        fact(facts, "statements.links.until", words.date(link.until()));
        var revoked = link.revokedAt();
        if (revoked != null) {
            fact(facts, "statements.links.revoked", words.full(revoked));
        }
        fact(
                facts,
                "statements.links.views",
                getTranslation("statements.links.views.left", link.viewsLeft(), link.viewsAllowed()));
        return facts;
    }

    private ListItem row(View view, LinkWords words) {
        var who = Stream.of(view.name(), view.address())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        var when = new Span(" · " + words.full(view.at()));
        when.addClassName("secondary");
        return new ListItem(new Span(who.isEmpty() ? getTranslation("statements.links.looked.nameless") : who), when);
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }
}
