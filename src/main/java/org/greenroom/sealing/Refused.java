package org.greenroom.sealing;

/** Thrown when a sealed ballot is not accepted. The message holds nothing from the ballot, so it may be logged. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    public Refused(Refusal refusal) {
        super(refusal.name() + ": " + refusal.sentence());
        this.refusal = refusal;
    }

    /** Which rule the ballot broke. */
    public Refusal refusal() {
        return refusal;
    }
}
