package org.greenroom.ballot.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.router.RouterLink;
import java.util.UUID;

/** The steps of a draft as links; one may go to any of them at any time. */
class StageLine extends Nav {

    StageLine(UUID ballotId, EditStage current) {
        addClassName("stage-line");
        setAriaLabel(getTranslation("ballots.stage.line"));
        var list = new OrderedList();
        for (var stage : EditStage.values()) {
            var link =
                    new RouterLink(getTranslation(stage.labelKey()), EditBallotView.class, Links.of(ballotId, stage));
            if (stage == current) {
                link.getElement().setAttribute("aria-current", "step");
            }
            list.add(new ListItem(link));
        }
        add(list);
    }
}
