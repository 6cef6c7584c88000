package org.greenroom.consent.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.greenroom.consent.Overview;
import org.greenroom.consent.Preferences;
import org.greenroom.consent.Preset;
import org.greenroom.consent.UseGroup;
import org.greenroom.shell.Card;
import org.greenroom.shell.PageHeader;
import org.springframework.beans.factory.ObjectProvider;

/** A member’s consent at a glance: what waits for an answer, where each use stands, and acts on everything. */
@Route("consent")
@RolesAllowed("MEMBER")
class ConsentView extends Div implements HasDynamicTitle {

    private final OpenUses open;
    private final WaitingCards waitingCards;
    private final LeewayWords words;
    private final List<ConsentEntry> entries;
    private final SaidLine said;
    private final Div glance = new Div();
    private final Div waiting = new Div();
    private final List<GroupCard> groups = new ArrayList<>();
    private final EverythingPart everything;

    ConsentView(
            Preferences preferences,
            WaitingCards waitingCards,
            LeewayWords words,
            ObjectProvider<ConsentEntry> entries) {
        this.waitingCards = waitingCards;
        this.words = words;
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(ConsentEntry::order))
                .toList();
        open = new OpenUses(preferences, getLocale());
        said = new SaidLine(words);
        addClassNames("page", "consent-overview");
        glance.addClassName("glance");
        waiting.addClassNames("cards", "consent-waiting");
        add(new PageHeader(words.text("consent.title")).lead(words.text("consent.lead")), glance, said, waiting);
        var all = new Div();
        all.addClassName("group-cards");
        for (var group : UseGroup.values()) {
            var card = new GroupCard(group, open, words, waitingCards.expiresSoon(), said, this::refresh);
            groups.add(card);
            all.add(card);
        }
        everything = new EverythingPart(open, words, said, this::refresh);
        add(all, foot());
        refresh();
    }

    private void refresh() {
        var overview = open.overview();
        var first = overview.unstated().size() == overview.uses().size() && overview.preset() == null;
        glance.removeAll();
        new Glance(overview, words).tags().forEach(glance::add);
        waiting.removeAll();
        waiting.setClassName("first", first);
        if (first) {
            waiting.add(new StartCard(words, this::start));
        } else {
            goOn(overview);
            waitingCards.cards(overview).forEach(waiting::add);
        }
        everything.setVisible(!first);
        groups.forEach(GroupCard::refresh);
    }

    private void goOn(Overview overview) {
        waitingCards.goOn(overview).ifPresent(link -> {
            var asking = overview.preset() == Preset.ASK;
            waiting.add(new Card(words.text(
                            "consent.overview.unstated.title",
                            overview.unstated().size()))
                    .text(words.text(asking ? "consent.overview.unstated.asking" : "consent.overview.unstated.text"))
                    .with(link));
        });
    }

    private void start(Preset preset) {
        var key = preset == Preset.REFUSE ? "consent.everything.refuse.done" : "consent.everything.ask.done";
        said.say(open.start(preset), words.text(key));
        refresh();
        said.focus();
    }

    private Div foot() {
        var foot = new Div();
        foot.addClassNames("cards", "consent-foot");
        if (!entries.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("list-rows");
            entries.forEach(entry -> {
                var link = ConsentLinks.text(words.text(entry.titleKey()), entry.route());
                link.addClassName("row-title");
                var text = new Span(words.text(entry.textKey()));
                text.addClassName("secondary");
                var lines = new Div(link, text);
                lines.addClassName("row-words");
                list.add(new ListItem(lines));
            });
            foot.add(new Card(words.text("consent.entries.title")).with(list));
        }
        foot.add(everything, new ConsentNote(words));
        return foot;
    }

    @Override
    public String getPageTitle() {
        return words.text("consent.title");
    }
}
