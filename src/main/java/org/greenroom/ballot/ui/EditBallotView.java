package org.greenroom.ballot.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.greenroom.ballot.BallotDetails;
import org.greenroom.ballot.BallotDraft;
import org.greenroom.ballot.BallotState;
import org.greenroom.ballot.Ballots;
import org.greenroom.ballot.DraftNotReady;
import org.greenroom.ballot.DraftProblem;
import org.greenroom.ballot.NotPossibleNow;
import org.greenroom.shell.PageHeader;
import org.springframework.dao.OptimisticLockingFailureException;

/** Writes a draft, step by step: each can be left and resumed, and leaving saves. */
@Route("manage-ballots/:ballot/edit/:stage")
@RolesAllowed("RETURNING_OFFICER")
class EditBallotView extends BallotPage implements BeforeLeaveObserver {

    /** Name of the parameter that names the step in an address. */
    static final String STAGE = "stage";

    private final Ballots ballots;
    private final EditorFactory editors;
    private final BallotWords words;
    private final Messages messages = new Messages();

    @SuppressWarnings("NullAway.Init")
    private BallotDetails details;

    @SuppressWarnings("NullAway.Init")
    private EditStage stage;

    @SuppressWarnings("NullAway.Init")
    private DraftEditor editor;

    EditBallotView(Ballots ballots, EditorFactory editors, BallotWords words) {
        this.ballots = ballots;
        this.editors = editors;
        this.words = words;
    }

    @Override
    String open(UUID ballotId, BeforeEnterEvent event) {
        details = ballots.details(ballotId);
        stage = EditStage.of(event.getRouteParameters().get(STAGE).orElse("")).orElseThrow(NotFoundException::new);
        if (details.state() != BallotState.DRAFT) {
            event.forwardTo(ManageBallotView.class, Links.of(ballotId));
            return "";
        }
        editor = editors.editor(stage, details, messages);
        var title = words.in(details.draft().shownTitle());
        var shown = title.isEmpty() ? getTranslation("ballots.untitled") : title;
        messages.removeAll();
        add(
                new PageHeader(getTranslation(stage.labelKey())).kicker(shown, Links.MANAGE + ballotId),
                new StageLine(ballotId, stage),
                messages,
                editor);
        if (stage.writes()) {
            add(saveButtons());
        }
        return getTranslation("ballots.edit.title", getTranslation(stage.labelKey()), shown);
    }

    private Div saveButtons() {
        var next = new Button(getTranslation("ballots.edit.save-next"), click -> saveAndContinue());
        next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var buttons = new Div(next);
        buttons.addClassName("form-buttons");
        return buttons;
    }

    private void saveAndContinue() {
        if (!save()) {
            return;
        }
        var open = ofThisStage(ballots.problems(details.draft()));
        editor.problems().mark(open);
        if (open.isEmpty()) {
            getUI().ifPresent(ui -> ui.navigate(EditBallotView.class, Links.of(details.id(), stage.next())));
        } else {
            messages.show(editor.problems().summary(getTranslation("ballots.edit.saved-incomplete"), open));
        }
    }

    private List<DraftProblem> ofThisStage(List<DraftProblem> all) {
        return all.stream().filter(problem -> EditStage.of(problem) == stage).toList();
    }

    private boolean save() {
        var changed = editor.applyTo(details.draft());
        if (changed.isEmpty()) {
            messages.problem(getTranslation("ballots.edit.invalid"));
            return false;
        }
        return changed.get().equals(details.draft()) || store(changed.get());
    }

    private boolean store(BallotDraft draft) {
        try {
            ballots.change(details.id(), details.version(), draft);
            details = ballots.details(details.id());
            return true;
        } catch (OptimisticLockingFailureException e) {
            messages.problem(getTranslation("ballots.edit.conflict"), newest());
        } catch (NotPossibleNow e) {
            messages.problem(
                    getTranslation("ballots.edit.no-draft", words.state(e.state())),
                    Links.button(getTranslation("ballots.edit.overview"), ManageBallotView.class, details.id()));
        } catch (DraftNotReady e) {
            editor.problems().mark(ofThisStage(e.problems()));
            messages.show(editor.problems().summary(getTranslation("ballots.edit.not-saved"), e.problems()));
        }
        return false;
    }

    private Button newest() {
        return new Button(getTranslation("ballots.edit.newest"), click -> getUI().ifPresent(
                        ui -> ui.getPage().reload()));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        var unchanged = editor == null || !stage.writes();
        if (unchanged || save()) {
            return;
        }
        var leave = event.postpone();
        var ask = new ConfirmDialog();
        ask.setHeader(getTranslation("ballots.edit.leave.title"));
        ask.setText(getTranslation("ballots.edit.leave.text"));
        ask.setConfirmText(getTranslation("ballots.edit.leave.go"));
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("ballots.edit.leave.stay"));
        ask.addConfirmListener(confirmed -> leave.proceed());
        ask.open();
    }
}
