package org.greenroom.ballot;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What other rooms know of a ballot whose paper is public: when it runs, what is aimed for, and its turnout as published.
 *
 * @param opensAt null where it opens once approved
 * @param suspended whether nothing goes on in it since the database was restored
 */
public record BallotOutline(
        UUID id,
        BallotKind kind,
        Bilingual title,
        BallotState state,
        boolean suspended,
        @Nullable Instant opensAt,
        Instant closesAt,
        ParticipationPlan participation,
        Turnout turnout) {}
