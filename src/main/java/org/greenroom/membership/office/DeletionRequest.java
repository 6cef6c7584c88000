package org.greenroom.membership.office;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.greenroom.audit.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A member asked that everything about them be deleted.
 *
 * @param memberNumber empty once the member is deleted
 * @param memberName   empty once the member is deleted
 * @param words        what the member added; may be empty, and is once the member is deleted
 * @param dueOn        the last day for an answer (UK date)
 * @param ownerName    the officer who has taken it on; null while nobody has
 * @param answer       what the office said; null while it is open
 * @param proposedBy   the officer who proposed to carry it out; null when nobody has, or it was decided
 */
public record DeletionRequest(
        UUID id,
        int version,
        UUID memberId,
        String memberNumber,
        String memberName,
        String words,
        Instant askedAt,
        LocalDate dueOn,
        State state,
        @Nullable UUID ownerId,
        @Nullable String ownerName,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy,
        @Nullable Actor proposedBy) {

    /** Where it stands. Texts for people: {@code officers.deletion.state.<STATE>}. */
    public enum State {
        OPEN,
        DONE,
        DECLINED,
        WITHDRAWN
    }

    DeletionRequest proposed(@Nullable Actor by) {
        return new DeletionRequest(
                id,
                version,
                memberId,
                memberNumber,
                memberName,
                words,
                askedAt,
                dueOn,
                state,
                ownerId,
                ownerName,
                answer,
                answeredAt,
                answeredBy,
                by);
    }
}
