package org.greenroom.membership;

import java.util.List;

/**
 * Why one criterion of an electorate rule holds or does not hold for a member.
 *
 * @param textKey    the bundle key of the sentence that says so; {@link ReasonTexts} fills it
 * @param parameters strings, {@link java.time.LocalDate}s and {@link MemberStatus}es for the sentence
 */
public record Reason(Criterion criterion, boolean met, String textKey, List<Object> parameters) {

    /** The parts of a rule. */
    public enum Criterion {
        KNOWN,
        STATUS,
        ENGAGEMENT,
        BRANCH,
        JOINED
    }

    public Reason {
        parameters = List.copyOf(parameters);
    }
}
