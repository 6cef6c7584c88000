package org.greenroom.ballot;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The turnout that was published with each batch; whoever publishes figures declares it as a bean. */
public interface TurnoutByBatch {

    /** All that was ever published of the whole of a ballot, the oldest first. */
    List<Point> of(UUID ballotId);

    /**
     * The whole as it was published with a batch.
     *
     * @param at when
     * @param cast sealed ballots in the box
     */
    record Point(Instant at, int cast) {}
}
