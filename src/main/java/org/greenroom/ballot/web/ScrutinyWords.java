package org.greenroom.ballot.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.greenroom.ballot.scrutiny.ScrutinyReport;
import org.greenroom.texts.Texts;
import org.greenroom.texts.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a scrutineer’s report into the words of its PDF file. */
@Component
class ScrutinyWords {

    private final Texts texts;
    private final Times times;
    private final Figures figures;

    ScrutinyWords(Texts texts, Times times, Figures figures) {
        this.texts = texts;
        this.times = times;
        this.figures = figures;
    }

    /** A heading with lines below it. */
    record Part(String title, List<String> lines) {
        Part {
            lines = List.copyOf(lines);
        }
    }

    /** What and when, by name. */
    Map<String, String> facts(ScrutinyReport report, Locale locale) {
        var facts = new LinkedHashMap<String, String>();
        facts.put(
                texts.get(locale, "scrutiny.fact.kind"),
                texts.get(locale, "ballot.kind." + report.kind().code()));
        facts.put(
                texts.get(locale, "scrutiny.fact.state"),
                texts.get(locale, "ballot.state." + report.state().code()));
        facts.put(texts.get(locale, "ballots.fact.opens"), time(report.opensAt(), locale));
        facts.put(texts.get(locale, "ballots.fact.closes"), time(report.closesAt(), locale));
        var turnout = report.turnout();
        if (turnout != null) {
            facts.put(texts.get(locale, "scrutiny.roll"), figures.number(turnout.entitled(), locale));
        }
        facts.put(
                texts.get(locale, "ballots.fact.fingerprint"),
                report.fingerprint() == null ? "–" : report.fingerprint());
        return facts;
    }

    List<Part> questions(ScrutinyReport report, Locale locale) {
        return report.questions().stream()
                .map(question -> new Part(
                        question.text().in(locale),
                        question.answers().stream()
                                .map(answer -> answer.in(locale))
                                .toList()))
                .toList();
    }

    /** The counted figures; empty before the count. */
    List<String> figures(ScrutinyReport report, Locale locale) {
        var result = report.result();
        if (result == null) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        lines.add(line("site.result.entitled", result.entitled(), locale));
        lines.add(line("site.result.cast", result.cast(), locale));
        for (var question : result.questions()) {
            question.answers()
                    .forEach(answer ->
                            lines.add(answer.text().in(locale) + ": " + figures.number(answer.votes(), locale)));
            if (question.blankAllowed()) {
                lines.add(line("site.result.blank", question.blank(), locale));
            }
        }
        return lines;
    }

    private String line(String key, int number, Locale locale) {
        return texts.get(locale, key) + ": " + figures.number(number, locale);
    }

    List<Part> sections(ScrutinyReport report, Locale locale) {
        return report.sections().stream()
                .map(section -> new Part(
                        section.title(),
                        section.rows().stream()
                                .map(row -> row.at() == null ? row.text() : time(row.at(), locale) + ": " + row.text())
                                .toList()))
                .toList();
    }

    List<String> seals(ScrutinyReport report, Locale locale) {
        return report.rollSeals().stream()
                .map(seal -> texts.get(
                                locale,
                                "scrutiny.roll.sealed",
                                seal.by(),
                                times.brief(seal.at(), locale),
                                figures.number(seal.entries(), locale))
                        + " HMAC-SHA-256 " + seal.rollHmac() + ", SHA-256 (key) " + seal.keySha256())
                .toList();
    }

    List<Part> objections(ScrutinyReport report, Locale locale) {
        return report.objections().stream()
                .map(objection -> {
                    var lines = new ArrayList<String>();
                    lines.add(objection.text().in(locale));
                    objection
                            .answers()
                            .forEach(answer -> lines.add(texts.get(
                                            locale,
                                            "site.result.objection.answered",
                                            answer.by(),
                                            time(answer.at(), locale))
                                    + " "
                                    + answer.text().in(locale)));
                    return new Part(
                            texts.get(
                                    locale,
                                    "site.result.objection.by",
                                    objection.raisedBy(),
                                    time(objection.raisedAt(), locale)),
                            lines);
                })
                .toList();
    }

    private String time(@Nullable Instant at, Locale locale) {
        return at == null ? "–" : times.full(at, locale);
    }
}
