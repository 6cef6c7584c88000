package org.greenroom.ballot;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.greenroom.ballot.ActRefused.Reason;
import org.greenroom.ballot.box.BallotKeys;
import org.greenroom.ballot.box.BallotSecret;
import org.greenroom.ballot.box.Figures;
import org.greenroom.ballot.box.Roll;
import org.greenroom.ballot.box.Spares;
import org.greenroom.keys.SealingKey;
import org.greenroom.membership.MemberSelection;
import org.greenroom.texts.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Spare credentials and who takes them. Whoever is added stands on the roll as if the rule had taken the member in, but in
 * no figure of a workplace, and counts as entitled in what is published from the next batch on.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LateAdditions {

    private final ActRules rules;
    private final Roll roll;
    private final Spares spares;
    private final AuthorityCodes authorityCodes;
    private final Figures figures;
    private final BallotKeys keys;
    private final MemberSelection selection;
    private final Invitations invitations;
    private final Clock clock;

    LateAdditions(
            ActRules rules,
            Roll roll,
            Spares spares,
            AuthorityCodes authorityCodes,
            Figures figures,
            BallotKeys keys,
            MemberSelection selection,
            Invitations invitations,
            Clock clock) {
        this.rules = rules;
        this.roll = roll;
        this.spares = spares;
        this.authorityCodes = authorityCodes;
        this.figures = figures;
        this.keys = keys;
        this.selection = selection;
        this.invitations = invitations;
        this.clock = clock;
    }

    /** Adds a member. Whoever calls holds the lock of the membership’s roll and that of the ballot. */
    void add(Ballot ballot, UUID memberId) {
        rules.requireFree(ballot, memberId);
        if (authorityCodes.areMadeBy(ballot.id(), memberId)) {
            throw new ActRefused(Reason.AUTHORITY_ON_ROLL);
        }
        var candidate = selection
                .candidate(memberId, LocalDate.ofInstant(clock.instant(), Times.ZONE))
                .orElseThrow(() -> new ActRefused(Reason.UNKNOWN_MEMBER));
        UUID id = UUID.randomUUID();
        byte[] credential = authorityCodes.areMadeFor(ballot.id()) ? expectOne(ballot) : takeOne(ballot, id);
        roll.insertLate(
                ballot.id(),
                new Roll.NewEntry(
                        id,
                        memberId,
                        candidate.workplaceCode(),
                        candidate.agreement(),
                        candidate.branch(),
                        credential));
        if (ballot.state() == BallotState.SCHEDULED) {
            figures.entitled(ballot.id(), roll.size(ballot.id()));
        } else {
            invitations.inviteLate(ballot, memberId, id);
        }
    }

    /** Whoever makes the codes gives one of the spares away; which, the portal never knows. */
    private byte @Nullable [] expectOne(Ballot ballot) {
        if (!spares.takeExpected(ballot.id())) {
            throw new ActRefused(Reason.NO_SPARE);
        }
        return null;
    }

    private byte[] takeOne(Ballot ballot, UUID id) {
        SealingKey key = keys.find(ballot.id()).orElseThrow(() -> new ActRefused(Reason.NO_KEY));
        var spare = spares.take(ballot.id()).orElseThrow(() -> new ActRefused(Reason.NO_SPARE));
        // Encrypted anew: the row does not show which of the spares it was.
        byte[] credential = key.open(BallotSecret.CREDENTIAL, spare.id(), spare.sealedCredential());
        byte[] sealed = key.seal(BallotSecret.CREDENTIAL, id, credential);
        java.util.Arrays.fill(credential, (byte) 0);
        return sealed;
    }

    /** Nobody can be added any more. */
    @EventListener
    public void on(BallotEnded event) {
        spares.destroy(event.ballotId());
    }
}
