package org.greenroom.sealing;

/** Why a sealed ballot is not accepted. The {@link #code()} is what an answer to the booth carries. */
public enum Refusal {
    TOO_LARGE("too-large", "the ballot is larger than any ballot of this election can be"),
    MALFORMED("malformed", "the ballot is not JSON of the shape this election asks for"),
    NOT_CANONICAL("not-canonical", "the ballot is not written in its one canonical form"),
    WRONG_ELECTION("wrong-election", "the ballot was sealed for other election data"),
    WRONG_CREDENTIAL("wrong-credential", "the ballot was sealed with another credential"),
    NOT_IN_GROUP("invalid-proof", "a number in the ballot is not an element of the group"),
    INVALID_SIGNATURE("invalid-proof", "the ballot's signature does not hold"),
    INVALID_INDIVIDUAL_PROOF("invalid-proof", "a proof that an answer is chosen once or not at all does not hold"),
    INVALID_OVERALL_PROOF("invalid-proof", "the proof that an allowed number of answers is chosen does not hold"),
    INVALID_BLANK_PROOF("invalid-proof", "the proof that a blank vote chooses nothing else does not hold");

    private final String code;
    private final String sentence;

    Refusal(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    /** A stable word for machines; several refusals may share one. */
    public String code() {
        return code;
    }

    /** Half a sentence in plain English. */
    public String sentence() {
        return sentence;
    }
}
