package org.greenroom.ballot.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Optional;
import org.greenroom.ballot.ActRefused;
import org.greenroom.ballot.BallotAct;
import org.greenroom.ballot.BallotDecisions;
import org.greenroom.ballot.BallotDetails;
import org.greenroom.ballot.BallotDraft;
import org.greenroom.ballot.DraftProblem;
import org.greenroom.shell.Card;
import org.greenroom.shell.Notice;

/** The last step: what is not ready yet, or everything as it will be approved and the act of proposing it. */
class CheckEditor extends DraftEditor {

    private final BallotDetails details;
    private final BallotDecisions decisions;
    private final Messages messages;

    CheckEditor(
            BallotDetails details,
            List<DraftProblem> open,
            PaperParts paper,
            BallotDecisions decisions,
            Messages messages) {
        this.details = details;
        this.decisions = decisions;
        this.messages = messages;
        if (open.isEmpty()) {
            add(new Notice(Notice.Kind.DONE, getTranslation("ballots.check.ready")), buttons());
        } else {
            add(new Notice(Notice.Kind.PROBLEM, getTranslation("ballots.check.not-ready", open.size()))
                    .with(list(open)));
        }
        add(booth(), paper.everything(details));
    }

    private Card booth() {
        return new Card(getTranslation("ballots.check.booth"))
                .text(getTranslation("ballots.check.booth.text"))
                .with(Links.preview(getTranslation("ballots.paper.in-booth"), details.id()));
    }

    private Div buttons() {
        var propose = new Button(getTranslation("ballots.check.propose"), click -> propose());
        propose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        propose.setDisableOnClick(true);
        var then = new Span(getTranslation("ballots.check.then"));
        then.addClassName("secondary");
        var buttons = new Div(propose, then);
        buttons.addClassName("form-buttons");
        return buttons;
    }

    private void propose() {
        try {
            if (messages.attempt(() -> decisions.propose(details.id(), BallotAct.OPEN), "ballots.check.proposed")) {
                getUI().ifPresent(ui -> ui.navigate(ManageBallotView.class, Links.of(details.id())));
            }
        } catch (ActRefused e) {
            messages.problem(getTranslation("ballot.act.refused." + e.reason().code()));
        }
    }

    private UnorderedList list(List<DraftProblem> open) {
        var list = new UnorderedList();
        list.addClassName("problem-list");
        for (var problem : open) {
            var stage = EditStage.of(problem);
            var step = getTranslation(stage.labelKey());
            var what = FieldProblems.text(this, problem);
            var words = stage == EditStage.SIGN_OFF
                    ? getTranslation("ballots.check.problem.step", step, what)
                    : getTranslation("ballots.check.problem", step, ProblemPlace.of(problem.field(), this), what);
            list.add(new ListItem(new RouterLink(words, EditBallotView.class, Links.of(details.id(), stage))));
        }
        return list;
    }

    @Override
    Optional<BallotDraft> applyTo(BallotDraft draft) {
        return Optional.of(draft);
    }
}
