package org.greenroom.ballot.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import org.greenroom.ballot.BallotAct;
import org.greenroom.ballot.BallotChanges;
import org.greenroom.ballot.BallotDecisions;
import org.greenroom.ballot.BallotDetails;
import org.greenroom.ballot.BallotState;
import org.greenroom.ballot.CodeAuthorities;
import org.greenroom.ballot.Electorates;
import org.greenroom.membership.ReasonTexts;
import org.springframework.stereotype.Component;

/** The ways to change a ballot whose paper and roll are fixed; each waits for a second officer. */
@Component
class LaterActs {

    private final BallotDecisions decisions;
    private final BallotChanges changes;
    private final CodeAuthorities authorities;
    private final Electorates electorates;
    private final ReasonTexts reasons;
    private final BallotWords words;

    LaterActs(
            BallotDecisions decisions,
            BallotChanges changes,
            CodeAuthorities authorities,
            Electorates electorates,
            ReasonTexts reasons,
            BallotWords words) {
        this.decisions = decisions;
        this.changes = changes;
        this.authorities = authorities;
        this.electorates = electorates;
        this.reasons = reasons;
        this.words = words;
    }

    /** Buttons for those that are not proposed yet. */
    Div buttons(BallotDetails details, Messages messages, Runnable refresh) {
        var buttons = new Div();
        buttons.addClassName("form-buttons");
        if (mayBeProposed(details, BallotAct.EXTEND)) {
            buttons.add(new Button(words.text("ballots.acts.extend.propose"), click -> new ExtendDialog(
                            details.id(), details.draft().closesAt(), decisions, messages, refresh)
                    .open()));
        }
        if (mayBeProposed(details, BallotAct.ADD_TO_ROLL)) {
            buttons.add(new Button(
                    words.text("ballots.acts.add-to-roll.propose"), click -> add(details, messages, refresh)));
        }
        return buttons;
    }

    /** Only putting the closing time off, for a ballot that is held. */
    Div extending(BallotDetails details, Messages messages, Runnable refresh) {
        var buttons = new Div();
        buttons.addClassName("form-buttons");
        if ((details.state() == BallotState.OPEN || details.state() == BallotState.SCHEDULED)
                && mayBeProposed(details, BallotAct.EXTEND)) {
            buttons.add(new Button(words.text("ballots.acts.extend.propose"), click -> new ExtendDialog(
                            details.id(), details.draft().closesAt(), decisions, messages, refresh)
                    .open()));
        }
        return buttons;
    }

    /** How many members were added to the frozen roll. */
    int added(java.util.UUID ballotId) {
        return changes.added(ballotId);
    }

    private static boolean mayBeProposed(BallotDetails details, BallotAct act) {
        return details.proposals().stream().noneMatch(pending -> pending.act() == act);
    }

    private void add(BallotDetails details, Messages messages, Runnable refresh) {
        var lookup = new MemberLookup(electorates, reasons);
        lookup.under(details.draft().electorate());
        new AddToRollDialog(
                        details.id(),
                        lookup,
                        changes.sparesLeft(details.id()),
                        authorities.of(details.id()).orElse(null),
                        decisions,
                        messages,
                        refresh)
                .open();
    }
}
