package org.greenroom.ballot;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a member says is wrong with a ballot.
 *
 * @param owner name of the officer who looks after it; null while nobody does
 * @param answer null while there is none
 */
public record Complaint(
        UUID id,
        ComplaintKind kind,
        String said,
        Instant madeAt,
        @Nullable UUID ownerId,
        @Nullable String owner,
        @Nullable String answer,
        @Nullable Instant answeredAt) {

    /** Whether it still waits for an answer. */
    public boolean isOpen() {
        return answer == null;
    }
}
