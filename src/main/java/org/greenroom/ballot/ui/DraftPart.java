package org.greenroom.ballot.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Arrays;
import java.util.List;
import org.greenroom.approval.Proposal;
import org.greenroom.ballot.BallotDetails;
import org.greenroom.ballot.DraftProblem;
import org.greenroom.shell.Card;
import org.greenroom.shell.Notice;
import org.greenroom.shell.StatusTag;
import org.greenroom.shell.StatusTag.Shape;
import org.jspecify.annotations.Nullable;

/** A draft: which steps are complete, and why it came back if it did. */
class DraftPart extends Div {

    DraftPart(BallotDetails details, List<DraftProblem> open, @Nullable Proposal sentBack) {
        addClassName("stack");
        if (sentBack != null && sentBack.decidedBy() != null) {
            add(new Notice(
                    Notice.Kind.INFO,
                    getTranslation(
                            "ballots.draft.sent-back",
                            sentBack.decidedBy().name(),
                            String.valueOf(sentBack.reason()))));
        }
        var steps = new UnorderedList();
        steps.addClassName("list-rows");
        Arrays.stream(EditStage.values())
                .filter(stage -> stage != EditStage.CHECK)
                .forEach(stage -> steps.add(step(details, stage, open)));
        var card = new Card(getTranslation("ballots.draft.title")).with(steps);
        card.add(Links.button(
                getTranslation("ballots.draft.check"), EditBallotView.class, Links.of(details.id(), EditStage.CHECK)));
        add(card);
    }

    private ListItem step(BallotDetails details, EditStage stage, List<DraftProblem> open) {
        var link = Links.button(getTranslation(stage.labelKey()), EditBallotView.class, Links.of(details.id(), stage));
        link.removeClassName("button-link");
        link.addClassName("row-title");
        var missing =
                open.stream().filter(problem -> EditStage.of(problem) == stage).count();
        var tag = missing == 0
                ? new StatusTag(getTranslation("ballots.draft.complete"), Shape.STRONG)
                : new StatusTag(getTranslation("ballots.draft.missing", missing), Shape.DASHED);
        return new ListItem(link, tag);
    }
}
