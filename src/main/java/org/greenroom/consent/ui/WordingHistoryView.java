package org.greenroom.consent.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.greenroom.consent.Use;
import org.greenroom.consent.wording.Wording;
import org.greenroom.consent.wording.Wordings;
import org.greenroom.shell.Card;
import org.greenroom.shell.PageHeader;
import org.greenroom.shell.StatusTag;
import org.greenroom.texts.Times;
import org.jspecify.annotations.Nullable;

/** Every version of one use’s wording ever published, with its exact text and hash; the newest first. */
@Route("wordings/:use/history")
@RolesAllowed("CONSENT_OFFICER")
class WordingHistoryView extends WordingPage {

    private final Wordings wordings;
    private final Times times;

    WordingHistoryView(Wordings wordings, Times times) {
        this.wordings = wordings;
        this.times = times;
    }

    @Override
    String open(Use use, BeforeEnterEvent event) {
        var versions = wordings.history(use);
        var title = versions.getFirst().in(getLocale()).title();
        var cards = new Div();
        cards.addClassNames("cards", "cards-wide");
        for (int i = 0; i < versions.size(); i++) {
            cards.add(card(versions.get(i), i + 1 < versions.size() ? versions.get(i + 1) : null));
        }
        add(
                new PageHeader(getTranslation("wordings.history"))
                        .kicker(title, WordingLinks.address(use))
                        .lead(getTranslation("wordings.history.lead")),
                cards);
        return getTranslation("wordings.history.page", title);
    }

    private Card card(Wording wording, @Nullable Wording before) {
        var card = new Card(getTranslation("wordings.version", wording.version()))
                .secondary(getTranslation("wordings.since", times.full(wording.publishedAt(), getLocale())))
                .secondary(by(wording));
        if (before != null) {
            card.with(
                    new StatusTag(
                            getTranslation(wording.material() ? "wordings.tag.material" : "wordings.tag.same"),
                            wording.material() ? StatusTag.Shape.OUTLINE : StatusTag.Shape.QUIET),
                    difference(wording, before));
        }
        return card.with(new WordingTexts(wording.english(), wording.welsh()), hash(wording));
    }

    private String by(Wording wording) {
        return wording.proposedBy() == null || wording.approvedBy() == null
                ? getTranslation("wordings.history.with-portal")
                : getTranslation("wordings.history.by", wording.proposedBy(), wording.approvedBy());
    }

    private Component difference(Wording wording, Wording before) {
        return new Details(
                getTranslation("wordings.changes", before.version(), wording.version()),
                new WordingDifferences(before.english(), before.welsh(), wording.english(), wording.welsh()));
    }

    private Component hash(Wording wording) {
        var code = new Code(wording.hash());
        code.addClassName("wording-hash");
        var line = new Paragraph(getTranslation("wordings.hash") + " ");
        line.addClassName("secondary");
        line.add(code);
        return line;
    }
}
