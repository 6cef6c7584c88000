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
 * @param mock whether it is only held to try things out
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
        ParticipationPlan participation,
        boolean mock) {

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
                ParticipationPlan.NONE,
                false);
    }

    /** A real ballot. */
    public BallotDraft(
            BallotKind kind,
            Bilingual title,
            Bilingual description,
            List<BallotQuestion> questions,
            MemberFilter electorate,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            @Nullable Integer turnoutThreshold,
            ParticipationPlan participation) {
        this(
                kind,
                title,
                description,
                questions,
                electorate,
                opensAt,
                closesAt,
                turnoutThreshold,
                participation,
                false);
    }

    /** The title as everybody reads it: that of a mock ballot says so. */
    public Bilingual shownTitle() {
        return mock && !title.en().isEmpty() ? MockTitle.of(title) : title;
    }

    /** This draft as a mock ballot, or as a real one. */
    public BallotDraft asMock(boolean isMock) {
        return new BallotDraft(
                kind,
                title,
                description,
                questions,
                electorate,
                opensAt,
                closesAt,
                turnoutThreshold,
                participation,
                isMock);
    }

    /** This draft with other questions. */
    public BallotDraft withQuestions(List<BallotQuestion> others) {
        return new BallotDraft(
                kind, title, description, others, electorate, opensAt, closesAt, turnoutThreshold, participation, mock);
    }

    /** This draft with another electorate rule. */
    public BallotDraft withElectorate(MemberFilter rule) {
        return new BallotDraft(
                kind, title, description, questions, rule, opensAt, closesAt, turnoutThreshold, participation, mock);
    }

    /** This draft with other times. */
    public BallotDraft withTimes(@Nullable Instant opens, @Nullable Instant closes) {
        return new BallotDraft(
                kind, title, description, questions, electorate, opens, closes, turnoutThreshold, participation, mock);
    }

    /** A new draft with everything but the times, which are over, and with a title of its own. */
    BallotDraft copy(String titleEn) {
        var newTitle = new Bilingual(titleEn, titleEn.strip().equals(title.en()) ? title.cy() : "");
        return new BallotDraft(
                kind, newTitle, description, questions, electorate, null, null, turnoutThreshold, participation, mock);
    }
}
