package org.greenroom.ballot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.greenroom.ballot.box.Roll;
import org.greenroom.ballot.box.RollEntry;
import org.greenroom.membership.DeletionGuard;
import org.greenroom.membership.MergeGuard;
import org.greenroom.membership.MergeObjection;
import org.springframework.stereotype.Component;

/**
 * Rolls are frozen: while a ballot runs, a person who stands on its roll twice would vote twice after one entry was used
 * already, and a person whose entry carries the number that goes would lose the vote. Whether somebody has voted is not
 * looked at: the answer would tell.
 */
@Component
class RollMergeGuard implements MergeGuard, DeletionGuard {
    private static final Set<BallotState> NOT_OVER =
            EnumSet.of(BallotState.PREPARING, BallotState.SCHEDULED, BallotState.OPEN, BallotState.CLOSING);

    private final BallotRepository ballots;
    private final Roll roll;
    private final AuthorityCodes authorityCodes;

    RollMergeGuard(BallotRepository ballots, Roll roll, AuthorityCodes authorityCodes) {
        this.ballots = ballots;
        this.roll = roll;
        this.authorityCodes = authorityCodes;
    }

    @Override
    public List<MergeObjection> objections(UUID from, UUID into) {
        var objections = new ArrayList<MergeObjection>();
        var preparing = ballots.inStates(EnumSet.of(BallotState.PREPARING));
        preparing.stream()
                .filter(ballot -> roll.size(ballot.id()) == 0)
                .forEach(ballot -> objections.add(objection("preparing", ballot)));
        made(from, into).forEach(ballot -> objections.add(objection("codes", ballot)));
        Set<UUID> leaving = ballotsOf(from);
        Set<UUID> both = new HashSet<>(leaving);
        both.retainAll(ballotsOf(into));
        if (leaving.isEmpty()) {
            return objections;
        }
        // A frozen roll may wait for voting codes for days before its ballot is scheduled.
        ballots.inStates(NOT_OVER).stream()
                .filter(ballot -> leaving.contains(ballot.id()))
                .forEach(ballot -> objections.add(objection(both.contains(ballot.id()) ? "both" : "leaving", ballot)));
        return objections;
    }

    /**
     * The running ballots whose voting codes one of these makes: merged with somebody on the roll they would vote, and of
     * two accounts one goes.
     */
    private List<Ballot> made(UUID... members) {
        Set<UUID> made = Arrays.stream(members)
                .flatMap(member -> authorityCodes.ballotsOf(member).stream())
                .collect(Collectors.toSet());
        return made.isEmpty()
                ? List.of()
                : ballots.inStates(NOT_OVER).stream()
                        .filter(ballot -> made.contains(ballot.id()))
                        .toList();
    }

    /**
     * While a ballot runs that the member may vote in, the account stays: nothing must take the vote away. So it does
     * while it is waited for voting codes that the member makes and sends.
     */
    @Override
    public List<MergeObjection> deletionObjections(UUID memberId) {
        Set<UUID> on = ballotsOf(memberId);
        var objections = new ArrayList<MergeObjection>();
        if (!on.isEmpty()) {
            ballots.inStates(NOT_OVER).stream()
                    .filter(ballot -> on.contains(ballot.id()))
                    .forEach(ballot -> objections.add(deletion("ballot", ballot)));
        }
        made(memberId).forEach(ballot -> objections.add(deletion("codes", ballot)));
        return objections;
    }

    private static MergeObjection deletion(String why, Ballot ballot) {
        return new MergeObjection(
                "officers.deletion.objection." + why,
                ballot.title().en(),
                ballot.title().cy());
    }

    private Set<UUID> ballotsOf(UUID memberId) {
        return roll.of(memberId).stream().map(RollEntry::ballotId).collect(Collectors.toSet());
    }

    private static MergeObjection objection(String why, Ballot ballot) {
        return new MergeObjection(
                "membership.merge.ballot." + why,
                ballot.title().en(),
                ballot.title().cy());
    }
}
