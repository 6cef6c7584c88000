package org.greenroom.sealing;

/** Why an archive does not pass: everything belenios-tool checks, and what it does not notice (FORMAT section 8). */
public enum Finding {
    // The container
    NOT_AN_ARCHIVE("this is not a Belenios archive"),
    TRUNCATED("the archive ends in the middle of a record"),
    RECORD_TOO_LARGE("a record is larger than any this verifier accepts"),
    HEADER_NOT_CANONICAL("a record's header is not byte for byte what it must be"),
    PADDING_NOT_ZERO("the space between two records is not empty"),
    TRAILING_BYTES("something follows the last event, or the archive ends with blocks that do not belong there"),
    NAME_MISMATCH("a record's contents do not match its name"),

    // The chain of events
    EVENT_NOT_CANONICAL("an event is not written in its one canonical form"),
    BROKEN_CHAIN("an event does not follow from the one before it"),
    EVENT_ORDER("the events are not in the order setup, ballots, end of voting, tally, decryptions, result"),
    COUNT_INCOMPLETE("the count was begun but its result is missing"),
    DATA_MISMATCH("the data before an event are not exactly those that it refers to"),

    // The setup
    ELECTION_MALFORMED("the election cannot be read, or asks for what this verifier does not support"),
    TRUSTEES_MALFORMED("the list of trustees cannot be read, or is not of single trustees only"),
    INVALID_TRUSTEE_PROOF("a trustee did not prove to have the private key"),
    DUPLICATE_TRUSTEE_KEY("the same trustee key is listed twice"),
    WRONG_PUBLIC_KEY("the election's public key is not the product of the trustees' keys"),
    CREDENTIALS_MALFORMED("the list of public credentials cannot be read"),
    WEIGHTED_CREDENTIAL("the list of public credentials gives weights"),
    DUPLICATE_CREDENTIAL("a public credential is listed twice"),
    CREDENTIAL_NOT_IN_GROUP("a public credential is not an element of the group"),

    // The ballots
    BALLOT_TOO_LARGE(Refusal.TOO_LARGE.sentence()),
    BALLOT_MALFORMED(Refusal.MALFORMED.sentence()),
    BALLOT_NOT_CANONICAL(Refusal.NOT_CANONICAL.sentence()),
    BALLOT_OF_OTHER_ELECTION(Refusal.WRONG_ELECTION.sentence()),
    UNKNOWN_CREDENTIAL("a ballot was sealed with a credential that is not on the list"),
    BALLOT_NOT_IN_GROUP(Refusal.NOT_IN_GROUP.sentence()),
    INVALID_SIGNATURE(Refusal.INVALID_SIGNATURE.sentence()),
    INVALID_INDIVIDUAL_PROOF(Refusal.INVALID_INDIVIDUAL_PROOF.sentence()),
    INVALID_OVERALL_PROOF(Refusal.INVALID_OVERALL_PROOF.sentence()),
    INVALID_BLANK_PROOF(Refusal.INVALID_BLANK_PROOF.sentence()),
    DUPLICATE_BALLOT("the same ballot was published twice"),

    // The count
    TALLY_MALFORMED("the encrypted tally cannot be read or is not canonical"),
    WRONG_TALLY("the published encrypted tally is not the sum of the ballots that count"),
    WRONG_BALLOT_NUMBER("the published number of ballots that count is not theirs"),
    WRONG_TOTAL_WEIGHT("the published total weight is not the number of ballots that count"),
    DECRYPTION_MALFORMED("a partial decryption cannot be read or is not canonical"),
    WRONG_DECRYPTION_OWNER("the partial decryptions are not exactly one from each trustee"),
    INVALID_DECRYPTION_PROOF("a trustee's partial decryption does not hold"),
    RESULT_MALFORMED("the result cannot be read or is not canonical"),
    WRONG_RESULT("the published result is not what the decryption gives");

    private final String sentence;

    Finding(String sentence) {
        this.sentence = sentence;
    }

    /** Half a sentence in plain English. */
    public String sentence() {
        return sentence;
    }

    static Finding of(Refusal refusal) {
        return switch (refusal) {
            case TOO_LARGE -> BALLOT_TOO_LARGE;
            case MALFORMED -> BALLOT_MALFORMED;
            case NOT_CANONICAL -> BALLOT_NOT_CANONICAL;
            case WRONG_ELECTION -> BALLOT_OF_OTHER_ELECTION;
            case WRONG_CREDENTIAL -> UNKNOWN_CREDENTIAL;
            case NOT_IN_GROUP -> BALLOT_NOT_IN_GROUP;
            case INVALID_SIGNATURE -> INVALID_SIGNATURE;
            case INVALID_INDIVIDUAL_PROOF -> INVALID_INDIVIDUAL_PROOF;
            case INVALID_OVERALL_PROOF -> INVALID_OVERALL_PROOF;
            case INVALID_BLANK_PROOF -> INVALID_BLANK_PROOF;
        };
    }
}
