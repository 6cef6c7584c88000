package org.greenroom.ballot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a draft must be before it can be proposed. */
final class DraftRules {

    static final int MAX_TITLE = 200;
    /** Leaves room for the words that say what it is. */
    static final int MAX_MOCK_TITLE = 180;

    static final int MAX_TEXT = 10_000;
    static final int MAX_PURPOSE = 300;
    static final int MAX_ANSWER = 500;
    static final int MAX_QUESTIONS = 10;
    static final int MAX_ANSWERS = 50;

    private static final String LIST_PURPOSE = "participation.list";

    private final BallotDraft draft;
    private final List<DraftProblem> problems = new ArrayList<>();

    private DraftRules(BallotDraft draft) {
        this.draft = draft;
    }

    /** All problems, in the order of the form. */
    static List<DraftProblem> problems(BallotDraft draft, Instant now) {
        var rules = new DraftRules(draft);
        rules.checkTexts();
        rules.checkQuestions();
        rules.checkSchedule(now);
        rules.checkPercent("turnoutThreshold", draft.turnoutThreshold());
        rules.checkPercent("participation.target", draft.participation().target());
        rules.checkNamedList();
        return List.copyOf(rules.problems);
    }

    /**
     * All problems, those of who makes the voting codes, and what is wrong with the sign-off.
     *
     * @param codes see {@link CodeRules}
     */
    static List<DraftProblem> problems(
            BallotDraft draft, List<DraftProblem> codes, @Nullable SignOff signOff, Instant now) {
        var all = new ArrayList<>(problems(draft, now));
        all.addAll(codes);
        if (signOff == null) {
            all.add(DraftProblem.at("signOff", "sign-off-missing"));
        } else if (!signOff.holds()) {
            all.add(DraftProblem.at("signOff", "sign-off-void"));
        }
        return List.copyOf(all);
    }

    /** Only what the database could not hold; a draft may be unfinished otherwise. */
    static List<DraftProblem> problemsOfStoring(BallotDraft draft) {
        return problems(draft, Instant.EPOCH).stream()
                .filter(p -> p.textKey().endsWith(".too-long") || p.textKey().endsWith(".threshold"))
                .toList();
    }

    private void add(String field, String key, Object... parameters) {
        problems.add(DraftProblem.at(field, key, parameters));
    }

    private void checkTexts() {
        text("title", draft.title(), draft.mock() ? MAX_MOCK_TITLE : MAX_TITLE, true);
        // It becomes the subject of a mail.
        if (!isOneLine(draft.title().en()) || !isOneLine(draft.title().cy())) {
            add("title.en", "one-line");
        }
        text("description", draft.description(), MAX_TEXT, false);
    }

    private void text(String field, Bilingual text, int longest, boolean required) {
        if (required && text.en().isEmpty()) {
            add(field + ".en", "text-missing");
        }
        if (text.en().length() > longest) {
            add(field + ".en", "too-long", longest);
        }
        if (text.cy().length() > longest) {
            add(field + ".cy", "too-long", longest);
        }
        // A paper is in Welsh altogether or not at all.
        if (hasWelsh() && text.cy().isEmpty() && !text.en().isEmpty()) {
            add(field + ".cy", "welsh-missing");
        }
        if (text.en().isEmpty() && !text.cy().isEmpty() && !required) {
            add(field + ".en", "text-missing");
        }
    }

    private static boolean isOneLine(String text) {
        return text.chars().noneMatch(Character::isISOControl);
    }

    private boolean hasWelsh() {
        return Stream.concat(
                        Stream.of(draft.title(), draft.description()),
                        draft.questions().stream()
                                .flatMap(q -> Stream.concat(Stream.of(q.text()), q.answers().stream())))
                .anyMatch(t -> !t.cy().isEmpty());
    }

    private void checkQuestions() {
        if (draft.questions().isEmpty()) {
            add("questions", "question-missing");
        }
        if (draft.questions().size() > MAX_QUESTIONS) {
            add("questions", "too-many-questions", MAX_QUESTIONS);
        }
        for (int i = 0; i < draft.questions().size(); i++) {
            question("questions[" + i + "]", draft.questions().get(i));
        }
    }

    private void question(String field, BallotQuestion question) {
        text(field + ".text", question.text(), MAX_TEXT, true);
        int answers = question.answers().size();
        if (answers < 2) {
            add(field + ".answers", "too-few-answers");
        }
        if (answers > MAX_ANSWERS) {
            add(field + ".answers", "too-many-answers", MAX_ANSWERS);
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < answers; i++) {
            Bilingual answer = question.answers().get(i);
            text(field + ".answers[" + i + "]", answer, MAX_ANSWER, true);
            if (!answer.en().isEmpty() && !seen.add(answer.en())) {
                add(field + ".answers[" + i + "].en", "answer-twice");
            }
        }
        if (question.min() < 1) {
            add(field + ".min", "min");
        }
        if (question.max() < question.min() || question.max() > answers) {
            add(field + ".max", "max", question.min(), answers);
        }
    }

    private void checkSchedule(Instant now) {
        Instant opens = draft.opensAt();
        Instant closes = draft.closesAt();
        if (closes == null) {
            add("closesAt", "closing-missing");
        } else if (!closes.isAfter(now)) {
            add("closesAt", "closing-past");
        } else if (opens != null && !closes.isAfter(opens)) {
            add("closesAt", "closing-before-opening");
        }
    }

    private void checkNamedList() {
        Bilingual purpose = draft.participation().listPurpose();
        if (purpose != null) {
            text(LIST_PURPOSE, purpose, MAX_PURPOSE, true);
        }
    }

    private void checkPercent(String field, @Nullable Integer percent) {
        if (percent != null && (percent < 1 || percent > 100)) {
            add(field, "threshold");
        }
    }
}
