package org.greenroom.ballot;

import java.time.Instant;
import java.util.List;
import org.greenroom.membership.MemberFilter;
import org.jspecify.annotations.Nullable;

/**
 * What an officer writes: everything about a ballot that can be changed before it is proposed.
 *
 * @param electorate the electorate rule
 * @param opensAt null to open as soon as the second officer has approved and the roll is frozen
 * @param closesAt null while undecided
 * @param turnoutThreshold per cent of those entitled who must take part for the outcome to count as met; null for none
 * @param participation what stewards and organisers aim for; never a condition of the outcome
 */
public record BallotDraft(
        BallotKind kind,
        Bilingual title,
        Bilingual description,
        List<BallotQuestion> questions,
        MemberFilter electorate,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        @Nullable Integer turnoutThreshold,
        ParticipationPlan participation) {

    public BallotDraft {
        questions = List.copyOf(questions);
    }

    /** A draft with nothing planned for stewards and organisers. */
    public BallotDraft(
            BallotKind kind,
            Bilingual title,
            Bilingual description,
            List<BallotQuestion> questions,
            MemberFilter electorate,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            @Nullable Integer turnoutThreshold) {
        this(
                kind,
                title,
                description,
                questions,
                electorate,
                opensAt,
                closesAt,
                turnoutThreshold,
                ParticipationPlan.NONE);
    }
}
