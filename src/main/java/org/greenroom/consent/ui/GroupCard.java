package org.greenroom.consent.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.greenroom.consent.UseGroup;
import org.greenroom.shell.Card;
import org.greenroom.shell.StatusTag;

/** A group at a glance: each use with how it reads, and the way into the walk. */
class GroupCard extends Card {

    private final UseGroup group;
    private final OpenUses open;
    private final LeewayWords words;
    private final List<UseRow> rows = new ArrayList<>();
    private final UnorderedList list = new UnorderedList();
    private final Paragraph names = new Paragraph();
    private final Div note = new Div();
    private final Anchor go = ConsentLinks.text("", "");

    GroupCard(UseGroup group, OpenUses open, LeewayWords words, int expiresSoon, SaidLine said, Runnable changed) {
        this.group = group;
        this.open = open;
        this.words = words;
        addClassName("group-card");
        setClassName("sensitive", group == UseGroup.CONTENT);
        setAriaLabel(words.title(group));
        var head = new Div(new H2(words.title(group)), note);
        head.addClassName("use-head");
        list.addClassName("list-rows");
        names.addClassName("secondary");
        go.addClassName("go-link");
        for (var use : group.uses()) {
            var row = new UseRow(use, open, words, expiresSoon, said, changed);
            rows.add(row);
            list.add(row);
        }
        go.setHref(ConsentLinks.group(group));
        add(head, names, list, go);
        refresh();
    }

    void refresh() {
        var uses = group.uses();
        var unstated = WalkProgress.open(open.overview(), group);
        // A list of nothing but “unstated” says no more than one tag does.
        var untouched = unstated == uses.size();
        note.removeAll();
        note.add(
                unstated > 0
                        ? new StatusTag(words.text("consent.overview.unstated", unstated), StatusTag.Shape.DASHED)
                        : new Span(words.text("consent.overview.uses", uses.size())));
        names.setVisible(untouched);
        names.setText(uses.stream().map(use -> words.title(open.of(use))).collect(Collectors.joining(" · ")));
        list.setVisible(!untouched);
        go.setText(words.text(unstated > 0 ? "consent.overview.answer" : "consent.overview.look"));
        go.getElement()
                .setAttribute("aria-label", words.text("consent.condition.said", go.getText(), words.title(group)));
        rows.forEach(UseRow::refresh);
    }
}
