package org.greenroom.ballot.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.greenroom.ballot.BallotResult;
import org.greenroom.ballot.BallotResult.AnswerCount;
import org.greenroom.ballot.BallotResult.QuestionResult;
import org.greenroom.ballot.BallotSummary;
import org.greenroom.ballot.Objection;
import org.greenroom.ballot.PublicBallot;
import org.greenroom.texts.Texts;
import org.greenroom.texts.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts published results into words, in the manner of TULRCA 1992 s.231. */
@Component
class ResultPageWriter {

    private final Texts texts;
    private final Times times;
    private final Figures figures;

    ResultPageWriter(Texts texts, Times times, Figures figures) {
        this.texts = texts;
        this.times = times;
        this.figures = figures;
    }

    /** @param objections of the scrutineer, in order */
    ResultPage write(PublicBallot published, BallotResult result, List<Objection> objections, Locale locale) {
        var ballot = published.ballot();
        var threshold = result.threshold();
        return new ResultPage(
                ballot.id(),
                Words.of(ballot.title(), locale),
                Words.of(published.description(), locale),
                ballot.kind().code(),
                ballot.mock(),
                when(ballot, result.publishedAt(), locale),
                questions(result, locale),
                figures.percent(result.cast(), result.entitled(), locale),
                figures.number(result.entitled(), locale),
                figures.number(result.cast(), locale),
                threshold == null
                        ? texts.get(locale, "site.result.threshold.none")
                        : texts.get(
                                locale,
                                threshold.met() ? "site.result.threshold.met" : "site.result.threshold.missed",
                                threshold.percent()),
                threshold == null
                        ? null
                        : texts.get(
                                locale,
                                "site.result.threshold.needs",
                                threshold.needed(),
                                threshold.percent(),
                                figures.number(result.entitled(), locale),
                                figures.number(result.cast(), locale)),
                result.unanimous(),
                published.fingerprint(),
                result.archiveSha256(),
                objections(objections, locale));
    }

    /** Objections and answers in words, in order. */
    List<ResultPage.Said> objections(List<Objection> objections, Locale locale) {
        return objections.stream().map(objection -> said(objection, locale)).toList();
    }

    private ResultPage.Said said(Objection objection, Locale locale) {
        return new ResultPage.Said(
                by("site.result.objection.by", objection.raisedBy(), objection.raisedAt(), locale),
                Words.of(objection.text(), locale),
                objection.answers().stream()
                        .map(answer -> new ResultPage.Said(
                                by("site.result.objection.answered", answer.by(), answer.at(), locale),
                                Words.of(answer.text(), locale),
                                List.of()))
                        .toList());
    }

    private String by(String key, String name, Instant at, Locale locale) {
        return texts.get(locale, key, name, date(at, locale));
    }

    /** Such as “4 December 2025 to 18 December 2025 · published 19 December 2025”. */
    String when(BallotSummary ballot, @Nullable Instant publishedAt, Locale locale) {
        var parts = new ArrayList<String>();
        if (ballot.closesAt() != null) {
            var closed = date(ballot.closesAt(), locale);
            var opened = ballot.opensAt() == null ? closed : date(ballot.opensAt(), locale);
            parts.add(opened.equals(closed) ? closed : texts.get(locale, "site.results.period", opened, closed));
        }
        if (publishedAt != null) {
            parts.add(texts.get(locale, "site.results.published", date(publishedAt, locale)));
        }
        return String.join(" · ", parts);
    }

    private List<ResultPage.Question> questions(BallotResult result, Locale locale) {
        var questions = new ArrayList<ResultPage.Question>();
        int total = result.questions().size();
        for (var question : result.questions()) {
            var number = total == 1 ? null : texts.get(locale, "site.result.question", questions.size() + 1, total);
            questions.add(question(number, question, locale));
        }
        return List.copyOf(questions);
    }

    private ResultPage.Question question(@Nullable String number, QuestionResult question, Locale locale) {
        int most =
                question.answers().stream().mapToInt(AnswerCount::votes).max().orElse(0);
        boolean alone =
                question.answers().stream().filter(a -> a.votes() == most).count() == 1;
        var answers = question.answers().stream()
                .map(answer -> new ResultPage.Answer(
                        Words.of(answer.text(), locale),
                        figures.number(answer.votes(), locale),
                        figures.percent(answer.votes(), question.answered(), locale),
                        alone && answer.votes() == most,
                        answer.votes(),
                        Math.max(1, question.answered())))
                .toList();
        return new ResultPage.Question(
                number,
                Words.of(question.text(), locale),
                answers,
                question.blankAllowed() ? figures.number(question.blank(), locale) : null,
                texts.get(
                        locale,
                        question.singleChoice() ? "site.result.base" : "site.result.base.several",
                        question.answered()),
                question.isTie());
    }

    private String date(Instant instant, Locale locale) {
        return times.date(instant.atZone(Times.ZONE).toLocalDate(), locale);
    }
}
