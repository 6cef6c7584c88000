package org.greenroom.ballot.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.greenroom.ballot.BallotResult;
import org.greenroom.ballot.BallotResult.QuestionResult;
import org.greenroom.ballot.BallotSummary;
import org.greenroom.ballot.Bilingual;
import org.greenroom.site.CsvDownload;

/** The figures of a published result as CSV: one figure a line, each percentage with the name of its base. */
final class ResultCsv {

    private ResultCsv() {}

    /**
     * @param extended how often two officers moved the closing time to a later one
     * @param codes who made the voting codes, and what that means
     */
    static String of(BallotSummary ballot, BallotResult result, int extended, Bilingual codes) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("figure", "question_en", "question_cy", "answer_en", "answer_cy", "votes", "percent", "of");
            whole(csv, "ballot", CsvDownload.plain(ballot.title().en()), "", "");
            whole(csv, "kind", ballot.kind().code(), "", "");
            whole(csv, "mock", ballot.mock() ? "yes" : "no", "", "");
            whole(csv, "times_extended", Integer.toString(extended), "", "");
            both(csv, "voting_codes", codes);
            figure(csv, "entitled", result.entitled(), "", "");
            figure(csv, "votes_cast", result.cast(), percent(result.cast(), result.entitled()), "entitled");
            figure(csv, "spoilt", 0, "", "");
            var threshold = result.threshold();
            if (threshold != null) {
                figure(csv, "turnout_threshold", threshold.needed(), Integer.toString(threshold.percent()), "entitled");
                whole(csv, "turnout_threshold_met", threshold.met() ? "yes" : "no", "", "");
            }
            result.questions().forEach(question -> question(csv, question));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** A fact that is no figure stands where an answer would. */
    private static void whole(CsvWriter csv, String what, String said, String percent, String of) {
        csv.writeRecord(what, "", "", said, "", "", percent, of);
    }

    private static void both(CsvWriter csv, String what, Bilingual said) {
        csv.writeRecord(what, "", "", CsvDownload.plain(said.en()), CsvDownload.plain(said.cy()), "", "", "");
    }

    private static void figure(CsvWriter csv, String what, int votes, String percent, String of) {
        csv.writeRecord(what, "", "", "", "", Integer.toString(votes), percent, of);
    }

    private static void question(CsvWriter csv, QuestionResult question) {
        var en = CsvDownload.plain(question.text().en());
        var cy = CsvDownload.plain(question.text().cy());
        question.answers()
                .forEach(answer -> csv.writeRecord(
                        "answer",
                        en,
                        cy,
                        CsvDownload.plain(answer.text().en()),
                        CsvDownload.plain(answer.text().cy()),
                        Integer.toString(answer.votes()),
                        percent(answer.votes(), question.answered()),
                        "votes_that_gave_an_answer"));
        if (question.blankAllowed()) {
            csv.writeRecord("blank", en, cy, "", "", Integer.toString(question.blank()), "", "");
        }
        csv.writeRecord("votes_that_gave_an_answer", en, cy, "", "", Integer.toString(question.answered()), "", "");
    }

    private static String percent(int part, int of) {
        return of == 0 ? "" : String.format(Locale.ROOT, "%.2f", 100.0 * part / of);
    }
}
