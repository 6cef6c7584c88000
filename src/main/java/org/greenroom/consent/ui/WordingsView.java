package org.greenroom.consent.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.greenroom.consent.Use;
import org.greenroom.consent.UseGroup;
import org.greenroom.consent.wording.Wording;
import org.greenroom.consent.wording.WordingDraft;
import org.greenroom.consent.wording.WordingDrafts;
import org.greenroom.consent.wording.Wordings;
import org.greenroom.shell.Card;
import org.greenroom.shell.PageHeader;
import org.greenroom.shell.StatusTag;
import org.greenroom.texts.Times;

/** What members read about each use, for those who look after it; what is being changed comes first. */
@Route("wordings")
@RolesAllowed("CONSENT_OFFICER")
class WordingsView extends Div implements HasDynamicTitle {

    private final Map<Use, Wording> published;
    private final Map<Use, WordingDraft> drafts;
    private final Times times;

    WordingsView(Wordings wordings, WordingDrafts drafts, Times times) {
        this.published = wordings.current();
        this.drafts = drafts.all();
        this.times = times;
        addClassName("page");
        add(new PageHeader(getTranslation("wordings.title")).lead(getTranslation("wordings.lead")));
        var cards = new Div();
        cards.addClassNames("cards", "cards-wide");
        add(cards, getTranslation("wordings.in-work"), List.copyOf(this.drafts.keySet()));
        for (var group : UseGroup.values()) {
            add(cards, getTranslation("consent.group." + group.slug() + ".title"), withoutDraft(group));
        }
        add(cards);
    }

    private List<Use> withoutDraft(UseGroup group) {
        return group.uses().stream().filter(use -> !drafts.containsKey(use)).toList();
    }

    private void add(Div cards, String heading, List<Use> uses) {
        if (!uses.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("list-rows");
            uses.forEach(use -> list.add(row(use)));
            cards.add(new Card(heading).with(list));
        }
    }

    private ListItem row(Use use) {
        var wording = published.get(use);
        if (wording == null) {
            throw new IllegalStateException(use + " has no wording");
        }
        var link = new RouterLink(wording.in(getLocale()).title(), WordingView.class, WordingLinks.of(use));
        link.addClassName("row-title");
        var since = times.date(LocalDate.ofInstant(wording.publishedAt(), Times.ZONE), getLocale());
        var line = new Span(getTranslation("wordings.version-since", wording.version(), since));
        line.addClassName("secondary");
        var said = new Div(link, line);
        said.addClassName("row-words");
        var item = new ListItem(said);
        var draft = drafts.get(use);
        if (draft != null) {
            item.add(tag(draft));
        }
        return item;
    }

    private StatusTag tag(WordingDraft draft) {
        return draft.isProposed()
                ? new StatusTag(getTranslation("wordings.tag.proposed"), StatusTag.Shape.OUTLINE)
                : new StatusTag(getTranslation("wordings.tag.draft"), StatusTag.Shape.DASHED);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("wordings.title");
    }
}
