package org.greenroom.ballot.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import org.greenroom.ballot.BallotDetails.ProposedTerms;
import org.jspecify.annotations.Nullable;

/** What a proposed act says: exactly this is approved. */
class ActTermsPart extends Div {

    /** @param closesAtNow the closing time that an extension would put off */
    ActTermsPart(ProposedTerms terms, @Nullable Instant closesAtNow, BallotWords words) {
        addClassName("stack");
        var closesAt = terms.closesAt();
        if (closesAt != null && closesAtNow != null) {
            add(new Paragraph(
                    getTranslation("ballots.acts.says.closes", words.full(closesAtNow), words.full(closesAt))));
        }
        var member = terms.member();
        if (member != null) {
            add(new Paragraph(getTranslation("ballots.acts.says.member", member.displayName(), member.number())));
        }
        if (!terms.reason().en().isEmpty()) {
            add(new Paragraph(
                    getTranslation("ballots.acts.says.reason", terms.reason().en())));
        }
        if (!terms.reason().cy().isEmpty()) {
            add(new Paragraph(
                    getTranslation("ballots.acts.says.reason.cy", terms.reason().cy())));
        }
    }
}
