package org.greenroom.participation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.greenroom.ballot.BallotEnded;
import org.greenroom.ballot.BallotOutlines;
import org.greenroom.ballot.BatchMoved;
import org.greenroom.ballot.ListedRoll;
import org.greenroom.membership.ContactWishes;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the named lists of a ballot with its first batch and shortens them with each later one, in the batch’s
 * transaction. Nobody is ever added: who is missing has voted or does not want to stand there, and neither a name that
 * goes nor one that comes back can tell which. That is also why there is no list before the first batch, when nobody
 * could be missing for having voted, and why a wish counts from the next batch on.
 */
@Component
class ListPublisher implements NamedListSwitch {

    private final BallotOutlines ballots;
    private final ListedRoll roll;
    private final ContactWishes wishes;
    private final ListRows rows;
    private final ParticipationSettings settings;

    ListPublisher(
            BallotOutlines ballots,
            ListedRoll roll,
            ContactWishes wishes,
            ListRows rows,
            ParticipationSettings settings) {
        this.ballots = ballots;
        this.roll = roll;
        this.wishes = wishes;
        this.rows = rows;
        this.settings = settings;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isOn(UUID ballotId) {
        return ballots.plan(ballotId).hasNamedList();
    }

    /** Before the figures are published: whether this is the first batch is read from them. */
    @EventListener
    @Order(1)
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(BatchMoved event) {
        UUID ballotId = event.ballotId();
        if (event.last() || !isOn(ballotId)) {
            return;
        }
        Map<UUID, String> allowed = allowed(ballotId, event.frozen());
        if (rows.isBegun(ballotId)) {
            shorten(ballotId, allowed);
        } else {
            rows.insert(ballotId, withoutShortLists(allowed));
        }
    }

    private Map<UUID, String> allowed(UUID ballotId, int entitled) {
        Set<String> large = rows.workplaces(ballotId, entitled, settings.smallestGroup());
        Map<UUID, String> people = new HashMap<>();
        roll.notInBox(ballotId).forEach((code, members) -> {
            if (large.contains(code)) {
                members.forEach(member -> people.put(member, code));
            }
        });
        people.keySet().removeAll(wishes.offTheList(people.keySet()));
        return people;
    }

    private void shorten(UUID ballotId, Map<UUID, String> allowed) {
        Map<UUID, String> listed = rows.all(ballotId);
        Map<UUID, String> staying = new HashMap<>(listed);
        staying.keySet().retainAll(allowed.keySet());
        Set<UUID> going = new HashSet<>(listed.keySet());
        going.removeAll(withoutShortLists(staying).keySet());
        rows.delete(ballotId, List.copyOf(going));
    }

    private Map<UUID, String> withoutShortLists(Map<UUID, String> people) {
        Map<String, Long> sizes =
                people.values().stream().collect(Collectors.groupingBy(code -> code, Collectors.counting()));
        return people.entrySet().stream()
                .filter(person -> sizes.getOrDefault(person.getValue(), 0L) >= settings.few())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(BallotEnded event) {
        rows.deleteAll(event.ballotId());
    }
}
