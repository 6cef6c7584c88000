package org.greenroom.consent.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.greenroom.approval.Proposal;
import org.greenroom.consent.wording.WordingDraft;
import org.greenroom.consent.wording.WordingDrafts;
import org.greenroom.shell.Card;
import org.greenroom.texts.Times;

/** A new wording that waits for a second officer, and the two answers. */
class WordingDecision extends Card {

    private final WordingDraft draft;
    private final WordingDrafts drafts;
    private final WordingMessages messages;
    private final Runnable refresh;

    /** @param own whether the reader is the one who proposed it */
    WordingDecision(
            WordingDraft draft,
            Proposal proposal,
            boolean own,
            WordingDrafts drafts,
            WordingMessages messages,
            Times times,
            Runnable refresh) {
        var heading = getTranslation("wordings.decision", draft.nextVersion());
        setAriaLabel(heading);
        add(new H2(heading));
        this.draft = draft;
        this.drafts = drafts;
        this.messages = messages;
        this.refresh = refresh;
        text(getTranslation(
                "wordings.decision.by", proposal.proposedBy().name(), times.full(proposal.proposedAt(), getLocale())));
        text(getTranslation("wordings.decision.effect"));
        add(own ? waiting() : answers());
    }

    private Component answers() {
        var approve = new Button(
                getTranslation("wordings.decision.approve"),
                click -> act(() -> drafts.approve(draft.use(), draft.edit()), "wordings.decision.approved"));
        approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        approve.setDisableOnClick(true);
        var sendBack = new Button(
                getTranslation("wordings.decision.send-back"), click -> new SendWordingBackDialog(reason -> act(
                                () -> drafts.sendBack(draft.use(), draft.edit(), reason),
                                "wordings.decision.sent-back"))
                        .open());
        return buttons(approve, sendBack);
    }

    private Component waiting() {
        var said = new Paragraph(getTranslation("wordings.decision.not-you"));
        said.addClassName("not-you");
        return buttons(
                said,
                new Button(
                        getTranslation("wordings.decision.take-back"),
                        click ->
                                act(() -> drafts.takeBack(draft.use(), draft.edit()), "wordings.decision.taken-back")));
    }

    private void act(Runnable act, String doneKey) {
        messages.attempt(act, doneKey);
        refresh.run();
    }

    private static Div buttons(Component... parts) {
        var buttons = new Div(parts);
        buttons.addClassName("form-buttons");
        return buttons;
    }
}
