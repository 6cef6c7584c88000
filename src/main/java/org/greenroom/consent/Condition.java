package org.greenroom.consent;

/** What an allowance may depend on, beside its end date. */
public enum Condition {
    ENGAGER(true),
    PRODUCTION(true),
    PURPOSE(true),
    TERRITORY(true),
    MEDIUM(true),
    LANGUAGE(true),
    /** The fee’s basis; the union’s minimum is the floor. */
    FEE(true),
    CREDIT(false),
    /** The member approves the result. */
    APPROVAL(false),
    SECURITY(false),
    /** Deletion afterwards, with proof. */
    DELETION(false),
    /** No onward transfer. */
    NO_TRANSFER(false),
    /** Suspended during an official dispute. */
    SUSPENSION(false);

    private final boolean inWords;

    Condition(boolean inWords) {
        this.inWords = inWords;
    }

    /** Whether the member says it in own words; the others are taken or left. */
    public boolean inWords() {
        return inWords;
    }
}
