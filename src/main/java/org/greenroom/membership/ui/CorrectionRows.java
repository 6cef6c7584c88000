package org.greenroom.membership.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.greenroom.membership.office.Correction;
import org.greenroom.membership.office.Correction.State;
import org.greenroom.membership.office.OfficePurpose;
import org.greenroom.shell.StatusTag;
import org.greenroom.shell.StatusTag.Shape;
import org.greenroom.texts.Times;
import org.jspecify.annotations.Nullable;

/** Corrections that members asked for, with what came of them. */
final class CorrectionRows {
    private final Times times;

    CorrectionRows(Times times) {
        this.times = times;
    }

    /**
     * @param named whether each line leads to its member
     * @param desk  what an officer can do; null for the member's own list
     */
    UnorderedList list(List<Correction> corrections, boolean named, @Nullable CorrectionDesk desk) {
        var list = new UnorderedList();
        list.addClassName("list-rows");
        corrections.forEach(correction -> list.add(row(correction, named, desk)));
        return list;
    }

    private ListItem row(Correction correction, boolean named, @Nullable CorrectionDesk desk) {
        String field = text("membership.correction.field." + correction.field());
        var head = new Div(Rows.strong(field));
        if (named) {
            head.add(new Span(" "), member(correction));
        }
        var words = new Paragraph(correction.words());
        words.addClassName("own-words");
        head.add(words);
        Instant answeredAt = correction.answeredAt();
        if (answeredAt != null && correction.answer() != null) {
            var answer = new Paragraph(correction.answer());
            answer.addClassName("answer-words");
            var by = new Paragraph(UI.getCurrent()
                    .getTranslation(
                            "membership.correction.answeredBy",
                            correction.answeredBy() == null ? "" : correction.answeredBy(),
                            times.brief(answeredAt, locale())));
            by.addClassName("secondary");
            head.add(answer, by);
        }
        Component beside;
        if (desk != null && correction.state() == State.OPEN) {
            desk.describe(correction, head);
            beside = desk.acts(correction);
        } else {
            beside = tag(correction.state());
        }
        String asked = UI.getCurrent()
                .getTranslation("membership.correction.askedAt", times.brief(correction.askedAt(), locale()));
        return Rows.row(head, asked, beside);
    }

    private Component member(Correction correction) {
        var link = new RouterLink();
        link.setText(correction.memberName() + " (" + correction.memberNumber() + ")");
        link.setRoute(MemberView.class, MemberView.parameters(correction.memberId()));
        link.setQueryParameters(QueryParameters.of("for", OfficePurpose.CORRECTION.code()));
        link.addClassName("row-main");
        return link;
    }

    private static StatusTag tag(State state) {
        return new StatusTag(
                text("membership.correction.state." + state),
                switch (state) {
                    case OPEN -> Shape.DASHED;
                    case DONE -> Shape.STRONG;
                    case DECLINED -> Shape.QUIET;
                });
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }
}
