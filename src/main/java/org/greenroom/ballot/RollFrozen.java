package org.greenroom.ballot;

import java.util.List;
import java.util.UUID;

/**
 * The roll of a ballot is frozen. Told inside the transaction that freezes it.
 *
 * @param parts the roll by workplace, in no particular order; together they are the whole roll
 */
public record RollFrozen(UUID ballotId, List<RollPart> parts) {
    public RollFrozen {
        parts = List.copyOf(parts);
    }
}
