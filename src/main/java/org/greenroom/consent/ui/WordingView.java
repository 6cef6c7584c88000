package org.greenroom.consent.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.greenroom.access.CurrentUser;
import org.greenroom.consent.Use;
import org.greenroom.consent.wording.Wording;
import org.greenroom.consent.wording.WordingDraft;
import org.greenroom.consent.wording.WordingDrafts;
import org.greenroom.consent.wording.Wordings;
import org.greenroom.shell.Card;
import org.greenroom.shell.PageHeader;
import org.greenroom.texts.Times;
import org.jspecify.annotations.Nullable;

/** The wording of one use: what is published, what is being written, and what waits for a second officer. */
@Route("wordings/:use")
@RolesAllowed("CONSENT_OFFICER")
class WordingView extends WordingPage {

    private final Wordings wordings;
    private final WordingDrafts drafts;
    private final CurrentUser currentUser;
    private final Times times;
    private final WordingMessages messages = new WordingMessages();
    private final Div content = new Div();

    WordingView(Wordings wordings, WordingDrafts drafts, CurrentUser currentUser, Times times) {
        this.wordings = wordings;
        this.drafts = drafts;
        this.currentUser = currentUser;
        this.times = times;
        content.addClassName("stack");
    }

    @Override
    String open(Use use, BeforeEnterEvent event) {
        messages.removeAll();
        add(content);
        refresh(use);
        return getTranslation(
                "wordings.page", wordings.current(use).in(getLocale()).title());
    }

    /** Shows what came of an act. */
    private void refresh(Use use) {
        var wording = wordings.current(use);
        var draft = drafts.of(use).orElse(null);
        content.removeAll();
        content.add(header(wording, draft), messages);
        if (draft != null && draft.proposal() != null) {
            content.add(new WordingDecision(
                    draft,
                    draft.proposal(),
                    draft.proposal()
                            .proposedBy()
                            .id()
                            .equals(currentUser.require().accountId()),
                    drafts,
                    messages,
                    times,
                    () -> refresh(use)));
        } else if (draft != null) {
            content.add(inWork(draft));
        }
        if (draft != null) {
            content.add(changes(wording, draft));
            if (draft.isProposed()) {
                content.add(new Card(getTranslation("wordings.proposed.all", draft.nextVersion()))
                        .with(new WordingTexts(draft.english(), draft.welsh())));
            }
        }
        content.add(published(wording, draft == null));
    }

    private PageHeader header(Wording wording, @Nullable WordingDraft draft) {
        var header =
                new PageHeader(wording.in(getLocale()).title()).kicker(getTranslation("wordings.title"), "wordings");
        var history = WordingLinks.button(getTranslation("wordings.history"), WordingHistoryView.class, wording.use());
        if (draft != null && draft.isProposed()) {
            return header.actions(history);
        }
        var write = draft == null ? "wordings.write" : "wordings.write-on";
        return header.actions(
                history, WordingLinks.primary(getTranslation(write), EditWordingView.class, wording.use()));
    }

    private Card inWork(WordingDraft draft) {
        var card = new Card(getTranslation("wordings.draft.title", draft.nextVersion()))
                .secondary(getTranslation(
                        "wordings.draft.by", draft.editedBy(), times.full(draft.editedAt(), getLocale())));
        if (draft.sentBack() != null) {
            card.with(sentBack(draft.sentBack()));
        }
        return card;
    }

    static Component sentBack(String reason) {
        var why = new Paragraph(reason);
        why.addClassName("quoted");
        var said = new Div();
        said.add(new Paragraph(said.getTranslation("wordings.sent-back.reason")), why);
        return said;
    }

    private Card changes(Wording wording, WordingDraft draft) {
        return new Card(getTranslation("wordings.changes", wording.version(), draft.nextVersion()))
                .text(getTranslation(draft.material() ? "wordings.effect.material" : "wordings.effect.same"))
                .with(new WordingDifferences(wording.english(), wording.welsh(), draft.english(), draft.welsh()));
    }

    /** @param open whether the texts are shown at once; beside a draft they would only make the page longer */
    private Card published(Wording wording, boolean open) {
        var texts = new WordingTexts(wording.english(), wording.welsh());
        return new Card(getTranslation("wordings.published", wording.version()))
                .secondary(getTranslation("wordings.since", times.full(wording.publishedAt(), getLocale())))
                .with(open ? texts : new Details(getTranslation("wordings.texts"), texts));
    }
}
