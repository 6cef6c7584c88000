package org.greenroom.ballot;

import java.util.Optional;
import java.util.UUID;
import org.greenroom.access.CurrentUser;
import org.greenroom.ballot.box.Roll;
import org.greenroom.membership.Explanation;
import org.greenroom.membership.MemberDirectory;
import org.greenroom.membership.MemberSelection;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** “Am I on the roll?”: every member reads the same as an officer who looks the member up. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('MEMBER')")
public class OwnStanding {

    private final BallotRepository ballots;
    private final Roll roll;
    private final MemberDirectory members;
    private final MemberSelection selection;
    private final CurrentUser currentUser;

    OwnStanding(
            BallotRepository ballots,
            Roll roll,
            MemberDirectory members,
            MemberSelection selection,
            CurrentUser currentUser) {
        this.ballots = ballots;
        this.roll = roll;
        this.members = members;
        this.selection = selection;
        this.currentUser = currentUser;
    }

    /**
     * Whether the current member stands on a roll, and what the rule says today.
     *
     * @param onRoll as the roll was frozen
     * @param today why the rule takes the member in, or does not, by what is on record now
     */
    public record Standing(boolean onRoll, Explanation today) {}

    /** Empty for an officer who is no member, and for a ballot whose paper is not fixed. */
    public Optional<Standing> of(UUID ballotId) {
        var memberId = currentUser.require().memberId();
        return memberId == null
                ? Optional.empty()
                : ballots.findById(ballotId)
                        .filter(ballot -> ballot.state().hasPaper())
                        .flatMap(ballot -> members.byId(memberId)
                                .map(member -> new Standing(
                                        roll.find(ballotId, memberId).isPresent(),
                                        selection.explain(member.number(), ballot.electorate()))));
    }
}
