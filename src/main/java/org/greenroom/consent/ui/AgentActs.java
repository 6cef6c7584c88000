package org.greenroom.consent.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.greenroom.consent.Change;
import org.greenroom.consent.Entry;
import org.greenroom.consent.Overview;
import org.greenroom.consent.PreferenceEvent.Decided;
import org.greenroom.consent.PreferenceEvent.LooserProposed;
import org.greenroom.consent.PreferenceEvent.ProposalDeclined;
import org.greenroom.texts.Times;

/** What an agent did, the newest first. */
class AgentActs extends NativeDetails {

    private final Overview overview;
    private final LeewayWords words;

    AgentActs(List<Entry> acts, Overview overview, LeewayWords words, Times times) {
        this.overview = overview;
        this.words = words;
        addClassName("use-more");
        setSummaryText(words.text("agents.acts", acts.size()));
        var list = new UnorderedList();
        list.addClassName("list-rows");
        acts.forEach(entry -> {
            var when = new Span(times.full(entry.at(), words.locale()));
            when.addClassName("secondary");
            list.add(new ListItem(new Div(new Div(new Span(say(entry))), when)));
        });
        setContent(list);
    }

    private String say(Entry entry) {
        return switch (entry.event()) {
            case Decided decided ->
                change("agents.act.stricter", decided.changes().getFirst());
            case LooserProposed proposed ->
                change("agents.act.proposed", proposed.changes().getFirst());
            case ProposalDeclined taken -> words.text("agents.act.taken-back");
            default -> words.text("agents.act.other");
        };
    }

    private String change(String key, Change change) {
        return words.text(key, words.title(overview.of(change.item().use())), words.leeway(change.to()));
    }
}
