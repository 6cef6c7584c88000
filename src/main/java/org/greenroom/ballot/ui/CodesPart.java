package org.greenroom.ballot.ui;

import com.vaadin.flow.component.html.Paragraph;
import org.greenroom.ballot.BallotState;
import org.greenroom.ballot.Bilingual;
import org.greenroom.ballot.CodeAuthority;
import org.greenroom.shell.Card;
import org.greenroom.shell.Notice;
import org.jspecify.annotations.Nullable;

/** Who makes the voting codes of a ballot, how far that is, and what it means for the ballot. */
class CodesPart extends Card {

    /**
     * @param authority null where the portal makes them
     * @param means what that means, in a few sentences
     */
    CodesPart(BallotState state, @Nullable CodeAuthority authority, Bilingual means, BallotWords words) {
        super(words.text("safeguards.codes.title"));
        if (authority != null && state == BallotState.PREPARING && authority.isWaitedFor()) {
            add(new Notice(Notice.Kind.INFO, words.text("safeguards.codes.waits", authority.name())));
        }
        text(words.in(means));
        if (authority == null) {
            return;
        }
        var handedIn = authority.handedInOn();
        if (handedIn != null) {
            secondary(words.text("safeguards.codes.handed-in", words.date(handedIn)));
        }
        if (!state.isOver()) {
            add(new Paragraph(words.text("safeguards.codes.again", authority.name())));
            add(new Paragraph(words.text("safeguards.codes.spares", authority.name())));
        }
    }
}
