package org.greenroom.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.greenroom.membership.MemberFilter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DraftRulesTest {

    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");
    private static final Instant OPENS = NOW.plusSeconds(3_600);
    private static final Instant CLOSES = OPENS.plusSeconds(3_600);
    private static final Bilingual TITLE = new Bilingual("Title", "Teitl");
    private static final Bilingual YES = new Bilingual("Yes", "Ie");
    private static final Bilingual NO = new Bilingual("No", "Na");
    private static final BallotQuestion QUESTION =
            BallotQuestion.choiceOfOne(new Bilingual("Question", "Cwestiwn"), List.of(YES, NO), true);

    private static List<String> problems(
            Bilingual title,
            List<BallotQuestion> questions,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            @Nullable Integer threshold) {
        var draft = new BallotDraft(
                BallotKind.INDICATIVE,
                title,
                Bilingual.EMPTY,
                questions,
                MemberFilter.everyone(),
                opensAt,
                closesAt,
                threshold);
        return DraftRules.problems(draft, NOW).stream()
                .map(p -> p.field() + " " + p.textKey().replace("ballot.problem.", ""))
                .toList();
    }

    private static List<String> problems(Bilingual title) {
        return problems(title, List.of(QUESTION), OPENS, CLOSES, null);
    }

    private static List<String> problems(BallotQuestion question) {
        return problems(TITLE, List.of(question), OPENS, CLOSES, null);
    }

    @Test
    void aFinishedDraftHasNone() {
        assertThat(problems(TITLE)).isEmpty();
        assertThat(problems(TITLE, List.of(QUESTION), null, CLOSES, 50)).isEmpty();
    }

    @Test
    void textsThatAreMissingOrTooLongAreNamedWhereTheyAre() {
        assertThat(problems(new Bilingual(" ", "Teitl"))).containsExactly("title.en text-missing");
        assertThat(problems(new Bilingual("x".repeat(201), "Teitl"))).containsExactly("title.en too-long");
        assertThat(problems(new Bilingual("Two\nlines", "Teitl"))).containsExactly("title.en one-line");
    }

    @Test
    void aPaperIsInWelshAltogetherOrNotAtAll() {
        assertThat(problems(new Bilingual("Title", ""))).containsExactly("title.cy welsh-missing");
        var english = BallotQuestion.choiceOfOne(
                new Bilingual("Question", ""), List.of(new Bilingual("Yes", ""), new Bilingual("No", "")), false);
        assertThat(problems(new Bilingual("Title", ""), List.of(english), OPENS, CLOSES, null))
                .isEmpty();
    }

    @Test
    void questionsAndAnswersHaveTheirBounds() {
        assertThat(problems(TITLE, List.of(), OPENS, CLOSES, null)).containsExactly("questions question-missing");
        assertThat(problems(new BallotQuestion(QUESTION.text(), List.of(YES), true, 1, 1)))
                .containsExactly("questions[0].answers too-few-answers");
        assertThat(problems(new BallotQuestion(QUESTION.text(), List.of(YES, YES), true, 1, 1)))
                .containsExactly("questions[0].answers[1].en answer-twice");
        var fiftyOne = IntStream.range(0, 51)
                .mapToObj(i -> Bilingual.of("Answer " + i))
                .toList();
        assertThat(problems(new BallotQuestion(QUESTION.text(), fiftyOne, true, 1, 1)))
                .containsExactly("questions[0].answers too-many-answers");
    }

    @Test
    void minAndMaxFitEachOtherAndTheAnswers() {
        assertThat(problems(new BallotQuestion(QUESTION.text(), List.of(YES, NO), true, 0, 1)))
                .containsExactly("questions[0].min min");
        assertThat(problems(new BallotQuestion(QUESTION.text(), List.of(YES, NO), true, 2, 1)))
                .containsExactly("questions[0].max max");
        assertThat(problems(new BallotQuestion(QUESTION.text(), List.of(YES, NO), true, 1, 3)))
                .containsExactly("questions[0].max max");
    }

    @Test
    void theScheduleLiesAheadAndInOrder() {
        assertThat(problems(TITLE, List.of(QUESTION), OPENS, null, null)).containsExactly("closesAt closing-missing");
        assertThat(problems(TITLE, List.of(QUESTION), null, NOW, null)).containsExactly("closesAt closing-past");
        assertThat(problems(TITLE, List.of(QUESTION), CLOSES, CLOSES, null))
                .containsExactly("closesAt closing-before-opening");
    }

    @Test
    void aThresholdIsAPercentage() {
        assertThat(problems(TITLE, List.of(QUESTION), OPENS, CLOSES, 0)).containsExactly("turnoutThreshold threshold");
        assertThat(problems(TITLE, List.of(QUESTION), OPENS, CLOSES, 101))
                .containsExactly("turnoutThreshold threshold");
    }
}
