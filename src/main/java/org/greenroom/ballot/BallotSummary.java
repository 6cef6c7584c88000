package org.greenroom.ballot;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ballot in a list.
 *
 * @param opensAt null where it opens once approved
 * @param closesAt null only in a draft
 * @param turnout null before the roll is frozen
 * @param mock whether it is only held to try things out; its title says so already
 * @param suspended whether nothing goes on in it since the database was restored
 */
public record BallotSummary(
        UUID id,
        BallotKind kind,
        Bilingual title,
        BallotState state,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        @Nullable Turnout turnout,
        boolean mock,
        boolean suspended) {

    /** Whether votes are taken in. */
    public boolean isVotedIn() {
        return state == BallotState.OPEN && !suspended;
    }
}
