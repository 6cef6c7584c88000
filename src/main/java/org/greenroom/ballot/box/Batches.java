package org.greenroom.ballot.box;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.greenroom.ballot.box.SealedBox.Sealed;
import org.greenroom.ballot.box.WaitingBallots.Waiting;
import org.greenroom.keys.KeyFolder;
import org.greenroom.keys.SealingKey;
import org.greenroom.sealing.Tracker;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Moves accepted ballots into the box and rewrites their roll entries, in two random orders that know nothing of each
 * other, in one transaction: afterwards nothing in the database pairs a member with a sealed ballot.
 */
@Component
public class Batches {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final JsonMapper JSON = new JsonMapper();

    private final WaitingBallots waiting;
    private final SealedBox box;
    private final Roll roll;
    private final Figures figures;
    private final BallotKeys keys;
    private final DatabaseClock clock;

    Batches(WaitingBallots waiting, SealedBox box, Roll roll, Figures figures, BallotKeys keys, DatabaseClock clock) {
        this.waiting = waiting;
        this.box = box;
        this.roll = roll;
        this.figures = figures;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Moves what waits but for a few, chosen at random, if at least {@code minimum} can be moved and at least {@code
     * keepBack} stay. Those that stay make the last batch large enough; how many they are is random too, so that no
     * published figure tells how many had voted by then.
     *
     * @return how many were moved
     * @throws KeyFolder.KeyMissing if the ballot's key is not there; nothing is moved
     */
    @Transactional
    public int move(UUID ballotId, int minimum, int keepBack) {
        figures.lock(ballotId);
        List<Waiting> found = new ArrayList<>(waiting.all(ballotId));
        int spare = found.size() - minimum - keepBack;
        if (found.isEmpty() || spare < 0) {
            return 0;
        }
        Collections.shuffle(found, RANDOM);
        int stay = keepBack == 0 ? 0 : keepBack + RANDOM.nextInt(Math.min(keepBack, spare + 1));
        found.subList(0, stay).clear();
        SealingKey key = keys.load(ballotId);
        List<Sealed> sealed = new ArrayList<>(found.size());
        List<UUID> entries = new ArrayList<>(found.size());
        List<UUID> rows = new ArrayList<>(found.size());
        for (Waiting next : found) {
            sealed.add(sealed(key.openPadded(BallotSecret.WAITING_BALLOT, next.rollEntryId(), next.sealed())));
            entries.add(next.rollEntryId());
            rows.add(next.id());
        }
        box.insert(ballotId, sealed);
        Collections.shuffle(entries, RANDOM);
        roll.markInBox(entries);
        Collections.shuffle(rows, RANDOM);
        waiting.delete(rows);
        figures.add(ballotId, found.size(), clock.now());
        figures.entitled(ballotId, roll.size(ballotId));
        return found.size();
    }

    /**
     * Moves what is left at the close. That may be a single ballot where there was no batch before, so everything is written
     * anew in the same transaction: no row tells any more in which batch it came.
     *
     * @return how many were moved
     */
    @Transactional
    public int moveLast(UUID ballotId) {
        int moved = move(ballotId, 1, 0);
        box.rewrite(ballotId);
        roll.rewriteMarks(ballotId);
        figures.entitled(ballotId, roll.size(ballotId));
        return moved;
    }

    /**
     * What a cancelled ballot leaves, once what waited is thrown away: no mark waits, and marks and box are written anew, so
     * that nothing tells in which batch one came, or that it came in none.
     */
    @Transactional
    public void settle(UUID ballotId) {
        figures.lock(ballotId);
        roll.settleWaiting(ballotId);
        box.rewrite(ballotId);
        roll.rewriteMarks(ballotId);
    }

    private static Sealed sealed(byte[] ballot) {
        String credential = JSON.readTree(ballot).path("credential").asString();
        return new Sealed(Tracker.of(ballot), CredentialHash.of(credential), ballot);
    }
}
