package org.greenroom.ballot;

import java.util.ArrayList;
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
    private static final Set<BallotState> RUNNING =
            EnumSet.of(BallotState.SCHEDULED, BallotState.OPEN, BallotState.CLOSING);

    private static final Set<BallotState> NOT_OVER =
            EnumSet.of(BallotState.PREPARING, BallotState.SCHEDULED, BallotState.OPEN, BallotState.CLOSING);

    private final BallotRepository ballots;
    private final Roll roll;

    RollMergeGuard(BallotRepository ballots, Roll roll) {
        this.ballots = ballots;
        this.roll = roll;
    }

    @Override
    public List<MergeObjection> objections(UUID from, UUID into) {
        var objections = new ArrayList<MergeObjection>();
        ballots.inStates(EnumSet.of(BallotState.PREPARING))
                .forEach(ballot -> objections.add(objection("preparing", ballot)));
        Set<UUID> leaving = ballotsOf(from);
        Set<UUID> both = new HashSet<>(leaving);
        both.retainAll(ballotsOf(into));
        if (leaving.isEmpty()) {
            return objections;
        }
        ballots.inStates(RUNNING).stream()
                .filter(ballot -> leaving.contains(ballot.id()))
                .forEach(ballot -> objections.add(objection(both.contains(ballot.id()) ? "both" : "leaving", ballot)));
        return objections;
    }

    /** While a ballot runs that the member may vote in, the account stays: nothing must take the vote away. */
    @Override
    public List<MergeObjection> deletionObjections(UUID memberId) {
        Set<UUID> on = ballotsOf(memberId);
        return on.isEmpty()
                ? List.of()
                : ballots.inStates(NOT_OVER).stream()
                        .filter(ballot -> on.contains(ballot.id()))
                        .map(ballot -> new MergeObjection(
                                "officers.deletion.objection.ballot",
                                ballot.title().en(),
                                ballot.title().cy()))
                        .toList();
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
