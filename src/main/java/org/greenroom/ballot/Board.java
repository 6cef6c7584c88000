package org.greenroom.ballot;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The public list of what is in the box, as of the last batch.
 *
 * @param batch number of the last batch; 0 before the first. Changes exactly when the list does
 * @param asOf when the last batch was moved; null before the first
 * @param trackers in the order of the hashes’ bytes, in the form voters see
 */
public record Board(int batch, @Nullable Instant asOf, List<String> trackers) {
    public Board {
        trackers = List.copyOf(trackers);
    }
}
