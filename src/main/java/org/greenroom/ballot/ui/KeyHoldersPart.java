package org.greenroom.ballot.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import org.greenroom.ballot.BallotState;
import org.greenroom.ballot.KeyHolder;
import org.greenroom.shell.Card;
import org.greenroom.shell.Notice;
import org.greenroom.shell.StatusTag;
import org.greenroom.shell.StatusTag.Shape;
import org.jspecify.annotations.Nullable;

/** Who holds the keys of a ballot, how far each is, and what that means for the ballot. */
class KeyHoldersPart extends Card {

    /** @param counting whether their parts of the count are waited for */
    KeyHoldersPart(BallotState state, boolean counting, List<KeyHolder> holders, BallotWords words) {
        super(words.text("safeguards.holders"));
        var lost = holders.stream().filter(holder -> holder.lostOn() != null).toList();
        var missing = holders.stream().filter(holder -> !holder.hasKey()).toList();
        if (!lost.isEmpty() && state != BallotState.CANCELLED) {
            add(new Notice(Notice.Kind.PROBLEM, words.text("safeguards.lost", names(lost))));
        } else if (state == BallotState.PREPARING && !missing.isEmpty()) {
            add(new Notice(Notice.Kind.INFO, words.text("safeguards.waits-for-keys", names(missing))));
        } else if (counting) {
            var open =
                    holders.stream().filter(holder -> holder.usedOn() == null).toList();
            text(words.text("safeguards.waits-for-parts", names(open)));
        }
        var list = new UnorderedList();
        list.addClassName("list-rows");
        holders.forEach(holder -> list.add(row(holder, words)));
        add(list);
    }

    private static String names(List<KeyHolder> holders) {
        return String.join(", ", holders.stream().map(KeyHolder::name).toList());
    }

    private static ListItem row(KeyHolder holder, BallotWords words) {
        var name = new Span(holder.name());
        name.addClassName("row-title");
        var said = new Div(name);
        said.addClassName("row-words");
        day(said, "safeguards.made", holder.madeOn(), words);
        day(said, "safeguards.checked", holder.checkedOn(), words);
        day(said, "safeguards.used", holder.usedOn(), words);
        day(said, "safeguards.lost-on", holder.lostOn(), words);
        return new ListItem(said, tag(holder, words));
    }

    private static void day(Div said, String key, @Nullable LocalDate day, BallotWords words) {
        if (day != null) {
            var line = new Span(words.text(key, words.date(day)));
            line.addClassName("secondary");
            said.add(line);
        }
    }

    private static StatusTag tag(KeyHolder holder, BallotWords words) {
        var code = holder.lostOn() != null
                ? "lost"
                : holder.usedOn() != null
                        ? "used"
                        : holder.checkedOn() != null ? "checked" : holder.madeOn() != null ? "made" : "missing";
        var shape = code.equals("missing") || code.equals("lost") ? Shape.DASHED : Shape.STRONG;
        return new StatusTag(words.text("safeguards.tag." + code), shape);
    }
}
