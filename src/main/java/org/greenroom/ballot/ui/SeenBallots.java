package org.greenroom.ballot.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.greenroom.access.CurrentUser;
import org.greenroom.access.Role;
import org.greenroom.ballot.BallotSummary;
import org.greenroom.ballot.MemberBallot;
import org.greenroom.ballot.MemberBallots;
import org.greenroom.ballot.PublicBallots;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All ballots a signed-in person may know of, each with the person's own part in it. */
@Component
class SeenBallots {

    private final PublicBallots publicBallots;
    private final MemberBallots memberBallots;
    private final CurrentUser currentUser;

    SeenBallots(PublicBallots publicBallots, MemberBallots memberBallots, CurrentUser currentUser) {
        this.publicBallots = publicBallots;
        this.memberBallots = memberBallots;
        this.currentUser = currentUser;
    }

    /** @param mine null where the person is not on the roll */
    record Seen(BallotSummary ballot, @Nullable MemberBallot mine) {

        /** Whether the booth is open to this person and waits for a vote. */
        boolean canVote() {
            return ballot.isVotedIn() && mine != null && !mine.takenPart();
        }
    }

    List<Seen> all() {
        Map<UUID, MemberBallot> mine =
                mine().stream().collect(Collectors.toMap(m -> m.ballot().id(), Function.identity()));
        return publicBallots.all().stream()
                .map(b -> new Seen(b.ballot(), mine.get(b.ballot().id())))
                .toList();
    }

    List<MemberBallot> mine() {
        return isMember() ? memberBallots.mine() : List.of();
    }

    Optional<MemberBallot> mine(UUID ballotId) {
        return isMember() ? memberBallots.find(ballotId) : Optional.empty();
    }

    private boolean isMember() {
        return currentUser.get().filter(person -> person.has(Role.MEMBER)).isPresent();
    }
}
