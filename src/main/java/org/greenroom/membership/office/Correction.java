package org.greenroom.membership.office;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member asked that something about them be put right.
 *
 * @param words      the member's
 * @param dueOn      the last day for an answer (UK date)
 * @param ownerId    the officer who has taken it on; null while nobody has
 * @param answer     the office's; null while it is open
 * @param answeredBy name of the officer; null while it is open
 */
public record Correction(
        UUID id,
        int version,
        UUID memberId,
        String memberNumber,
        String memberName,
        CorrectionField field,
        String words,
        Instant askedAt,
        LocalDate dueOn,
        State state,
        @Nullable UUID ownerId,
        @Nullable String ownerName,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy) {

    /** Where it stands. Texts for people: {@code membership.correction.state.<STATE>}. */
    public enum State {
        OPEN,
        DONE,
        DECLINED
    }
}
