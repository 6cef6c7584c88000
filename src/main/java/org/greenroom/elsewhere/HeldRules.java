package org.greenroom.elsewhere;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.greenroom.ballot.Bilingual;

/** What an announcement and an outcome must say, and how much they may. */
final class HeldRules {

    static final int TITLE = 200;
    static final int TEXT = 4_000;
    static final int MOST_ANSWERS = 50;
    private static final int LINK = 500;

    private HeldRules() {}

    /** What keeps a draft from being stored at all. */
    static List<HeldProblem> problemsOfStoring(Announcement said) {
        List<HeldProblem> problems = new ArrayList<>();
        tooLong(problems, "title", said.title(), TITLE);
        tooLong(problems, "about", said.about(), TEXT);
        tooLong(problems, "holder", said.holder(), TITLE);
        tooLong(problems, "scrutineer", said.scrutineer(), TITLE);
        tooLong(problems, "entitled", said.entitled(), TEXT);
        tooLong(problems, "paper", said.paper(), TEXT);
        return problems;
    }

    /** What keeps a draft from being announced. */
    static List<HeldProblem> problems(Announcement said) {
        var problems = problemsOfStoring(said);
        missing(problems, "title.en", said.title().en());
        missing(problems, "about.en", said.about().en());
        missing(problems, "holder", said.holder());
        missing(problems, "scrutineer", said.scrutineer());
        missing(problems, "entitled.en", said.entitled().en());
        missing(problems, "paper.en", said.paper().en());
        var from = said.papersFrom();
        var until = said.closesOn();
        if (from == null) {
            problems.add(HeldProblem.at("papersFrom", "missing"));
        }
        if (until == null) {
            problems.add(HeldProblem.at("closesOn", "missing"));
        }
        if (from != null && until != null && until.isBefore(from)) {
            problems.add(HeldProblem.at("closesOn", "before-papers"));
        }
        return problems;
    }

    static List<HeldProblem> problems(Outcome outcome) {
        List<HeldProblem> problems = new ArrayList<>();
        if (outcome.entitled() < 1) {
            problems.add(HeldProblem.at("number.entitled", "missing"));
        }
        if (outcome.cast() < 0 || outcome.cast() > outcome.entitled()) {
            problems.add(HeldProblem.at("number.cast", "more-than-entitled"));
        }
        if (outcome.spoilt() < 0 || outcome.spoilt() > outcome.cast()) {
            problems.add(HeldProblem.at("number.spoilt", "more-than-cast"));
        }
        missing(problems, "question.en", outcome.question().en());
        tooLong(problems, "question", outcome.question(), TEXT);
        if (outcome.answers().isEmpty() || outcome.answers().size() > MOST_ANSWERS) {
            problems.add(HeldProblem.at("answers", "answers"));
        }
        for (var answer : outcome.answers()) {
            if (answer.text().en().isEmpty()
                    || answer.text().en().length() > TITLE
                    || answer.text().cy().length() > TITLE
                    || answer.votes() < 0
                    || answer.votes() > outcome.cast()) {
                problems.add(HeldProblem.at("answers", "answers"));
                break;
            }
        }
        tooLong(problems, "note", outcome.note(), TEXT);
        if (!isLink(outcome.report())) {
            problems.add(HeldProblem.at("report", "link"));
        }
        return problems;
    }

    private static boolean isLink(String text) {
        try {
            var address = URI.create(text);
            return text.length() <= LINK && "https".equals(address.getScheme()) && address.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void missing(List<HeldProblem> problems, String field, String text) {
        if (text.isBlank()) {
            problems.add(HeldProblem.at(field, "missing"));
        }
    }

    private static void tooLong(List<HeldProblem> problems, String field, Bilingual text, int most) {
        tooLong(problems, field + ".en", text.en(), most);
        tooLong(problems, field + ".cy", text.cy(), most);
    }

    private static void tooLong(List<HeldProblem> problems, String field, String text, int most) {
        if (text.length() > most) {
            problems.add(HeldProblem.at(field, "too-long"));
        }
    }
}
