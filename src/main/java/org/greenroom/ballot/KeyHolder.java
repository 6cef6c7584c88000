package org.greenroom.ballot;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is asked to hold a key of a ballot, and how far they are. UK days.
 *
 * @param place among the trustees, from 1
 * @param name as it stands on the paper
 * @param madeOn when the key was made; null before
 * @param checkedOn when its holder last proved to have it still
 * @param usedOn when it was used for the count
 * @param lostOn when its holder said that it is lost
 */
public record KeyHolder(
        int place,
        UUID accountId,
        String name,
        @Nullable LocalDate madeOn,
        @Nullable LocalDate checkedOn,
        @Nullable LocalDate usedOn,
        @Nullable LocalDate lostOn) {

    /** Whether the key is there, as far as is known. */
    public boolean hasKey() {
        return madeOn != null && lostOn == null;
    }
}
