package org.greenroom.ballot.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import org.greenroom.ballot.ActRefused;
import org.greenroom.ballot.ActTerms;
import org.greenroom.ballot.BallotAct;
import org.greenroom.ballot.BallotDecisions;
import org.greenroom.ballot.CodeAuthority;
import org.greenroom.shell.Notice;
import org.jspecify.annotations.Nullable;

/** Whom to add to a roll that is frozen, and why: looked up first, by the rule of the ballot. */
class AddToRollDialog extends ActDialog {

    private final MemberLookup lookup;
    private final TextArea reason = reason(getTranslation("ballots.acts.reason"));

    /** @param authority whoever makes the voting codes; null where the portal does */
    AddToRollDialog(
            UUID ballotId,
            MemberLookup lookup,
            int sparesLeft,
            @Nullable CodeAuthority authority,
            BallotDecisions decisions,
            Messages messages,
            Runnable refresh) {
        super(ballotId, BallotAct.ADD_TO_ROLL, decisions, messages, refresh);
        this.lookup = lookup;
        reason.setHelperText(getTranslation("ballots.acts.reason.officers"));
        var left = new Paragraph(getTranslation("ballots.acts.add-to-roll.left", sparesLeft));
        left.addClassName("secondary");
        with(lookup, reason, left);
        // A place on the roll is of no use without a code, which the portal cannot give.
        if (authority != null) {
            with(new Notice(Notice.Kind.INFO, getTranslation("ballots.acts.add-to-roll.codes", authority.name())));
        }
    }

    @Override
    boolean isFilled() {
        return lookup.isGiven() & given(reason);
    }

    @Override
    ActTerms terms() {
        return ActTerms.adding(lookup.number(), reason.getValue());
    }

    @Override
    boolean say(ActRefused refused, String text) {
        return switch (refused.reason()) {
            case UNKNOWN_MEMBER, ON_ROLL, NO_SPARE -> {
                lookup.refuse(text);
                yield true;
            }
            default -> false;
        };
    }
}
