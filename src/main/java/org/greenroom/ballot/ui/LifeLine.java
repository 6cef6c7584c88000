package org.greenroom.ballot.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.greenroom.ballot.BallotState;

/** The life of a ballot on one line: what is done, where it stands, what is to come. */
class LifeLine extends OrderedList {

    private static final List<String> STATIONS = List.of("draft", "approved", "open", "closed", "counted", "published");

    LifeLine(BallotState state) {
        addClassName("life-line");
        getElement().setAttribute("aria-label", getTranslation("ballots.life.line"));
        switch (state) {
            case CANCELLED -> line(2, 2, state);
            case NOT_COUNTED -> line(4, 4, state);
            default -> line(reached(state), STATIONS.size(), state);
        }
    }

    /** The station a ballot has reached. */
    private static int reached(BallotState state) {
        return switch (state) {
            case DRAFT, PROPOSED -> 0;
            case PREPARING, SCHEDULED -> 1;
            case OPEN, CLOSING -> 2;
            case CLOSED, NOT_COUNTED, CANCELLED -> 3;
            case COUNTED -> 4;
            case PUBLISHED -> 5;
        };
    }

    private void line(int reached, int shown, BallotState state) {
        for (int i = 0; i < shown; i++) {
            var item = new ListItem(getTranslation("ballots.life." + STATIONS.get(i)));
            if (i < reached || state == BallotState.PUBLISHED) {
                tick(item);
            } else if (i == reached) {
                current(item);
            }
            add(item);
        }
        if (shown < STATIONS.size()) {
            var end = new ListItem(getTranslation("ballot.state." + state.code()));
            current(end);
            add(end);
        }
    }

    private void tick(ListItem item) {
        var tick = new Span(" ✓");
        tick.getElement().setAttribute("aria-hidden", "true");
        var said = new Span(getTranslation("ballots.life.done"));
        said.addClassName("visually-hidden");
        item.add(tick, said);
        item.addClassName("done");
    }

    private static void current(ListItem item) {
        item.addClassName("at");
        item.getElement().setAttribute("aria-current", "step");
    }
}
