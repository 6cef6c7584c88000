package org.greenroom.consent.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.greenroom.consent.Use;
import org.greenroom.consent.links.LinkSettings;
import org.greenroom.consent.links.MemberLink;
import org.greenroom.consent.links.StatementLinks;
import org.greenroom.shell.Card;
import org.greenroom.shell.Notice;
import org.greenroom.shell.PageHeader;

/** The links a member has given: which work, who looked, and the button that ends one at once. */
@Route("consent/links")
@RolesAllowed("MEMBER")
class StatementLinksView extends Div implements HasDynamicTitle {

    private static final int PAGE = 10;

    private final transient StatementLinks links;
    private final transient LinkSettings settings;
    private final transient LinkWords words;
    private final transient Map<Use, String> titles;
    private final Div messages = new Div();
    private final Div lists = new Div();

    StatementLinksView(StatementLinks links, LinkSettings settings, LinkWords words) {
        this.links = links;
        this.settings = settings;
        this.words = words;
        titles = words.titles();
        addClassName("page");
        messages.addClassName("statement-messages");
        var make = new RouterLink(getTranslation("statements.links.new"), NewLinkView.class);
        make.addClassNames("button-link", "primary");
        add(
                new PageHeader(getTranslation("statements.links.title"))
                        .lead(getTranslation("statements.links.lead"))
                        .actions(make),
                messages,
                lists);
        show();
    }

    private void show() {
        lists.removeAll();
        var current = links.current();
        var ended = links.ended(0, PAGE + 1);
        if (current.isEmpty() && ended.isEmpty()) {
            lists.add(new Card(getTranslation("statements.links.empty.title"))
                    .secondary(getTranslation("statements.links.empty.text")));
        }
        if (!current.isEmpty()) {
            lists.add(section("statements.links.current", cards(current)));
        }
        if (!ended.isEmpty()) {
            var cards = cards(List.of());
            var more = new Button(getTranslation("statements.links.more"));
            more.addClickListener(click ->
                    addEnded(cards, more, links.ended((int) cards.getChildren().count(), PAGE + 1)));
            addEnded(cards, more, ended);
            var kept = new Paragraph(getTranslation("statements.links.kept", settings.keptDays()));
            kept.addClassName("secondary");
            var section = section("statements.links.ended", cards);
            section.add(more, kept);
            lists.add(section);
        }
    }

    private void addEnded(Div cards, Button more, List<MemberLink> found) {
        found.stream().limit(PAGE).forEach(link -> cards.add(new LinkCard(link, titles, words, this::revoke)));
        more.setVisible(found.size() > PAGE);
    }

    private Div cards(List<MemberLink> found) {
        var cards = new Div();
        cards.addClassName("cards");
        found.forEach(link -> cards.add(new LinkCard(link, titles, words, this::revoke)));
        return cards;
    }

    private Section section(String headingKey, Div cards) {
        var heading = new H2(getTranslation(headingKey));
        heading.addClassName("group-heading");
        return new Section(heading, cards);
    }

    private void revoke(MemberLink link) {
        var done = links.revoke(link.id());
        messages.removeAll();
        messages.add(
                done
                        ? new Notice(Notice.Kind.DONE, getTranslation("statements.links.revoke.done", link.audience()))
                        : new Notice(Notice.Kind.INFO, getTranslation("statements.links.revoke.before")));
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("statements.links.title");
    }
}
