package org.greenroom.participation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.function.Consumer;
import org.greenroom.participation.ReminderList;
import org.greenroom.participation.TalkOutcome;

/** Somebody on the list and what came of a talk: one of four facts, no words of one’s own. */
class PersonRow extends ListItem {

    PersonRow(ReminderList.Entry person, StewardWords words, Consumer<TalkOutcome> note) {
        addClassName("steward-person");
        var name = new Span(person.name());
        name.addClassName("steward-name");
        var tag = new Div();
        tag.getElement().setAttribute("aria-live", "polite");
        var known = person.outcome();
        if (known != null) {
            tag.add(ReminderListView.tag(known, words));
        }
        var outcome = new Select<TalkOutcome>();
        outcome.setItems(TalkOutcome.values());
        outcome.setItemLabelGenerator(item -> words.text("steward.outcome." + item.code()));
        outcome.setPlaceholder(words.text("steward.outcome.note"));
        outcome.setAriaLabel(words.text("steward.outcome.of", person.name()));
        outcome.setValue(known);
        outcome.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                note.accept(change.getValue());
                tag.removeAll();
                tag.add(ReminderListView.tag(change.getValue(), words));
            }
        });
        add(name, tag, outcome);
    }
}
