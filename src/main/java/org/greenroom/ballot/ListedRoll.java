package org.greenroom.ballot;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.greenroom.ballot.box.Roll;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Members of a roll by workplace, for the one feature that may know them: the named list of a ballot that was approved
 * with one. For any other ballot every method throws {@link IllegalStateException}.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
public class ListedRoll {

    private final BallotRepository ballots;
    private final Roll roll;

    ListedRoll(BallotRepository ballots, Roll roll) {
        this.ballots = ballots;
        this.roll = roll;
    }

    /** Those counted at a workplace who have no ballot in the box after the last batch, by workplace. */
    public Map<String, List<UUID>> notInBox(UUID ballotId) {
        requireList(ballotId);
        return roll.notInBoxByWorkplace(ballotId).stream()
                .collect(Collectors.groupingBy(
                        Roll.Placed::workplaceCode, Collectors.mapping(Roll.Placed::memberId, Collectors.toList())));
    }

    /** Everybody counted at a workplace, whether they have voted or not. */
    public List<UUID> everybody(UUID ballotId, String workplaceCode) {
        requireList(ballotId);
        return roll.at(ballotId, workplaceCode);
    }

    private void requireList(UUID ballotId) {
        if (ballots.findById(ballotId)
                .filter(ballot -> ballot.participation().hasNamedList())
                .isEmpty()) {
            throw new IllegalStateException("This ballot has no named list");
        }
    }
}
