package org.greenroom.ballot;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.greenroom.audit.Actor;
import org.greenroom.membership.MemberSummary;
import org.jspecify.annotations.Nullable;

/**
 * Everything an officer sees of one ballot.
 *
 * @param version of the draft, to be handed back with a change
 * @param createdBy who wrote the draft first
 * @param turnout null before the roll is frozen
 * @param fingerprint of the election data, 43 characters; null before they are made
 * @param work what is being done in the background or went wrong there; null when nothing is
 * @param proposals acts that wait for a second officer
 * @param signOff the last legal sign-off; null where there is none
 * @param result null before the count
 */
public record BallotDetails(
        UUID id,
        int version,
        BallotState state,
        BallotDraft draft,
        Actor createdBy,
        @Nullable Turnout turnout,
        @Nullable String fingerprint,
        @Nullable Work work,
        List<PendingAct> proposals,
        @Nullable SignOff signOff,
        @Nullable BallotResult result) {

    public BallotDetails {
        proposals = List.copyOf(proposals);
    }

    /**
     * An act that one officer has proposed.
     *
     * @param mayApprove false for the officer who proposed it
     * @param terms what it says beyond its kind
     */
    public record PendingAct(
            BallotAct act, Actor proposedBy, Instant proposedAt, boolean mayApprove, ProposedTerms terms) {}

    /**
     * What a proposed act says beyond its kind.
     *
     * @param reason empty where it has none
     * @param closesAt of an extension
     * @param member whom to add to the roll
     */
    public record ProposedTerms(
            Bilingual reason,
            @Nullable Instant closesAt,
            @Nullable MemberSummary member) {}

    /**
     * Progress of preparing, inviting or counting.
     *
     * @param task {@code preparing}, {@code inviting} or {@code counting}
     * @param done steps done so far of {@code total}; total is 0 while unknown
     * @param failure bundle key of what went wrong at the last attempt; null if nothing did
     */
    public record Work(
            String task, int done, int total, @Nullable String failure) {}
}
