package org.greenroom.consent.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.greenroom.consent.Use;
import org.greenroom.consent.wording.Wording;
import org.greenroom.consent.wording.WordingDraft;
import org.greenroom.consent.wording.WordingDrafts;
import org.greenroom.consent.wording.WordingRefused;
import org.greenroom.consent.wording.WordingSettings;
import org.greenroom.consent.wording.WordingText;
import org.greenroom.consent.wording.Wordings;
import org.greenroom.shell.Card;
import org.greenroom.shell.Notice;
import org.greenroom.shell.PageHeader;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** Writes a new version of one use’s wording, beginning with the published one. */
@Route("wordings/:use/edit")
@RolesAllowed("CONSENT_OFFICER")
class EditWordingView extends WordingPage implements BeforeLeaveObserver {

    private final Wordings wordings;
    private final WordingDrafts drafts;
    private final WordingForm form;
    private final WordingMessages messages = new WordingMessages();
    private final Div changes = new Div();
    private final Button withdraw = new Button();

    @SuppressWarnings("NullAway.Init")
    private Wording published;

    /** The draft as it is kept; null until the first save. */
    private @Nullable WordingDraft draft;

    private Shown shown = new Shown(new WordingText("", "", "", "", ""), new WordingText("", "", "", "", ""), true);

    /** What the form held when it was last read or saved. */
    private record Shown(WordingText english, WordingText welsh, boolean material) {}

    EditWordingView(Wordings wordings, WordingDrafts drafts, WordingSettings settings) {
        this.wordings = wordings;
        this.drafts = drafts;
        this.form = new WordingForm(settings);
        withdraw.setText(getTranslation("wordings.withdraw"));
        withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        withdraw.addClickListener(click -> askToWithdraw());
    }

    @Override
    String open(Use use, BeforeEnterEvent event) {
        published = wordings.current(use);
        draft = drafts.of(use).orElse(null);
        if (draft != null && draft.isProposed()) {
            event.forwardTo(WordingView.class, WordingLinks.of(use));
            return "";
        }
        messages.removeAll();
        var title = published.in(getLocale()).title();
        add(
                new PageHeader(getTranslation("wordings.edit", published.version() + 1))
                        .kicker(title, WordingLinks.address(use))
                        .lead(getTranslation("wordings.edit.lead")),
                messages);
        if (draft != null && draft.sentBack() != null) {
            messages.show(new Notice(Notice.Kind.INFO, getTranslation("wordings.sent-back"))
                    .with(WordingView.sentBack(draft.sentBack())));
        }
        add(form, buttons(), changes);
        showKept();
        return getTranslation("wordings.edit.page", title);
    }

    private Div buttons() {
        var save = new Button(getTranslation("wordings.save"), click -> saveIfChanged());
        var propose = new Button(getTranslation("wordings.propose"), click -> propose());
        propose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var buttons = new Div(propose, save, withdraw);
        buttons.addClassName("form-buttons");
        return buttons;
    }

    /** Puts what is kept into the form and says how it differs from what is published. */
    private void showKept() {
        if (draft == null) {
            form.show(published.english(), published.welsh(), true);
        } else {
            form.show(draft.english(), draft.welsh(), draft.material());
        }
        shown = inForm();
        withdraw.setVisible(draft != null);
        changes.removeAll();
        if (draft != null) {
            changes.add(new Card(getTranslation("wordings.changes", published.version(), draft.nextVersion()))
                    .with(new WordingDifferences(
                            published.english(), published.welsh(), draft.english(), draft.welsh())));
        }
    }

    private Shown inForm() {
        return new Shown(form.english(), form.welsh(), form.material());
    }

    /** Whether what the form holds is kept now. */
    private boolean saveIfChanged() {
        if (!shown.equals(inForm())) {
            return save();
        }
        if (draft == null) {
            messages.problem(getTranslation("wordings.problem.unchanged"));
            return false;
        }
        return true;
    }

    private boolean save() {
        form.mark(List.of());
        try {
            draft = drafts.save(
                    published.use(),
                    draft == null ? null : draft.edit(),
                    form.english(),
                    form.welsh(),
                    form.material());
        } catch (WordingRefused e) {
            form.mark(e.problems());
            messages.show(
                    e.problems().isEmpty()
                            ? new Notice(
                                    Notice.Kind.PROBLEM,
                                    getTranslation(
                                            "wordings.refused." + e.reason().code()))
                            : form.summary(getTranslation("wordings.not-saved"), e.problems()));
            return false;
        } catch (OptimisticLockingFailureException e) {
            var theirs = new Button(getTranslation("wordings.meanwhile.load"), click -> loadTheirs());
            messages.problem(getTranslation("wordings.meanwhile"), theirs);
            return false;
        }
        showKept();
        messages.done(getTranslation("wordings.saved"));
        return true;
    }

    private void loadTheirs() {
        shown = inForm();
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    }

    private void propose() {
        if (!saveIfChanged() || draft == null) {
            return;
        }
        var problems = drafts.problems(published.use(), draft.english(), draft.welsh());
        if (!problems.isEmpty()) {
            form.mark(problems);
            messages.show(form.summary(getTranslation("wordings.not-ready"), problems));
            return;
        }
        var kept = draft;
        if (messages.attempt(() -> drafts.propose(kept.use(), kept.edit()), "wordings.proposed")) {
            getUI().ifPresent(ui -> ui.navigate(WordingView.class, WordingLinks.of(kept.use())));
        }
    }

    private void askToWithdraw() {
        if (draft == null) {
            return;
        }
        var kept = draft;
        var ask = new ConfirmDialog();
        ask.setHeader(getTranslation("wordings.withdraw.title"));
        ask.setText(getTranslation("wordings.withdraw.text"));
        ask.setConfirmText(getTranslation("wordings.withdraw"));
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("wordings.withdraw.keep"));
        ask.addConfirmListener(confirmed -> {
            if (messages.attempt(() -> drafts.withdraw(kept.use(), kept.edit()), "wordings.withdrawn")) {
                shown = inForm();
                getUI().ifPresent(ui -> ui.navigate(WordingView.class, WordingLinks.of(kept.use())));
            }
        });
        ask.open();
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (published == null || shown.equals(inForm())) {
            return;
        }
        var leave = event.postpone();
        var ask = new ConfirmDialog();
        ask.setHeader(getTranslation("wordings.leave.title"));
        ask.setText(getTranslation("wordings.leave.text"));
        ask.setConfirmText(getTranslation("wordings.leave.go"));
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("wordings.leave.stay"));
        ask.addConfirmListener(confirmed -> leave.proceed());
        ask.open();
    }
}
