package org.greenroom.ballot.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.greenroom.access.CurrentUser;
import org.greenroom.access.Role;
import org.greenroom.ballot.BallotState;
import org.greenroom.ballot.MemberComplaints;
import org.greenroom.ballot.OwnStanding;
import org.greenroom.membership.ReasonTexts;

/** What a ballot’s page holds for its reader alone: the own standing, complaints, and the log for those who may read it. */
@org.springframework.stereotype.Component
class MemberParts {

    private final OwnStanding standing;
    private final MemberComplaints complaints;
    private final ReasonTexts reasons;
    private final CurrentUser currentUser;
    private final BallotWords words;

    MemberParts(
            OwnStanding standing,
            MemberComplaints complaints,
            ReasonTexts reasons,
            CurrentUser currentUser,
            BallotWords words) {
        this.standing = standing;
        this.complaints = complaints;
        this.reasons = reasons;
        this.currentUser = currentUser;
        this.words = words;
    }

    /** Whether one stands on the roll, as long as a mistake can still be put right. */
    List<Component> standing(UUID ballotId, BallotState state) {
        var before = state == BallotState.SCHEDULED || state == BallotState.OPEN;
        return before && has(Role.MEMBER)
                ? standing.of(ballotId).<Component>map(found -> new StandingPart(found, reasons, words)).stream()
                        .toList()
                : List.of();
    }

    /** Complaints of a member, and the way to the log. */
    List<Component> beside(UUID ballotId) {
        var parts = new ArrayList<Component>();
        if (has(Role.MEMBER)) {
            parts.add(new ComplaintPart(ballotId, complaints, words));
        }
        if (has(Role.SCRUTINEER)) {
            parts.add(new org.greenroom.shell.Card(words.text("ballots.incidents.title"))
                    .with(Links.button(words.text("ballots.incidents.open"), IncidentsView.class, ballotId)));
        }
        return parts;
    }

    private boolean has(Role role) {
        return currentUser.get().filter(person -> person.has(role)).isPresent();
    }
}
