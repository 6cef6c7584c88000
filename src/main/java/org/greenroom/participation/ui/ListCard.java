package org.greenroom.participation.ui;

import org.greenroom.participation.ReminderList.Standing;
import org.greenroom.participation.ReminderLists;
import org.greenroom.participation.WorkplaceParticipation;
import org.greenroom.shell.Card;

/** Whether the ballot has a named list, and the way to it. Nothing where it has none. */
class ListCard extends Card {

    ListCard(WorkplaceParticipation shown, ReminderLists lists, StewardWords words) {
        super(words.text("steward.list.title"));
        var about = lists.about(shown.ballot().id(), shown.workplaceCode());
        setVisible(about.standing() != Standing.OFF);
        var purpose = about.purpose();
        if (purpose != null) {
            text(words.text("steward.list.of-ballot", words.in(purpose)));
        }
        switch (about.standing()) {
            case READY, PURPOSE_WANTED ->
                add(StewardLinks.list(
                        words.text("steward.list.act"),
                        shown.workplaceCode(),
                        shown.ballot().id()));
            case SMALL_GROUP, NOT_YET, TOO_FEW -> text(ReminderListView.explanation(about.standing(), words));
            case OFF -> {}
        }
    }
}
