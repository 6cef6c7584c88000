package org.greenroom.consent;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How far an answer goes: the answer, on which conditions, until when.
 *
 * @param answer the answer
 * @param conditions what an allowance depends on, at least one; empty for the others. Those that are not said in words
 *     have the empty text
 * @param until the last day (UK) it goes on; always there for an allowance, never for a refusal; null is without end
 */
public record Leeway(
        Answer answer,
        SortedMap<Condition, String> conditions,
        @Nullable LocalDate until) {

    /** The longest text of one condition, in characters. */
    public static final int LONGEST = 300;

    private static final Leeway REFUSAL = new Leeway(Answer.REFUSE, new TreeMap<>(), null);

    public Leeway {
        conditions = Collections.unmodifiableSortedMap(new TreeMap<>(conditions));
        var complete =
                switch (answer) {
                    case REFUSE -> conditions.isEmpty() && until == null;
                    case ASK -> conditions.isEmpty();
                    case ALLOW -> !conditions.isEmpty() && until != null;
                };
        if (!complete) {
            throw new IllegalArgumentException("Conditions or end date do not fit the answer " + answer);
        }
        conditions.forEach((condition, words) -> {
            if (condition.inWords() == words.isBlank() || words.length() > LONGEST) {
                throw new IllegalArgumentException("The words of condition " + condition + " are missing or too long");
            }
        });
    }

    /** Refuse; never expires. */
    public static Leeway refuse() {
        return REFUSAL;
    }

    /** Ask me each time. */
    public static Leeway ask(@Nullable LocalDate until) {
        return new Leeway(Answer.ASK, new TreeMap<>(), until);
    }

    /** Allow on conditions until a day. */
    public static Leeway allow(Map<Condition, String> conditions, LocalDate until) {
        return new Leeway(Answer.ALLOW, new TreeMap<>(conditions), until);
    }

    /** Whether this permits nothing, at any time from now on, that {@code other} does not. */
    public boolean atMost(Leeway other) {
        if (answer == Answer.REFUSE) {
            return true;
        }
        if (answer.compareTo(other.answer) > 0 || !endsBy(other.until)) {
            return false;
        }
        return answer == Answer.ASK || conditions.entrySet().containsAll(other.conditions.entrySet());
    }

    /**
     * What both permit: the stricter answer, the conditions of both, the earlier end. Allowances whose words for one
     * condition differ leave no more than asking.
     */
    public Leeway and(Leeway other) {
        if (answer == Answer.REFUSE || other.answer == Answer.REFUSE) {
            return refuse();
        }
        var end = endsBy(other.until) ? until : other.until;
        if (answer == Answer.ASK || other.answer == Answer.ASK || end == null) {
            return ask(end);
        }
        var both = new TreeMap<>(conditions);
        for (var entry : other.conditions.entrySet()) {
            var before = both.put(entry.getKey(), entry.getValue());
            if (before != null && !before.equals(entry.getValue())) {
                return ask(end);
            }
        }
        return new Leeway(Answer.ALLOW, both, end);
    }

    /** Whether it still goes on at a day. */
    public boolean goesOn(LocalDate day) {
        return until == null || !day.isAfter(until);
    }

    private boolean endsBy(@Nullable LocalDate day) {
        return day == null || (until != null && !until.isAfter(day));
    }
}
