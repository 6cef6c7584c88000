package org.greenroom.ballot;

/** The life of a ballot. Texts for people: {@code ballot.state.<code>}. */
public enum BallotState {
    /** Being written; only here it can be changed. */
    DRAFT,
    /** Proposed for opening; waits for a second officer. */
    PROPOSED,
    /** Approved; the roll is being frozen and credentials are being made. */
    PREPARING,
    /** Ready; opens by itself. */
    SCHEDULED,
    OPEN,
    /** The closing instant has passed; what arrived before it is still being stored or refused. */
    CLOSING,
    /** Everything accepted is in the box. */
    CLOSED,
    COUNTED,
    PUBLISHED,
    /** Closed with too few sealed ballots to count without revealing votes. Final. */
    NOT_COUNTED,
    /** Never counted; its keys are destroyed. Final. */
    CANCELLED;

    /** The word in text keys. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    boolean mayBeCancelled() {
        return switch (this) {
            case PREPARING, SCHEDULED, OPEN, CLOSED -> true;
            // While it is closing, what arrived in time is still on its way in.
            case DRAFT, PROPOSED, CLOSING, COUNTED, PUBLISHED, NOT_COUNTED, CANCELLED -> false;
        };
    }

    /** Whether a restore from a backup holds a ballot in this state. */
    boolean mayBeSuspended() {
        return switch (this) {
            case PREPARING, SCHEDULED, OPEN, CLOSING -> true;
            case DRAFT, PROPOSED, CLOSED, COUNTED, PUBLISHED, NOT_COUNTED, CANCELLED -> false;
        };
    }

    /** Whether the paper is fixed and public: from the end of preparation on. */
    public boolean hasPaper() {
        return compareTo(SCHEDULED) >= 0 && this != CANCELLED;
    }

    /** Whether voting has ended, with whatever outcome, and the ballot was not cancelled. */
    public boolean isOver() {
        return compareTo(CLOSED) >= 0 && this != CANCELLED;
    }
}
