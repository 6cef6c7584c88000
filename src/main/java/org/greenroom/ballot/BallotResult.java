package org.greenroom.ballot;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a counted ballot, in the manner of TULRCA 1992 s.231: number entitled to vote, votes cast, answers to
 * each question, blank votes by question. Spoilt votes are 0 by construction.
 *
 * @param entitled entries on the roll
 * @param cast sealed ballots counted, blank ones included
 * @param unanimous whether some question was answered alike by everybody, which reveals everybody’s vote
 * @param archive the stored archive
 * @param archiveSha256 of the archive, 64 lower-case hex characters
 * @param publishedAt null until two officers have published it
 */
public record BallotResult(
        int entitled,
        int cast,
        List<QuestionResult> questions,
        boolean unanimous,
        @Nullable ThresholdOutcome threshold,
        UUID archive,
        String archiveSha256,
        Instant countedAt,
        @Nullable Instant publishedAt) {

    public BallotResult {
        questions = List.copyOf(questions);
    }

    /** Turnout in per cent of those entitled; blank votes count. */
    public double turnoutPercent() {
        return entitled == 0 ? 0 : 100.0 * cast / entitled;
    }

    /**
     * One question’s outcome.
     *
     * @param blank blank votes; 0 where they were not allowed
     * @param answered votes that gave an answer: the base of the percentages of a single choice
     */
    public record QuestionResult(
            Bilingual text, List<AnswerCount> answers, boolean blankAllowed, int blank, int answered, int max) {
        public QuestionResult {
            answers = List.copyOf(answers);
        }

        /** Whether at most one answer could be chosen, so that the percentages sum up to 100. */
        public boolean singleChoice() {
            return max == 1;
        }

        /** Whether several answers share the most votes, and those are more than none. */
        public boolean isTie() {
            int most = answers.stream().mapToInt(AnswerCount::votes).max().orElse(0);
            return most > 0
                    && answers.stream().filter(answer -> answer.votes() == most).count() > 1;
        }
    }

    /**
     * @param percent of the votes that gave an answer to this question; 0 where there were none
     */
    public record AnswerCount(Bilingual text, int votes, double percent) {}

    /**
     * A turnout threshold and whether it was met.
     *
     * @param percent of those entitled
     * @param needed the fewest votes that meet it
     */
    public record ThresholdOutcome(int percent, int needed, boolean met) {}
}
