package org.greenroom.ballot;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A batch was moved into the box. Told inside the transaction that moves it, so that every figure changes with it or not
 * at all.
 *
 * @param batch its number, from 1
 * @param at when it was moved; board and turnout bear this time
 * @param entitled entries on the roll
 * @param cast sealed ballots in the box after it: what board and turnout show
 * @param last whether it is the one at the close
 * @param parts the roll by workplace as it stands now; together they are the roll as it was frozen, without who was added
 *     since
 */
public record BatchMoved(
        UUID ballotId, int batch, Instant at, int entitled, int cast, boolean last, List<RollPart> parts) {
    public BatchMoved {
        parts = List.copyOf(parts);
    }

    /** How many were entitled when the roll was frozen. */
    public int frozen() {
        return parts.stream().mapToInt(RollPart::entitled).sum();
    }
}
