package org.greenroom.approval;

import java.time.Instant;
import java.util.UUID;
import org.greenroom.audit.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as its readers see it.
 *
 * @param id its id
 * @param kind what is proposed, in the proposing feature's words, such as {@code ballot.open}
 * @param subjectId what it is about
 * @param sha256hex hash of the exact bytes proposed, as 64 hexadecimal digits
 * @param proposedBy the first person
 * @param proposedAt when
 * @param state where it stands
 * @param decidedBy who approved, rejected or withdrew it; null while it is open
 * @param decidedAt when; null while it is open
 * @param reason why it was rejected, or null
 */
public record Proposal(
        UUID id,
        String kind,
        UUID subjectId,
        String sha256hex,
        Actor proposedBy,
        Instant proposedAt,
        ProposalState state,
        @Nullable Actor decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason) {}
